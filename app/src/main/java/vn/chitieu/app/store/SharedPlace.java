package vn.chitieu.app.store;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseCatalog;
import vn.chitieu.app.state.Processes;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LibrarySettings;
import vn.chitieu.index.store.SharedLibrary;

/** What a process has open of a library that it shares with others. */
public final class SharedPlace implements AutoCloseable {

    private final OpenStore store;
    private final Processes processes;
    private final SharedLibrary parts;

    private SharedPlace(OpenStore store, Processes processes, SharedLibrary parts) {
        this.store = store;
        this.processes = processes;
        this.parts = parts;
    }

    /**
     * The index that the processes share; it is closed by whoever opened it.
     *
     * @param rebuilding makes it anew, or null where it cannot
     */
    public record Index(ClauseIndex index, SharedLibrary.@Nullable Rebuilding rebuilding) {}

    /**
     * Opens the parts.
     *
     * @param database on a server
     * @param lease after which silence of a process another does what it left
     * @throws IOException if the files cannot be reached
     */
    public static SharedPlace open(Database database, StoreAddress files, Index index, Duration lease)
            throws IOException {
        if (!database.shared()) {
            throw new IllegalArgumentException("a shared library needs a database on a server");
        }
        OpenStore store = OpenStore.open(files);
        Processes processes = Processes.begin(database, lease);
        return new SharedPlace(
                store,
                processes,
                new SharedLibrary(store, new DatabaseCatalog(database, processes), index.index(), index.rebuilding()));
    }

    /** Opens the library of the place for serving. */
    public static OpenedLibrary.Opening opening(StoreAddress files, Index index) {
        return database -> {
            SharedPlace place = open(database, files, index, Processes.LEASE);
            try {
                return new OpenedLibrary(place.library(), place);
            } catch (IOException e) {
                place.close();
                throw e;
            }
        };
    }

    /** Opens the library, which is closed before this. */
    public Library library() throws LibraryException {
        return Library.open(parts, LibrarySettings.embedded());
    }

    @Override
    public void close() {
        processes.close();
        store.close();
    }
}
