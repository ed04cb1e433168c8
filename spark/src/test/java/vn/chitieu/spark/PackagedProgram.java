package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JAR for spark-submit, on executors that have nothing of ours but it. Runs once the JAR is there. */
@Tag("slow")
class PackagedProgram {

    /** What the JAR has to bring. */
    private static final List<String> OURS = List.of(
            "/vn/chitieu/",
            "/info/picocli/",
            "/org/apache/lucene/",
            "/org/apache/opennlp/",
            "/org/apache/pdfbox/",
            "/org/apache/poi/",
            "/org/apache/tika/",
            "/org/apache/xmlbeans/",
            "/org/jsoup/",
            "/org/netpreserve/");

    private static void linkJars(Path home) throws Exception {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            String path = jar.toString().replace('\\', '/');
            if (path.endsWith(".jar")
                    && !path.contains("chitieu-")
                    && OURS.stream().noneMatch(path::contains)) {
                Path link = jars.resolve(jar.getFileName());
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, jar);
                }
            }
        }
    }

    private static void unlinkJars(Path home) throws Exception {
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void givesWhatTheCommandLineGives(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        linkJars(home);
        Path in = folder.resolve("in");
        TestDocuments.write(in, 12);
        TestDocuments.writeZip(in.resolve("archive.zip"), TestDocuments.golden().subList(3, 6));
        Files.write(in.resolve("binary.txt"), new byte[5_000]);
        Path output = folder.resolve("out");
        Path jar = Path.of(System.getProperty("chitieu.spark.jar"));
        assertThat(jar).exists();
        try (DriverProcess driver =
                DriverProcess.submit("local-cluster[2,1,1024]", home, jar, "--input", in, "--output", output)) {
            assertThat(driver.await()).as(driver.log()).isEqualTo(ChitieuSpark.FAILED);
            assertThat(driver.log()).contains("16 inputs", "binary.txt: READ-003");
        }
        unlinkJars(home);
        SortedMap<String, String> lines = new TreeMap<>();
        WrittenOutput.read(output)
                .lines()
                .forEach((input, line) -> lines.put(input.substring(("file:" + in).length() + 1), line));
        assertThat(lines).hasSize(15).isEqualTo(ExtractCommandRun.lines(in, folder.resolve("cli"), "--jobs", "2"));
    }
}
