package vn.chitieu.index.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/** Checks the files of an index. */
final class IndexFiles {

    private IndexFiles() {}

    /** What is wrong with the last commit; the writer that holds the lock may go on. */
    static List<String> check(Directory directory) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        // Nothing is repaired, so that the lock of the writer is not needed.
        try (CheckIndex check = new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, ""));
                PrintStream out = new PrintStream(told, false, StandardCharsets.UTF_8)) {
            check.setInfoStream(out);
            if (check.checkIndex().clean) {
                return List.of();
            }
            out.flush();
        }
        return told.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("FAILED") || line.contains("ERROR") || line.contains("WARN"))
                .map(String::strip)
                .toList();
    }
}
