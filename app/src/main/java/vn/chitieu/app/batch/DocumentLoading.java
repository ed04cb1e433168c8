package vn.chitieu.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.Loaded;
import vn.chitieu.index.store.LoadedFile;

/**
 * The one way of extractions into a library, for commands and jobs alike: what reviewers corrected is put on each before
 * it is stored. Thread-safe.
 */
public final class DocumentLoading {

    private final Library library;
    private final Clock clock;
    private final Correction correction;

    /**
     * Loads into this library.
     *
     * @param correction puts the corrections of reviewers on extractions
     */
    public DocumentLoading(Library library, Clock clock, Correction correction) {
        this.library = library;
        this.clock = clock;
        this.correction = correction;
    }

    /** Loads extractions as they are. */
    public static DocumentLoading of(Library library, Clock clock) {
        return new DocumentLoading(library, clock, Correction.NONE);
    }

    /** Id of the document that a file of this digest, in lower-case hexadecimal, was loaded as. */
    public Optional<String> loaded(String sha256) {
        return library.loaded(sha256);
    }

    /**
     * Loads a file; when this returns, the document survives a power cut.
     *
     * @param again whether a file that the library has is loaded once more
     * @throws LibraryException if it could not be loaded
     */
    public Loaded load(Path file, Extraction extraction, boolean again) throws LibraryException {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return correction.load(
                extraction,
                corrected -> library.load(new LoadedFile(() -> Files.newInputStream(file), corrected, now, again)));
    }

    /** Makes all that was loaded visible to searches at once. */
    public void refresh() throws LibraryException {
        library.refresh();
    }

    /** Digest of a file, in lower-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of the kind that files are known by. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
