package vn.chitieu.extractor.read;

import vn.chitieu.extractor.text.CanonicalText;

/** Reads one format to the canonical text. Implementations are stateless and thread-safe. */
public interface DocumentReader {

    /** The media type read, such as {@code text/plain}. */
    String mediaType();

    /**
     * Reads the content; problems that leave a text are diagnostics of the result.
     *
     * @throws UnreadableDocumentException if no text can be had
     */
    CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException;
}
