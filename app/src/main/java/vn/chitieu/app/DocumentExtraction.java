package vn.chitieu.app;

import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The extractor as the command line uses it. Implementations are thread-safe. */
@FunctionalInterface
interface DocumentExtraction {

    /** Extracts one document from its file name and its bytes. */
    Extraction extract(String name, byte[] content) throws UnreadableDocumentException;
}
