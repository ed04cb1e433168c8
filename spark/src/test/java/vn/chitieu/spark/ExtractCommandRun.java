package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code chitieu extract}, run as a process of its own. */
final class ExtractCommandRun {

    private ExtractCommandRun() {}

    /** The JSON line that the command line writes of each document of a folder, by its path below the folder. */
    static SortedMap<String, String> lines(Path in, Path out, String... options) throws Exception {
        run(in, out, options);
        return read(out);
    }

    /** What it wrote into a folder. */
    static SortedMap<String, String> read(Path out) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(file -> file.toString().endsWith(".jsonl")).forEach(file -> {
                String name = out.relativize(file).toString();
                try {
                    List<String> read = Files.readAllLines(file);
                    assertThat(read).hasSize(1);
                    lines.put(name.substring(0, name.length() - ".jsonl".length()), read.get(0));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return lines;
    }

    /** Runs it to its end. */
    static void run(Path in, Path out, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.chitieu.app.Chitieu",
                "extract",
                in.toString(),
                "--out",
                out.toString(),
                "--format",
                "jsonl"));
        command.addAll(List.of(options));
        Files.createDirectories(out);
        Path log = Files.createTempFile("chitieu-extract-", ".log");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(log)).isBetween(0, 1);
        Files.delete(log);
    }
}
