package vn.chitieu.app.review;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import vn.chitieu.app.batch.Correction;
import vn.chitieu.app.state.Database;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.Loaded;

/**
 * What loads pass every extraction through before it goes into the library: where the document was reviewed, the new
 * extraction is noted and comes back with the history applied. Thread-safe.
 */
public final class ReviewedLoads implements Correction {

    private final Library library;
    private final Database database;
    /** Held for a reviewed document from noting its base until the bases of its other files are gone. */
    private final ReentrantLock loading = new ReentrantLock();

    public ReviewedLoads(Library library, Database database) {
        this.library = library;
        this.database = database;
    }

    @Override
    public Loaded load(Extraction extraction, Store store) throws LibraryException {
        String document = library.idOf(extraction.document());
        Source source = extraction.document().source();
        Optional<ReviewBase.Label> reviewed =
                database.jdbi().withHandle(handle -> ReviewBase.lastOf(handle, document, source));
        return reviewed.isEmpty() ? store.load(extraction) : corrected(document, extraction, store);
    }

    private Loaded corrected(String document, Extraction extraction, Store store) throws LibraryException {
        Source source = extraction.document().source();
        loading.lock();
        try {
            Loaded loaded = store.load(database.serially(handle -> noted(handle, document, extraction)));
            if (loaded.id().equals(document)) {
                database.jdbi().useHandle(handle -> ReviewBase.removeOthers(handle, document, source.sha256()));
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }

    /** Whether the load will succeed is not known here: the base of the file that the library has stays beside. */
    private static Extraction noted(Handle handle, String document, Extraction extraction) {
        Optional<ReviewBase.Label> label =
                ReviewBase.lastOf(handle, document, extraction.document().source());
        if (label.isEmpty()) {
            return extraction;
        }
        long since = label.get().since();
        new ReviewBase(document, since, 0, extraction).write(handle);
        return ReviewedExtraction.of(extraction, ReviewHistory.of(handle, document, since))
                .extraction();
    }
}
