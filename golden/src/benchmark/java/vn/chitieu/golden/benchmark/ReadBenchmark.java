package vn.chitieu.golden.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
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
import org.xml.sax.SAXException;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * Milliseconds to read both documents of the corpus in another format: to the canonical text with its blocks, beside
 * what Tika's parser of that format takes to give plain text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

    /** Which of the rendered files are read. */
    @Param({"converted.docx", "converted.odt", "converted.doc", "converted.rtf", "writer.pdf", "browser.pdf"})
    public String file = "";

    private final List<byte[]> documents = new ArrayList<>();

    /** Reads the files. */
    @Setup
    public void read() throws IOException {
        Path root = Path.of(System.getProperty("chitieu.root", ".."));
        Path rendered = root.resolve("golden/src/test/resources/vn/chitieu/golden/rendered");
        try (Stream<Path> folders = Files.list(rendered)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                documents.add(Files.readAllBytes(folder.resolve(file)));
            }
        }
    }

    /** Reads with the readers of this project. */
    @Benchmark
    public int chitieu() throws UnreadableDocumentException {
        int characters = 0;
        for (byte[] document : documents) {
            characters += DocumentReaders.read(file, document).text().text().length();
        }
        return characters;
    }

    /** Parses with Tika. */
    @Benchmark
    public int tika() throws IOException, SAXException, TikaException {
        int characters = 0;
        for (byte[] document : documents) {
            BodyContentHandler handler = new BodyContentHandler(-1);
            ParseContext context = new ParseContext();
            OfficeParserConfig office = new OfficeParserConfig();
            office.setUseSAXDocxExtractor(true);
            context.set(OfficeParserConfig.class, office);
            try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(document))) {
                parser().parse(in, handler, new Metadata(), context);
            }
            characters += handler.toString().length();
        }
        return characters;
    }

    private Parser parser() {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "docx" -> new OOXMLParser();
            case "odt" -> new OpenDocumentParser();
            case "doc" -> new OfficeParser();
            case "rtf" -> new RTFParser();
            default -> new PDFParser();
        };
    }
}
