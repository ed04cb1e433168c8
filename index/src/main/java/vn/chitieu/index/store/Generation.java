package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chitieu.index.ClauseIndex;

/**
 * One index of a library, from its making to its replacement by a newer one. It is closed, and deleted where it was
 * replaced, when the last search that uses it has ended. Thread-safe.
 */
final class Generation {

    private final Path folder;
    private final ClauseIndex index;
    /** Searches under way, and one for the library. */
    private final AtomicInteger users = new AtomicInteger(1);

    private volatile boolean replaced;

    Generation(Path folder, ClauseIndex index) {
        this.folder = folder;
        this.index = index;
    }

    ClauseIndex index() {
        return index;
    }

    /** The name of its folder. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Takes part in using it; false where it is closed already. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Ends one use of it. */
    void leave() throws IOException {
        if (users.decrementAndGet() == 0) {
            index.close();
            if (replaced) {
                DurableFiles.delete(folder);
            }
        }
    }

    /** Ends the library's use of it, because a newer one has its place. */
    void replace() throws IOException {
        replaced = true;
        leave();
    }
}
