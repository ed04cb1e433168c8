package vn.chitieu.extractor.read;

/** A reader that tells its format by itself, at a glance. */
public interface FormatReader extends DocumentReader {

    /** Whether the content is of this format, judged by its bytes and not by a name. */
    boolean accepts(byte[] content);
}
