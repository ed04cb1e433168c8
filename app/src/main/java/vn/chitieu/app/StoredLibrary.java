package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryReader;
import vn.chitieu.index.store.LibrarySettings;

/** Opens libraries in folders. */
final class StoredLibrary {

    private StoredLibrary() {}

    /**
     * Opens a library. For writing it is made where there is none; for searching it must be there, and another process
     * may load into it.
     */
    static OpenLibrary open(Path home, boolean writable) throws IOException {
        return writable ? writing(home) : reading(home);
    }

    private static OpenLibrary writing(Path home) throws IOException {
        Library library = Library.open(home, LibrarySettings.embedded());
        return new OpenLibrary() {
            @Override
            public ClauseIndex index() {
                return library.index();
            }

            @Override
            public void close() throws IOException {
                library.close();
            }
        };
    }

    private static OpenLibrary reading(Path home) throws IOException {
        LibraryReader library = LibraryReader.open(home, LibrarySettings.embedded());
        return new OpenLibrary() {
            @Override
            public ClauseIndex index() {
                return library.index();
            }

            @Override
            public void close() throws IOException {
                library.close();
            }
        };
    }
}
