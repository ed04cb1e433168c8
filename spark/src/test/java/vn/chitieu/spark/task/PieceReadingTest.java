package vn.chitieu.spark.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.plan.SourceFile;
import vn.chitieu.spark.store.PartWriter;

/** What becomes of files that a file system does not give. */
class PieceReadingTest {

    /** Gives the size of a file and none of its bytes. */
    public static final class FailingFileSystem extends RawLocalFileSystem {

        @Override
        public URI getUri() {
            return URI.create("failing:///");
        }

        @Override
        public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
            if (path.getName().startsWith("closed")) {
                throw new IOException("no node has it");
            }
            return new FSDataInputStream(new FailingStream());
        }
    }

    /** A stream whose node is gone. */
    private static final class FailingStream extends org.apache.hadoop.fs.FSInputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the node is gone");
        }

        @Override
        public void seek(long position) {}

        @Override
        public long getPos() {
            return 0;
        }

        @Override
        public boolean seekToNewSource(long position) {
            return false;
        }
    }

    /** Never asked here: the bytes do not come so far. */
    private static final DocumentExtraction UNREACHED = (name, file, listener) -> {
        throw ReadCode.CRASHED.unreadable("reached");
    };

    @TempDir
    private Path folder;

    private final Configuration configuration = new Configuration(false);

    @BeforeEach
    void useTheFileSystem() {
        configuration.setClass("fs.failing.impl", FailingFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        configuration.set("fs.failing.impl.disable.cache", "true");
    }

    private String manifest(String path, boolean patient) throws Exception {
        org.apache.hadoop.fs.Path attempt =
                new org.apache.hadoop.fs.Path(folder.resolve("attempt").toUri());
        try (PartWriter writer = PartWriter.open(configuration, attempt);
                PieceReading reading = PieceReading.open(
                        configuration, new PieceReading.Extraction(UNREACHED, () -> {}, patient), writer)) {
            reading.read(new Piece(new SourceFile(path, 10, 1), 0, 1));
        }
        return Files.readString(folder.resolve("attempt/manifest.jsonl"), StandardCharsets.UTF_8);
    }

    @Test
    void aFileSystemThatFailsIsNoDamageOfTheFile() {
        for (String name : new String[] {"closed.txt", "a.txt", "crawl.warc"}) {
            assertThatThrownBy(() -> manifest("failing:///" + name, true))
                    .as(name)
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("no node has it|the node is gone");
            folder.resolve("attempt").toFile().listFiles(file -> file.delete());
        }
    }

    @Test
    void whatNoAttemptCanReadEndsAsCorrupt() throws Exception {
        assertThat(manifest("failing:///a.txt", false)).contains("\"CORRUPT\"", "READ-007", "the node is gone");
    }

    @Test
    void aFileThatIsGoneEndsAtOnce() throws Exception {
        assertThat(manifest(folder.resolve("gone.txt").toUri().toString(), true))
                .contains("\"CORRUPT\"", "APP-001");
    }
}
