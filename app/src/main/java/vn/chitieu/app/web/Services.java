package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.job.LoadJobs;
import vn.chitieu.app.review.ReviewedLoads;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.store.OpenedLibrary;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/**
 * What pages and the web API work with; commands use the same.
 *
 * @param home folder of the library; of a shared one, what the processes keep uploads in
 * @param jobs loads files behind the scenes
 */
public record Services(Path home, OpenedLibrary opened, Database database, LoadJobs jobs, Clock clock)
        implements AutoCloseable {

    /** Opens a library for serving; no other process may load into it meanwhile. */
    public static Services open(Path home, DocumentExtraction.Start extraction, Clock clock) throws IOException {
        return open(DatabaseAddress.of(home), extraction, clock);
    }

    /** Opens the library of a folder whose database may be on a server. */
    public static Services open(DatabaseAddress address, DocumentExtraction.Start extraction, Clock clock)
            throws IOException {
        // First, since it refuses a second process.
        Library library = Library.open(address.home(), LibrarySettings.embedded());
        try {
            return open(address, database -> OpenedLibrary.of(library), extraction, clock);
        } catch (IOException e) {
            library.close();
            throw e;
        }
    }

    /**
     * Opens a library that may be shared with other processes, whose database is on a server then.
     *
     * @param opening of the library; where something else fails after it, the caller closes it
     */
    public static Services open(
            DatabaseAddress address, OpenedLibrary.Opening opening, DocumentExtraction.Start extraction, Clock clock)
            throws IOException {
        Database database = Database.open(address);
        try {
            OpenedLibrary opened = opening.open(database);
            Library library = opened.library();
            DocumentLoading loading = new DocumentLoading(library, clock, new ReviewedLoads(library, database));
            LoadJobs.Settings settings = LoadJobs.Settings.of(address.home(), clock);
            LoadJobs jobs = LoadJobs.open(settings, database, loading, extraction);
            return new Services(address.home(), opened, database, jobs, clock);
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    public Library library() {
        return opened.library();
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        opened.close();
        database.close();
    }
}
