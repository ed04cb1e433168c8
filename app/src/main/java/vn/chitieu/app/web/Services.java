package vn.chitieu.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.state.Database;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/**
 * What pages and the web API work with; commands use the same.
 *
 * @param home folder of the library
 * @param extraction starts the extractor of jobs
 */
public record Services(Path home, Library library, Database database, DocumentExtraction.Start extraction, Clock clock)
        implements AutoCloseable {

    /** Opens a library for serving; no other process may load into it meanwhile. */
    public static Services open(Path home, DocumentExtraction.Start extraction, Clock clock) throws IOException {
        Library library = Library.open(home, LibrarySettings.embedded());
        try {
            return new Services(home, library, Database.open(home), extraction, clock);
        } catch (IOException e) {
            library.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}
