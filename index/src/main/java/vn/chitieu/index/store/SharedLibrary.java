package vn.chitieu.index.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;

/**
 * The parts of a library that several processes have open at the same time. Whoever opened them closes them, after the
 * library.
 *
 * @param blobs originals and extractions
 * @param catalog entries, and what the index does not have yet
 * @param index that all of them write and search; putting and removing a document twice is as good as once
 * @param rebuilding makes the index anew, or null where it cannot
 */
public record SharedLibrary(
        BlobStore.Place blobs,
        SharedCatalog catalog,
        ClauseIndex index,
        @Nullable Rebuilding rebuilding) {

    /** Files in a folder of a file system that the processes share. */
    public static BlobStore.Place folder(java.nio.file.Path folder) {
        return kind -> new FolderBlobs(folder, kind);
    }

    /** Makes an index anew. */
    @FunctionalInterface
    public interface Rebuilding {

        /**
         * Makes an empty index, lets it be filled, and puts it in the place of the one in use, for all processes. Searches,
         * and loads into the one in use, go on meanwhile; when this returns, loads go into the new one.
         */
        void run(Filling filling) throws IOException;
    }

    /** Puts all documents into a new index. */
    @FunctionalInterface
    public interface Filling {
        void fill(ClauseIndex fresh) throws IOException;
    }
}
