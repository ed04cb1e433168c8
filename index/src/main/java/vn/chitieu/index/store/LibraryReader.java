package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;

/**
 * A library open for searching only, also while another process loads into it: it has what that process had committed
 * when it was opened. Thread-safe.
 */
public final class LibraryReader implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final ClauseIndex index;
    private final Catalog catalog;

    private LibraryReader(ClauseIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    /**
     * Opens a library. Where a crash left the index behind the catalog, and no other process is at work, that is mended
     * first.
     *
     * @throws LibraryException if there is no library, or it cannot be read
     */
    public static LibraryReader open(Path home, LibrarySettings settings) throws LibraryException {
        LibraryFolder folder = new LibraryFolder(home);
        if (!folder.holdsLibrary()) {
            throw new LibraryException(LibraryCode.NO_LIBRARY, home.toString());
        }
        try {
            LibraryReader reader = attempt(folder, settings);
            if (reader == null && mend(home, settings)) {
                reader = attempt(folder, settings);
            }
            return reader != null ? reader : opened(folder, settings);
        } catch (IOException e) {
            throw LibraryException.of(e);
        }
    }

    /** The library, unless its index is missing, broken or behind. */
    private static @Nullable LibraryReader attempt(LibraryFolder folder, LibrarySettings settings) throws IOException {
        LibraryReader reader;
        try {
            reader = opened(folder, settings);
        } catch (LibraryException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Whatever is wrong with the index: it is made anew, or the attempt after that tells.
            return null;
        }
        CatalogContent content = CatalogContent.read(folder.catalog());
        CatalogPosition covered = CatalogPosition.of(reader.index.state());
        List<CatalogContent.Entry> rest = covered == null ? null : content.after(covered);
        if (rest == null || !rest.isEmpty()) {
            reader.close();
            return null;
        }
        return reader;
    }

    /** Opens and closes it for writing; false where another process does, or nobody can. */
    private static boolean mend(Path home, LibrarySettings settings) throws LibraryException {
        try {
            Library.open(home, settings).close();
            return true;
        } catch (LibraryException e) {
            if (e.code() == LibraryCode.IN_USE || e.code() == LibraryCode.READ_ONLY) {
                return false;
            }
            throw e;
        }
    }

    private static LibraryReader opened(LibraryFolder folder, LibrarySettings settings) throws IOException {
        Generations generations = new Generations(folder.index(), settings.reader());
        IOException failure = new LibraryException(LibraryCode.INDEX_DAMAGED, folder.index() + ": missing");
        // The process that loads may put another index in its place between two steps of this one.
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Path> current = generations.current();
            if (current.isEmpty()) {
                break;
            }
            try {
                ClauseIndex index = settings.reader().open(current.get());
                return new LibraryReader(index, catalog(folder));
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private static Catalog catalog(LibraryFolder folder) throws IOException {
        Catalog catalog = new Catalog();
        CatalogContent.read(folder.catalog()).entries().forEach(entry -> catalog.apply(entry.line()));
        return catalog;
    }

    /** The index for searching. */
    public ClauseIndex index() {
        return index;
    }

    /** All documents, by id; the index may lack the last ones where another process loads them just now. */
    public List<LibraryDocument> documents() {
        return DocumentList.of(catalog);
    }

    @Override
    public void close() throws LibraryException {
        try {
            index.close();
        } catch (IOException e) {
            throw LibraryException.of(e);
        }
    }
}
