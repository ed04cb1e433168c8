package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.job.LoadJobs;
import vn.chitieu.app.review.ReviewedLoads;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/**
 * What pages and the web API work with; commands use the same.
 *
 * @param home folder of the library
 * @param jobs loads files behind the scenes
 */
public record Services(Path home, Library library, Database database, LoadJobs jobs, Clock clock)
        implements AutoCloseable {

    /** Opens a library for serving; no other process may load into it meanwhile. */
    public static Services open(Path home, DocumentExtraction.Start extraction, Clock clock) throws IOException {
        return open(DatabaseAddress.of(home), extraction, clock);
    }

    /** Opens a library whose database may be on a server. */
    public static Services open(DatabaseAddress address, DocumentExtraction.Start extraction, Clock clock)
            throws IOException {
        Path home = address.home();
        Library library = Library.open(home, LibrarySettings.embedded());
        @Nullable Database database = null;
        try {
            database = Database.open(address);
            DocumentLoading loading = new DocumentLoading(library, clock, new ReviewedLoads(library, database));
            LoadJobs jobs = LoadJobs.open(LoadJobs.Settings.of(home, clock), database, loading, extraction);
            return new Services(home, library, database, jobs, clock);
        } catch (IOException e) {
            if (database != null) {
                database.close();
            }
            library.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        library.close();
        database.close();
    }
}
