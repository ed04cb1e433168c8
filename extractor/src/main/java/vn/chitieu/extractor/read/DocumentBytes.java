package vn.chitieu.extractor.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, within the limits. */
public final class DocumentBytes {

    private DocumentBytes() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException if it is too large, or cannot be opened
     */
    public static byte[] of(Path file, ReadLimits limits) throws UnreadableDocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw ReadCode.TOO_LARGE.unreadable(
                        "the file has " + size + " bytes; at most " + limits.bytes() + " are read");
            }
            // Never trusts the size alone: the file may grow, or be a device without a size.
            byte[] content = in.readNBytes(limits.bytes() + 1);
            if (content.length > limits.bytes()) {
                throw ReadCode.TOO_LARGE.unreadable("the file has more than " + limits.bytes() + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw ReadCode.CORRUPT.unreadable("the file cannot be opened: " + e);
        }
    }
}
