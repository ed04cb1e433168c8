package vn.chitieu.app.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.state.Database;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryDocument;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LoadedFile;

/**
 * Takes decisions. Each is in the database before anything else happens: the library follows, after a crash when it is
 * opened again. Thread-safe.
 */
public final class ReviewDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    /** Turn from reading the history until the library has it, so that no older state comes after a newer one. */
    private static final String PUBLISHING = "review publishing";

    private final Library library;
    private final Database database;
    private final Clock clock;
    private final ReviewBases bases = new ReviewBases();

    /** Works on a library; {@link #recover} is called once before. */
    public ReviewDesk(Library library, Database database, Clock clock) {
        this.library = library;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Brings the decisions into the library that a crash or a full disk kept out of it.
     *
     * <p>One that cannot be read or written now is told in the log and tried at the next start.
     *
     * @return number of documents that lacked some
     */
    public int recover() {
        List<ReviewBase.Label> behind = database.jdbi().withHandle(ReviewBase::unpublished);
        int mended = 0;
        for (ReviewBase.Label label : behind) {
            Optional<LibraryDocument> document = document(label.document());
            if (document.isPresent() && label.sha256().equals(document.get().sha256())) {
                mended += recovered(document.get()) ? 1 : 0;
            }
        }
        return mended;
    }

    private boolean recovered(LibraryDocument document) {
        try {
            return publish(document, false);
        } catch (LibraryException | UncheckedIOException | JdbiException e) {
            LOG.warn("{}: decisions wait until the library can be read and written", document.id(), e);
            return false;
        }
    }

    /**
     * Makes sure that the library has what was decided on a document: a load that began before a decision may have ended
     * after it.
     */
    void settle(LibraryDocument document) throws LibraryException {
        Optional<ReviewBase.Label> label =
                database.jdbi().withHandle(handle -> ReviewBase.label(handle, document.id(), document.sha256()));
        if (label.isPresent()) {
            publish(document, false);
        }
    }

    /** The document of an id in the library. */
    public Optional<LibraryDocument> document(String id) {
        return library.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** A document with its review; empty where the library has none of this id. */
    public Optional<ReviewedDocument> open(String id) throws LibraryException {
        Optional<LibraryDocument> document = document(id);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        @Nullable ReviewedDocument begun = database.jdbi().withHandle(handle -> begun(handle, document.get()));
        return Optional.of(begun == null ? unbegun(document.get()) : begun);
    }

    /** All that was ever decided on a document of this id, the latest first. */
    public List<Decision> history(String id) {
        List<Decision> history = database.jdbi().withHandle(handle -> ReviewHistory.of(handle, id, 0));
        return history.stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList();
    }

    private @Nullable ReviewedDocument begun(Handle handle, LibraryDocument document) {
        ReviewBase.Label label =
                ReviewBase.label(handle, document.id(), document.sha256()).orElse(null);
        if (label == null) {
            return null;
        }
        Extraction base = bases.get(handle, label);
        List<Decision> history = ReviewHistory.of(handle, document.id(), label.since());
        return new ReviewedDocument(document, base, ReviewedExtraction.of(base, history), history);
    }

    private ReviewedDocument unbegun(LibraryDocument document) throws LibraryException {
        Extraction extraction = library.extraction(document.id());
        return new ReviewedDocument(document, extraction, ReviewedExtraction.of(extraction, List.of()), List.of());
    }

    /**
     * Decides. When this returns {@code Decided}, the decision survives a power cut.
     *
     * @throws LibraryException if the document is unknown or cannot be read; then nothing is decided
     */
    public DecisionAnswer decide(DecisionRequest request) throws LibraryException {
        ReviewedDocument seen = open(request.document())
                .orElseThrow(() -> new LibraryException(LibraryCode.NO_DOCUMENT, request.document()));
        DecisionAnswer answer = database.serially(handle -> {
            ReviewedDocument now = begun(handle, seen.document());
            return record(handle, now == null ? begin(handle, seen) : now, request);
        });
        return answer instanceof DecisionAnswer.Decided decided
                ? new DecisionAnswer.Decided(decided.id(), decided.key(), published(seen.document()))
                : answer;
    }

    /** Keeps the extraction as the extractor made it, before the first decision. */
    private static ReviewedDocument begin(Handle handle, ReviewedDocument document) {
        String id = document.document().id();
        long last = ReviewHistory.last(handle, id);
        new ReviewBase(id, last, last, document.base()).write(handle);
        ReviewBase.removeOthers(handle, id, document.document().sha256());
        return document;
    }

    private DecisionAnswer record(Handle handle, ReviewedDocument document, DecisionRequest request) {
        ReviewHistory.Signature signature = new ReviewHistory.Signature(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                request.who(),
                request.document(),
                request.reason());
        if (request.action() == Action.ADD) {
            if (!document.textVersion().equals(request.version())) {
                return new DecisionAnswer.Outdated();
            }
            long id = ReviewHistory.add(handle, signature, addition(document, Objects.requireNonNull(request.after())));
            return new DecisionAnswer.Decided(id, "r" + id, false);
        }
        Optional<ReviewItem> item = document.reviewed().item(request.key());
        if (item.isEmpty() || !item.get().version().equals(request.version())) {
            return new DecisionAnswer.Outdated();
        }
        Optional<ReviewHistory.Entry> entry = new EntryDraft(document.base(), item.get()).of(request);
        if (entry.isEmpty()) {
            return new DecisionAnswer.Pointless();
        }
        long id = ReviewHistory.add(handle, signature, entry.get());
        return new DecisionAnswer.Decided(id, request.key(), false);
    }

    private static ReviewHistory.Entry addition(ReviewedDocument document, Target after) {
        Target made = ReviewedTarget.of(after, after.id());
        return new ReviewHistory.Entry(Action.ADD, null, null, null, null, made, Place.of(made, document.base()));
    }

    /** A decision that stands is not refused because the library cannot be written just now. */
    private boolean published(LibraryDocument document) {
        try {
            publish(document, true);
            return true;
        } catch (LibraryException | JdbiException e) {
            LOG.warn("{}: decisions wait until the library can be written", document.id(), e);
            return false;
        }
    }

    /** Puts the reviewed extraction into the library, if it differs from what is there; gives whether it did. */
    private boolean publish(LibraryDocument document, boolean certain) throws LibraryException {
        return database.alone(PUBLISHING, turn -> {
            library.follow();
            Optional<ReviewedDocument> reviewed = open(document.id());
            if (reviewed.isEmpty() || reviewed.get().history().isEmpty()) {
                return false;
            }
            List<Decision> history = reviewed.get().history();
            Extraction extraction = reviewed.get().reviewed().extraction();
            boolean differs = certain || !extraction.equals(library.extraction(document.id()));
            if (differs) {
                LoadedFile.Original original = () -> original(document.id());
                library.load(new LoadedFile(original, extraction, document.loadedAt(), true));
            }
            long last = history.get(history.size() - 1).id();
            String sha256 = reviewed.get().document().sha256();
            database.jdbi().useHandle(handle -> ReviewBase.published(handle, document.id(), sha256, last));
            return differs;
        });
    }

    private InputStream original(String id) throws IOException {
        return library.original(id);
    }
}
