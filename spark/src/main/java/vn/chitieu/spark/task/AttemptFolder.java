package vn.chitieu.spark.task;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of an attempt of a task, beside those of the others of the same task. What stays of an attempt that died says
 * which document it had. For one thread at a time.
 */
final class AttemptFolder {

    private static final String UNDER_WAY = "under-way";

    private final FileSystem files;
    private final Path unfinished;
    private final int task;
    private final Path path;

    private AttemptFolder(FileSystem files, Path unfinished, int task, long attempt) {
        this.files = files;
        this.unfinished = unfinished;
        this.task = task;
        this.path = new Path(unfinished, String.format(Locale.ROOT, "%05d-%d", task, attempt));
    }

    /**
     * The folder of an attempt.
     *
     * @param unfinished folder of all attempts of a job
     * @param task number of the task
     * @param attempt number that no other attempt of the job has
     */
    static AttemptFolder of(Configuration configuration, String unfinished, int task, long attempt) throws IOException {
        Path path = new Path(unfinished);
        return new AttemptFolder(path.getFileSystem(configuration), path, task, attempt);
    }

    Path path() {
        return path;
    }

    /** Notes which document is under way, so that it is known if this process dies. */
    void noteUnderWay(int document) throws IOException {
        try (DataOutputStream out = new DataOutputStream(files.create(new Path(path, UNDER_WAY), true))) {
            out.writeInt(document);
        }
    }

    /** What the other attempts of the task had under way, by attempt. */
    Map<String, Integer> othersUnderWay() throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        String prefix = String.format(Locale.ROOT, "%05d-", task);
        for (FileStatus status : files.listStatus(unfinished)) {
            Path other = status.getPath();
            if (other.getName().startsWith(prefix) && !other.getName().equals(path.getName())) {
                try (DataInputStream in = new DataInputStream(files.open(new Path(other, UNDER_WAY)))) {
                    documents.put(other.getName(), in.readInt());
                } catch (FileNotFoundException | EOFException e) {
                    // It noted nothing, or died while it did.
                }
            }
        }
        return documents;
    }

    /** Takes the folder away, as after a failure that no document is to blame for. */
    void delete() throws IOException {
        files.delete(path, true);
    }
}
