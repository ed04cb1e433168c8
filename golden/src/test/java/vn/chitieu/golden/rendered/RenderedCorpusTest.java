package vn.chitieu.golden.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.score.ClauseScoring;
import vn.chitieu.extractor.score.TargetScoring;
import vn.chitieu.extractor.text.CanonicalText;

/** What the extraction of the corpus loses when it is read from other formats than plain text. */
class RenderedCorpusTest {

    private static final Path CASES = Path.of("cases");
    private static final Path FILES = Path.of("src/test/resources/vn/chitieu/golden/rendered");

    private static final Extractor EXTRACTOR = Extractor.create();

    /** A document in another format. */
    private record Rendered(GoldenCase golden, String name, byte[] content) {

        @Override
        public String toString() {
            return golden.name() + " as " + name;
        }

        /** How much of the F1 of plain text may be lost. */
        double mayLose() {
            return name.endsWith(".pdf") ? 0.05 : 0.02;
        }
    }

    private static List<GoldenCase> corpus() throws GoldenException {
        return GoldenCases.read(CASES).stream()
                .filter(golden -> Files.isDirectory(FILES.resolve(golden.name())))
                .toList();
    }

    static List<Rendered> files() throws IOException, GoldenException {
        List<Rendered> rendered = new ArrayList<>();
        for (GoldenCase golden : corpus()) {
            try (Stream<Path> files = Files.list(FILES.resolve(golden.name()))) {
                for (Path file : files.sorted().toList()) {
                    rendered.add(new Rendered(golden, file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        assertThat(rendered).hasSize(12);
        return rendered;
    }

    @ParameterizedTest
    @MethodSource("files")
    void convertedAndPrinted(Rendered rendered) throws IOException, UnreadableDocumentException {
        holds(rendered, target -> true);
    }

    static List<GoldenCase> documents() throws GoldenException {
        return corpus();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void webPage(GoldenCase golden) throws IOException, UnreadableDocumentException {
        String page = HtmlRendering.of(golden.name(), text(golden));
        byte[] content = page.getBytes(StandardCharsets.UTF_8);
        holds(new Rendered(golden, "page.html", content), target -> true);
    }

    static List<GoldenCase> documentsWithAnnexes() throws GoldenException {
        return corpus().stream()
                .filter(golden -> golden.expected().targets().stream().anyMatch(RenderedCorpusTest::inAnnex))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documentsWithAnnexes")
    void annexesAsWorkbook(GoldenCase golden) throws IOException, UnreadableDocumentException {
        byte[] content = XlsxRendering.ofTables(text(golden));
        holds(new Rendered(golden, "annexes.xlsx", content), RenderedCorpusTest::inAnnex);
    }

    private static boolean inAnnex(TargetFacts target) {
        return String.valueOf(target.clause()).toLowerCase(Locale.ROOT).startsWith("phụ lục");
    }

    private static CanonicalText text(GoldenCase golden) throws IOException, UnreadableDocumentException {
        return DocumentReaders.read(golden.name(), Files.readAllBytes(golden.source()))
                .text();
    }

    private static void holds(Rendered rendered, Predicate<TargetFacts> part)
            throws IOException, UnreadableDocumentException {
        GoldenCase golden = rendered.golden();
        Extraction plain = EXTRACTOR.extract("plain.txt", Files.readAllBytes(golden.source()));
        Extraction read = EXTRACTOR.extract(rendered.name(), rendered.content());
        double before = f1(
                golden,
                plain.targets().stream().map(TargetFacts::of).filter(part).toList(),
                part);
        double after = f1(golden, read.targets().stream().map(TargetFacts::of).toList(), part);
        System.out.println(String.format(Locale.ROOT, "%s: F1 %.3f, plain %.3f", rendered, after, before));
        assertThat(after).isGreaterThanOrEqualTo(before - rendered.mayLose());
        if (!rendered.name().endsWith(".xlsx")) {
            assertThat(clauses(golden, read)).isGreaterThanOrEqualTo(clauses(golden, plain) - rendered.mayLose());
        }
    }

    private static double f1(GoldenCase golden, List<TargetFacts> found, Predicate<TargetFacts> part) {
        List<TargetFacts> expected =
                golden.expected().targets().stream().filter(part).toList();
        return TargetScoring.score(expected, found).counts().all().f1();
    }

    private static double clauses(GoldenCase golden, Extraction extraction) {
        return ClauseScoring.score(golden.expected().clauses(), extraction)
                .nodeAndParent()
                .f1();
    }
}
