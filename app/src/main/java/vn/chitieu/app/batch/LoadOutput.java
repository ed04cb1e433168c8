package vn.chitieu.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LoadOutcome;
import vn.chitieu.index.store.LoadedFile;

/** Loads extractions into a library; files that it has are not read again. */
public final class LoadOutput implements Output {

    private final Library library;
    private final boolean again;
    private final Clock clock;
    private final UnaryOperator<Extraction> reviewed;
    private final Map<LoadOutcome, Integer> counts = new EnumMap<>(LoadOutcome.class);

    /**
     * Loads into this library.
     *
     * @param again whether files that it has are read and loaded again
     * @param reviewed applies what people decided about a document to its extraction
     */
    public LoadOutput(Library library, boolean again, Clock clock, UnaryOperator<Extraction> reviewed) {
        this.library = library;
        this.again = again;
        this.clock = clock;
        this.reviewed = reviewed;
    }

    @Override
    public Optional<Failure> refusal(Input input) {
        return Optional.empty();
    }

    @Override
    public boolean isDone(Input input) throws IOException {
        return !again && library.loaded(sha256(input)).isPresent();
    }

    private static String sha256(Input input) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(input.file()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void begin() {}

    @Override
    public void write(Input input, Extraction extraction) throws IOException {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Extraction loaded = reviewed.apply(extraction);
        LoadedFile file = new LoadedFile(() -> Files.newInputStream(input.file()), loaded, now, again);
        try {
            counts.merge(library.load(file).outcome(), 1, Integer::sum);
        } catch (LibraryException e) {
            // A file that changed costs itself; whatever else is wrong is wrong for all that follow.
            throw e.code() == LibraryCode.FILE_CHANGED ? e : new OutputLostException(e);
        }
    }

    @Override
    public String name(Input input) {
        return input.subject();
    }

    /** How many documents were loaded, by what that did. */
    public Map<LoadOutcome, Integer> counts() {
        return counts;
    }
}
