package vn.chitieu.index.store;

import java.time.Duration;
import org.apache.lucene.store.FSDirectory;
import vn.chitieu.index.search.EmbeddedIndex;

/**
 * How a library is opened.
 *
 * @param writer opens an index for writing and searching
 * @param reader opens the last commit of an index for searching only
 * @param commitDocuments number of changes after which the index is committed
 * @param commitAfter longest time after which it is
 * @param refreshAfter longest time until a loaded document is found, apart from the time that refreshing takes; sooner
 *     where nothing was loaded before it as long
 */
public record LibrarySettings(
        IndexOpener writer, IndexOpener reader, int commitDocuments, Duration commitAfter, Duration refreshAfter) {

    public LibrarySettings {
        if (commitDocuments < 1) {
            throw new IllegalArgumentException("commitDocuments must be at least 1: " + commitDocuments);
        }
        if (refreshAfter.toMillis() < 1) {
            throw new IllegalArgumentException("refreshAfter must be at least a millisecond: " + refreshAfter);
        }
    }

    /** The usual settings with the index of this module. */
    public static LibrarySettings embedded() {
        return of(
                folder -> EmbeddedIndex.open(FSDirectory.open(folder)),
                folder -> EmbeddedIndex.open(new FrozenDirectory(FSDirectory.open(folder))));
    }

    /**
     * The usual settings: a commit each 50 documents or two seconds, found within half a second. What was loaded after
     * the last commit is indexed again after a crash, which takes no longer than loading it did: so opening stays short.
     */
    public static LibrarySettings of(IndexOpener writer, IndexOpener reader) {
        return new LibrarySettings(writer, reader, 50, Duration.ofSeconds(2), Duration.ofMillis(500));
    }
}
