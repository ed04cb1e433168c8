package vn.chitieu.index.store;

import java.io.IOException;
import java.time.Duration;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.DatabaseCatalog;
import vn.chitieu.app.state.Processes;
import vn.chitieu.index.ClauseIndex;

/** What a process of a shared library has open: database, and its word that it lives. */
record SharedPlace(Database database, Processes processes, SharedLibrary library) implements AutoCloseable {

    static SharedPlace open(DatabaseAddress address, ClauseIndex index, SharedLibrary.Rebuilding rebuilding)
            throws IOException {
        return open(address, SharedLibrary.folder(address.home().resolve("store")), index, rebuilding);
    }

    static SharedPlace open(
            DatabaseAddress address, BlobStore.Place blobs, ClauseIndex index, SharedLibrary.Rebuilding rebuilding)
            throws IOException {
        Database database = Database.open(address);
        Processes processes = Processes.begin(database, Duration.ofSeconds(2));
        return new SharedPlace(
                database,
                processes,
                new SharedLibrary(blobs, new DatabaseCatalog(database, processes), index, rebuilding));
    }

    Library opened() throws LibraryException {
        return Library.open(library, LibrarySettings.embedded());
    }

    /** How many changes the index does not have for certain. */
    long pending() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from library_change")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        processes.close();
        database.close();
    }
}
