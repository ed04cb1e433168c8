package vn.chitieu.golden.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Warmup;
import vn.chitieu.corpus.Corpus;
import vn.chitieu.corpus.CorpusDocument;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.target.Arbiter;

/**
 * Characters extracted a second on one thread, within 256 MB of heap: both documents of the corpus as they are, and
 * each of them with its lines 10 and 100 times. Time that is linear in length gives the same rate for every length.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractBenchmark {

    /** How often the lines of each document stand one after the other. */
    @Param({"1", "10", "100"})
    public int length;

    /** Who decides on targets: the rules alone, or the trained models, too. */
    @Param({"rules", "models"})
    public String by;

    private Extractor extractor;
    private final List<byte[]> documents = new ArrayList<>();
    private long characters;

    /** Characters a second; the rate that JMH itself gives counts runs over both documents. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        /** Characters of the documents extracted. */
        public long characters;
    }

    /** Reads the corpus. */
    @Setup
    public void read() throws IOException {
        extractor = by.equals("rules") ? Extractor.create(Arbiter.RULES) : Extractor.create();
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        for (CorpusDocument document : Corpus.open(root.resolve("corpus")).documents()) {
            String text = new String(document.content(), StandardCharsets.UTF_8);
            characters += (long) text.length() * length;
            documents.add(numbered(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Copies that differ in a line here and there, or the second would be found to repeat the first. */
    private String numbered(String text) {
        StringBuilder copies = new StringBuilder(text.length() * length);
        for (int copy = 0; copy < length; copy++) {
            copies.append(copy == 0 ? text : text.replace(" và ", " và " + copy + " "));
        }
        return copies.toString();
    }

    /** Extraction alone. */
    @Benchmark
    public List<Extraction> extract(Rate rate) throws UnreadableDocumentException {
        List<Extraction> extractions = new ArrayList<>();
        for (byte[] document : documents) {
            extractions.add(extractor.extract("document.txt", document));
        }
        rate.characters += characters;
        return extractions;
    }

    /** Extraction and its JSON. */
    @Benchmark
    public int extractToJson(Rate rate) throws UnreadableDocumentException, IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        for (byte[] document : documents) {
            ExtractionJson.writePretty(extractor.extract("document.txt", document), json);
        }
        rate.characters += characters;
        return json.size();
    }
}
