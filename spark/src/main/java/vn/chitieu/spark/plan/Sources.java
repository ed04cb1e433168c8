package vn.chitieu.spark.plan;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Inputs;

/**
 * The documents and archives that the inputs of a job name, on any file system of Hadoop. Of a folder, the files are taken
 * that the command line takes, and web archives. A file is taken as it is where its name ends like that of a document or an
 * archive; a text, or a file of any other name, is a list of paths, one a line. What is named twice stands here once.
 */
public final class Sources {

    /** Endings of lists, which are those of documents, too. */
    private static final Set<String> TEXTS = Set.of("txt", "text");

    private final Configuration configuration;
    private final Path output;
    private final SortedMap<String, SourceFile> found = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private int taken;

    private Sources(Configuration configuration, Path output) {
        this.configuration = configuration;
        this.output = output;
    }

    /**
     * Looks up inputs; what is not there or cannot be read is a failure.
     *
     * @param output a folder that is passed over
     */
    public static Sources find(Configuration configuration, List<String> inputs, Path output) {
        Sources sources = new Sources(configuration, output);
        inputs.forEach(input -> sources.take(input, true));
        return sources;
    }

    /** The files, sorted by path. */
    public List<SourceFile> files() {
        return List.copyOf(found.values());
    }

    /** The inputs and folders that gave no file. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    private void take(String input, boolean mayBeList) {
        try {
            Path path = new Path(input);
            FileSystem files = path.getFileSystem(configuration);
            FileStatus status = files.getFileStatus(path);
            if (status.isDirectory()) {
                int before = taken + failures.size();
                walk(files, status.getPath());
                if (taken + failures.size() == before) {
                    failures.add(new Failure(input, Failure.NO_DOCUMENT, input));
                }
            } else if (mayBeList && isList(status)) {
                readList(files, path);
            } else {
                add(status);
            }
        } catch (FileNotFoundException e) {
            failures.add(new Failure(input, Failure.MISSING, input));
        } catch (IOException | IllegalArgumentException e) {
            // Hadoop's word for a path that is none.
            failures.add(new Failure(input, Failure.UNREADABLE, Failure.reason(e)));
        }
    }

    private void readList(FileSystem files, Path list) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(list), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    take(line.strip(), false);
                }
            }
        }
    }

    private void walk(FileSystem files, Path folder) {
        try {
            for (FileStatus status : files.listStatus(folder)) {
                Path path = status.getPath();
                if (path.getName().startsWith(".") || path.equals(output)) {
                    continue;
                }
                if (status.isDirectory()) {
                    walk(files, path);
                } else if (isTaken(status)) {
                    add(status);
                }
            }
        } catch (IOException e) {
            failures.add(new Failure(folder.toString(), Failure.UNREADABLE, Failure.reason(e)));
        }
    }

    private static boolean isTaken(FileStatus status) {
        return Inputs.ENDINGS.contains(ending(status)) || source(status).isWarc();
    }

    private static boolean isList(FileStatus status) {
        return !isTaken(status) || TEXTS.contains(ending(status));
    }

    private static String ending(FileStatus status) {
        String name = status.getPath().getName();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void add(FileStatus status) {
        SourceFile source = source(status);
        found.put(source.path(), source);
        taken++;
    }

    private static SourceFile source(FileStatus status) {
        return new SourceFile(status.getPath().toString(), status.getLen(), status.getModificationTime());
    }
}
