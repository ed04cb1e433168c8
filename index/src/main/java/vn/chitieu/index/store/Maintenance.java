package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What needs the files of a library to stay. */
interface Maintenance {

    /** Copies the library; gives the number of documents. */
    int snapshot(Path into, List<Companion> companions) throws IOException;

    /** Compares everything with everything. */
    List<Finding> check() throws IOException;

    /** Deletes files that no document needs; gives their number. */
    int collect() throws IOException;

    /** Of a library of several processes: its parts are backed up and checked by the means that they have themselves. */
    Maintenance SHARED = new Maintenance() {
        @Override
        public int snapshot(Path into, List<Companion> companions) throws IOException {
            throw new LibraryException(LibraryCode.SHARED, "snapshot");
        }

        @Override
        public List<Finding> check() throws IOException {
            throw new LibraryException(LibraryCode.SHARED, "check");
        }

        /** None: a load of another process may be about to need one. */
        @Override
        public int collect() {
            return 0;
        }
    };

    /** Of a library in a folder. */
    static Maintenance of(LibrarySnapshot.Parts parts) {
        return new Maintenance() {
            @Override
            public int snapshot(Path into, List<Companion> companions) throws IOException {
                return new LibrarySnapshot(parts, companions).write(into);
            }

            @Override
            public List<Finding> check() throws IOException {
                return new LibraryCheck(parts.folder(), parts.store(), parts.indexer(), parts.live()).run();
            }

            @Override
            public int collect() throws IOException {
                int[] deleted = new int[1];
                // Settled, so that no change is under way that reads a file from before.
                parts.indexer().settled(() -> deleted[0] = parts.store().collect());
                return deleted[0];
            }
        };
    }
}
