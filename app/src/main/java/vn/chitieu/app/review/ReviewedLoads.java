package vn.chitieu.app.review;

import java.util.Optional;
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

    /** Turn for a reviewed document from noting its base until the bases of its other files are gone. */
    private static final String LOADING = "review loading";

    private final Library library;
    private final Database database;

    public ReviewedLoads(Library library, Database database) {
        this.library = library;
        this.database = database;
    }

    @Override
    public Loaded load(Extraction extraction, Store store) throws LibraryException {
        library.follow();
        String document = library.idOf(extraction.document());
        Source source = extraction.document().source();
        Optional<ReviewBase.Label> reviewed =
                database.jdbi().withHandle(handle -> ReviewBase.lastOf(handle, document, source));
        return reviewed.isEmpty() ? store.load(extraction) : corrected(extraction, store);
    }

    private Loaded corrected(Extraction extraction, Store store) throws LibraryException {
        Source source = extraction.document().source();
        return database.alone(LOADING, turn -> {
            library.follow();
            String document = library.idOf(extraction.document());
            Loaded loaded = store.load(database.serially(handle -> noted(handle, document, extraction)));
            if (loaded.id().equals(document)) {
                database.jdbi().useHandle(handle -> ReviewBase.removeOthers(handle, document, source.sha256()));
            }
            return loaded;
        });
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
