package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.index.ClauseIndex;

/** A library of documents as the command line uses it. */
interface OpenLibrary extends AutoCloseable {

    /** Opens libraries. */
    @FunctionalInterface
    interface Start {

        /**
         * Opens the library in a folder.
         *
         * @param writable whether documents will be loaded or removed
         * @throws IOException if there is none, or it cannot be opened
         */
        OpenLibrary open(Path home, boolean writable) throws IOException;
    }

    /** Its index. */
    ClauseIndex index();

    @Override
    void close() throws IOException;
}
