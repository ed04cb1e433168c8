package vn.chitieu.app.store;

import java.io.IOException;
import vn.chitieu.app.state.Database;
import vn.chitieu.index.store.Library;

/**
 * A library, and what is closed after it.
 *
 * @param parts that the library was opened with
 */
public record OpenedLibrary(Library library, AutoCloseable parts) implements AutoCloseable {

    /** Opens the library that has this database. */
    @FunctionalInterface
    public interface Opening {
        OpenedLibrary open(Database database) throws IOException;
    }

    /** One that was opened with nothing else. */
    public static OpenedLibrary of(Library library) {
        return new OpenedLibrary(library, () -> {});
    }

    @Override
    public void close() throws IOException {
        try (AutoCloseable closed = parts) {
            library.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
