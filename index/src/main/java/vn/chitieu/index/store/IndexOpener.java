package vn.chitieu.index.store;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.index.ClauseIndex;

/** Opens the index in a folder. An index that cannot be opened is made anew from the extractions. */
@FunctionalInterface
public interface IndexOpener {

    /**
     * Opens an index, or makes a new one where the folder is empty.
     *
     * @throws IOException if its files are damaged or of another schema
     */
    ClauseIndex open(Path folder) throws IOException;
}
