package vn.chitieu.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of an output, as the driver keeps it. A part is three files of one name, and it counts if and only if its
 * manifest is there: that is moved into place last and taken away first. For one thread, and one job at a time.
 */
public final class OutputTree {

    private static final String JSON = "json";
    private static final String PARQUET = "parquet";
    private static final String MANIFEST = "manifest";
    private static final String LOADED = "loaded";
    private static final String UNFINISHED = "_parts";
    private static final String ACCOUNT = "account.json";

    private final FileSystem files;
    private final Path root;

    private OutputTree(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * Opens an output, makes its folders, and takes away what a job before left unfinished.
     *
     * @throws IOException if the folder cannot be written
     */
    public static OutputTree open(Configuration configuration, String output) throws IOException {
        Path path = new Path(output);
        FileSystem files = path.getFileSystem(configuration);
        OutputTree tree = new OutputTree(files, files.makeQualified(path));
        for (String folder : List.of(JSON, PARQUET, MANIFEST)) {
            tree.files.mkdirs(new Path(tree.root, folder));
        }
        tree.deleteUnfinished();
        return tree;
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** Names of the parts that count, sorted. */
    public List<String> parts() throws IOException {
        return List.copyOf(names(MANIFEST, ".jsonl"));
    }

    /** JSON lines of a part. */
    public Path json(String part) {
        return file(JSON, part, ".jsonl");
    }

    private Path parquet(String part) {
        return file(PARQUET, part, ".parquet");
    }

    private Path manifest(String part) {
        return file(MANIFEST, part, ".jsonl");
    }

    private Path loaded(String part) {
        return file(LOADED, part, "");
    }

    /** The parts that no index has yet, sorted. */
    public List<String> notLoaded() throws IOException {
        List<String> parts = new ArrayList<>(parts());
        parts.removeAll(names(LOADED, ""));
        return parts;
    }

    /** Under which ids an index has the documents of a part that it has under other ids than their own. */
    PartIds ids(String part) throws IOException {
        try (var in = files.open(loaded(part))) {
            return ManifestJson.readIds(in);
        }
    }

    /** Notes that an index has a part, wholly or not at all. */
    public void markLoaded(PartIds part) throws IOException {
        Path partial = new Path(unfinished(), part.part());
        try (var out = files.create(partial, true)) {
            ManifestJson.writeLine(part, out);
        }
        files.mkdirs(new Path(root, LOADED));
        move(partial, loaded(part.part()));
    }

    private Path file(String folder, String part, String ending) {
        return new Path(new Path(root, folder), part + ending);
    }

    /** Where the attempts of tasks write. */
    public Path unfinished() {
        return new Path(root, UNFINISHED);
    }

    /** A name that no part has: after a number for each job. */
    public String prefix() throws IOException {
        int last = 0;
        for (String part : parts()) {
            String[] numbers = part.split("-", -1);
            last = Math.max(last, numbers.length == 3 ? Integer.parseInt(numbers[1]) : 0);
        }
        return String.format(Locale.ROOT, "part-%04d-", last + 1);
    }

    /** Makes the files of an attempt a part, wholly or not at all; to be called once for each part. */
    public void commit(String part, Path attempt) throws IOException {
        move(new Path(attempt, PartWriter.JSON), json(part));
        move(new Path(attempt, PartWriter.PARQUET), parquet(part));
        move(new Path(attempt, PartWriter.MANIFEST), manifest(part));
    }

    private void move(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("cannot move " + from + " to " + to);
        }
    }

    /** Takes a part away; its inputs have to be read again. */
    void delete(String part) throws IOException {
        for (Path file : List.of(manifest(part), json(part), parquet(part), loaded(part))) {
            files.delete(file, false);
        }
    }

    /** Reads the manifest of a part. */
    void readManifest(String part, ManifestJson.Sink sink) throws IOException {
        ManifestJson.read(files.open(manifest(part)), sink);
    }

    /** Writes the account, wholly or not at all. */
    public void write(OutputAccount account) throws IOException {
        Path partial = new Path(unfinished(), ACCOUNT);
        try (var out = files.create(partial, true)) {
            ManifestJson.writePretty(account, out);
        }
        Path whole = new Path(root, ACCOUNT);
        files.delete(whole, false);
        move(partial, whole);
    }

    /** Takes away what tasks wrote that does not count, and parts that were cut short. */
    public void deleteUnfinished() throws IOException {
        files.delete(unfinished(), true);
        Set<String> whole = names(MANIFEST, ".jsonl");
        Set<String> all = new TreeSet<>(names(JSON, ".jsonl"));
        all.addAll(names(PARQUET, ".parquet"));
        for (String part : all) {
            if (!whole.contains(part)) {
                delete(part);
            }
        }
    }

    private Set<String> names(String folder, String ending) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(new Path(root, folder))) {
                String name = status.getPath().getName();
                if (name.startsWith("part-") && name.endsWith(ending)) {
                    names.add(name.substring(0, name.length() - ending.length()));
                }
            }
        } catch (FileNotFoundException e) {
            return Set.of();
        }
        return new TreeSet<>(names);
    }
}
