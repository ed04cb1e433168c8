package vn.chitieu.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chitieu.app.state.Database;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.Library;

/**
 * What loads pass every extraction through before it goes into the library: where the document was reviewed, the new
 * extraction is noted and comes back with the history applied. Thread-safe.
 */
public final class ReviewedLoads implements UnaryOperator<Extraction> {

    private final Library library;
    private final Database database;

    public ReviewedLoads(Library library, Database database) {
        this.library = library;
        this.database = database;
    }

    /** For the library of a folder; where nobody ever worked in it but by commands, extractions stay as they are. */
    public static UnaryOperator<Extraction> of(Path home, Library library) throws IOException {
        return Files.exists(home.resolve(Database.FILE))
                ? new ReviewedLoads(library, Database.open(home))
                : UnaryOperator.identity();
    }

    @Override
    public Extraction apply(Extraction extraction) {
        String sha256 = extraction.document().source().sha256();
        String document = library.loaded(sha256).orElse(extraction.document().id());
        return database.jdbi().inTransaction(handle -> {
            Optional<ReviewBase.Label> label = ReviewBase.label(handle, document)
                    .filter(known -> known.isOf(extraction.document().source()));
            if (label.isEmpty()) {
                return extraction;
            }
            long since = label.get().since();
            // Whether the load will succeed is not known here, so that the next start makes sure.
            new ReviewBase(document, since, 0, extraction).write(handle);
            return ReviewedExtraction.of(extraction, ReviewHistory.of(handle, document, since))
                    .extraction();
        });
    }
}
