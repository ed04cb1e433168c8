package vn.chitieu.golden.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.isolate.IsolatedExtractor;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Milliseconds to extract both documents of the corpus, in a child process and in this one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class IsolationBenchmark {

    /** Which of the rendered files are read; each document has more than 50 KB of text. */
    @Param({"converted.docx", "converted.rtf", "writer.pdf"})
    public String file = "";

    private final Extractor extractor = Extractor.create();
    private final List<Path> documents = new ArrayList<>();
    private IsolatedExtractor isolated;

    /** Finds the files and starts the child. */
    @Setup
    public void start() throws IOException {
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        Path rendered = root.resolve("golden/src/test/resources/vn/chitieu/golden/rendered");
        try (Stream<Path> folders = Files.list(rendered)) {
            folders.filter(Files::isDirectory).sorted().forEach(folder -> documents.add(folder.resolve(file)));
        }
        isolated = IsolatedExtractor.start(IsolationSettings.of(1));
    }

    /** Ends the child. */
    @TearDown
    public void end() {
        isolated.close();
    }

    /** In this process. */
    @Benchmark
    public int inProcess() throws IOException, UnreadableDocumentException {
        int targets = 0;
        for (Path document : documents) {
            targets += extractor
                    .extract(file, Files.readAllBytes(document))
                    .targets()
                    .size();
        }
        return targets;
    }

    /** In a child process, and the extraction back in this one. */
    @Benchmark
    public int isolated() throws IOException, UnreadableDocumentException, InterruptedException {
        int targets = 0;
        for (Path document : documents) {
            Answer answer = isolated.extract(file, document, ReadListener.NONE);
            targets += ((Answer.Document) answer).extraction().targets().size();
        }
        return targets;
    }
}
