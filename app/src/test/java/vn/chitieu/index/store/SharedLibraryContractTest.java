package vn.chitieu.index.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.PostgresServer;

/** A library of several processes does what one in a folder does. */
class SharedLibraryContractTest extends LibraryContract {

    @TempDir
    private Path home;

    private SharedPlace place;

    @BeforeEach
    void share() throws Exception {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
        place = SharedPlace.open(PostgresServer.get().address(home), new SwitchedIndex(), null);
    }

    @AfterEach
    void close() {
        if (place != null) {
            place.close();
        }
    }

    @Override
    Library open() throws Exception {
        return place.opened();
    }
}
