package vn.chitieu.golden.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.ocr.ScannedPages;
import vn.chitieu.extractor.score.TargetScoring;

/** What the corpus loses when it was printed and scanned. Takes minutes: some 120 pages are recognised. */
@Tag("slow")
class ScannedCorpusTest {

    private static final Path CASES = Path.of("cases");
    private static final Path FILES = Path.of("src/test/resources/vn/chitieu/golden/rendered");

    private static final Extractor EXTRACTOR = Extractor.create();

    private record Scan(GoldenCase golden, Path print, int dpi) {

        @Override
        public String toString() {
            return golden.name() + " " + print.getFileName() + " at " + dpi + " dpi";
        }
    }

    static List<Scan> scans() throws GoldenException {
        List<Scan> scans = new ArrayList<>();
        for (GoldenCase golden : GoldenCases.read(CASES)) {
            Path folder = FILES.resolve(golden.name());
            if (Files.isDirectory(folder)) {
                scans.add(new Scan(golden, folder.resolve("writer.pdf"), 200));
                scans.add(new Scan(golden, folder.resolve("browser.pdf"), 300));
            }
        }
        assertThat(scans).hasSize(4);
        return scans;
    }

    @ParameterizedTest
    @MethodSource("scans")
    void losesLittle(Scan scan) throws IOException, UnreadableDocumentException {
        byte[] print = Files.readAllBytes(scan.print());
        byte[] scanned = ScannedPages.at(scan.dpi(), 2_026).pdf(print);
        Extraction plain =
                EXTRACTOR.extract("plain.txt", Files.readAllBytes(scan.golden().source()));
        Extraction printed = EXTRACTOR.extract("print.pdf", print);
        Extraction read = EXTRACTOR.extract("scan.pdf", scanned);
        double errors = EditDistance.of(printed.text(), read.text())
                / (double) printed.text().length();
        double before = f1(scan, plain);
        double after = f1(scan, read);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d pages, character error %.3f %%, F1 %.3f, plain %.3f",
                scan,
                read.pages().size(),
                100 * errors,
                after,
                before));
        assertThat(read.pages()).isNotEmpty().allMatch(Page::ocr);
        assertThat(errors).isLessThanOrEqualTo(0.01);
        assertThat(after).isGreaterThanOrEqualTo(before - 0.08);
    }

    private static double f1(Scan scan, Extraction extraction) {
        List<TargetFacts> found =
                extraction.targets().stream().map(TargetFacts::of).toList();
        return TargetScoring.score(scan.golden().expected().targets(), found)
                .counts()
                .all()
                .f1();
    }
}
