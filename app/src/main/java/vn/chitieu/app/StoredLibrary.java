package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryReader;
import vn.chitieu.index.store.LibrarySettings;

/**
 * Opens libraries in folders. For writing, a library is made where there is none; for searching it must be there, and
 * another process may load into it.
 */
record StoredLibrary(LibrarySettings settings) implements OpenLibrary.Start {

    /** A library as a command searches it. */
    private record Session(ClauseIndex index, Closing closing) implements OpenLibrary {

        /** Ends the use of a library. */
        @FunctionalInterface
        interface Closing {
            void close() throws IOException;
        }

        @Override
        public void close() throws IOException {
            closing.close();
        }
    }

    @Override
    public OpenLibrary open(Path home, boolean writable) throws IOException {
        if (writable) {
            Library library = Library.open(home, settings);
            return new Session(library.index(), library::close);
        }
        LibraryReader reader = LibraryReader.open(home, settings);
        return new Session(reader.index(), reader::close);
    }
}
