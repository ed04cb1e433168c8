package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Files of one kind, named by the SHA-256 of their content in lower-case hexadecimal. A file is whole and survives a power
 * cut when {@link #put} returns. Thread-safe, and so for several processes with one place.
 */
public interface BlobStore {

    /** Writes the content of a file, the same each time. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Gives the stores of a place. */
    @FunctionalInterface
    interface Place {
        BlobStore of(BlobKind kind);
    }

    BlobKind kind();

    /**
     * Stores content and gives its digest. What stands there already is written again: it may be damaged, or not have
     * been forced to the disk.
     */
    String put(Content content) throws IOException;

    /**
     * The content as it is stored; the caller closes it.
     *
     * @throws LibraryException if it is missing
     */
    InputStream stored(String sha256) throws IOException;

    /** Digests of all that is stored, sorted; other files are passed over. */
    List<String> digests() throws IOException;

    /** Deletes a file; one that is not there need not be. */
    void delete(String sha256) throws IOException;

    /**
     * The content; the caller closes it.
     *
     * @throws LibraryException if it is missing
     */
    default InputStream open(String sha256) throws IOException {
        return kind().content(stored(sha256));
    }

    /**
     * Reads the content and compares it with its digest.
     *
     * @throws LibraryException if it is missing or another
     */
    default void verify(String sha256) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(sha256), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (LibraryException e) {
            throw e;
        } catch (IOException e) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, kind().name(sha256) + ": " + e.getMessage(), e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new LibraryException(LibraryCode.BLOB_DAMAGED, kind().name(sha256) + ": another content");
        }
    }

    /** A digest of the kind that files are named by. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
