package vn.chitieu.index.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.PostgresServer;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;

/** A library of several processes does what one in a folder does. */
class SharedLibraryContractTest extends LibraryContract {

    @TempDir
    private Path home;

    private Database database;
    private SharedPlace place;

    @BeforeEach
    void share() throws Exception {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
        database = Database.open(PostgresServer.get().address(home));
        place = SharedPlace.open(
                database, store(), new SharedPlace.Index(new SwitchedIndex(), null), Duration.ofSeconds(2));
    }

    StoreAddress store() throws Exception {
        return new StoreAddress.Folder(home.resolve("store"));
    }

    @AfterEach
    void close() {
        if (place != null) {
            place.close();
            database.close();
        }
    }

    @Override
    Library open() throws Exception {
        return place.library();
    }
}
