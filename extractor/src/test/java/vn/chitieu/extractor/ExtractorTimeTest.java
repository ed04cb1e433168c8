package vn.chitieu.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chitieu.extractor.model.Extraction;

/** Inputs that make a quadratic rule take hours; each must end within a generous time. */
class ExtractorTimeTest {

    private static final Duration MOST = Duration.ofSeconds(60);

    private static final Extractor EXTRACTOR = Extractor.create();

    @TestFactory
    Stream<DynamicTest> oneLongLine() {
        return Stream.of("7", ".", "(", ")", "-", "\"", "1.", "a) ", "(1) ", "năm 2025 ")
                .map(piece -> ends("10 MB of " + piece, () -> "Điều 1. " + repeat(piece, 10 << 20)));
    }

    /** Lines whose every word is a quantity, a rank or a deliverable. */
    @TestFactory
    Stream<DynamicTest> oneDenseLine() {
        return Stream.of(
                        "5%,",
                        "(5%",
                        "100% xã, ",
                        "đạt 100% và ",
                        "Sở Y tế, ",
                        "huyện A (3), ",
                        "trong đó 5 xã (",
                        "hoàn thành chợ, ",
                        "nhóm đầu về Chỉ số PCI, ",
                        "tỷ lệ 5% trong quý I/2027, ")
                .map(piece -> ends("1 MB of " + piece, () -> "Điều 1. Mục tiêu: " + repeat(piece, 1 << 20)));
    }

    @TestFactory
    Stream<DynamicTest> manyLines() {
        return Stream.of(
                ends("200,000 points", () -> "a) x\n".repeat(200_000)),
                ends("200,000 bullets", () -> "Điều 1. Mục tiêu\n" + "- Tỷ lệ hộ khá đạt 9%.\n".repeat(200_000)),
                ends("200,000 articles", () -> numbered("Điều %d. Mục tiêu", 200_000)),
                ends("10,000 composed labels", () -> numbered("%d.1.1. Mục tiêu", 10_000)),
                ends("10,000 milestones", () -> numbered("%d. Hoàn thành chợ trong năm 2027.", 10_000)),
                ends("the same line with other numbers", () -> numbered("- Số chợ xã %d đạt 12 chợ.", 50_000)));
    }

    @TestFactory
    Stream<DynamicTest> deepNesting() {
        return Stream.of(
                ends("styles that alternate", () -> "1. x\na) x\n(i) x\n- x\n+ x\n".repeat(10_000)),
                ends("labels within labels", () -> "Điều 1. " + "a) ".repeat(10_000) + "x"),
                ends("parentheses", () -> "1. Tỷ lệ " + "(".repeat(10_000) + "đạt 5%" + ")".repeat(10_000)),
                ends("lists within lists", () -> "1. Tỷ lệ: " + "(1) x; (2) y: ".repeat(10_000)));
    }

    @TestFactory
    Stream<DynamicTest> bigTables() {
        return Stream.of(
                ends("100,000 cells", () -> html(25_000, 4)),
                ends("1,000 columns", () -> html(100, 1_000)),
                ends("100,000 cells between bars", () -> bars(25_000)));
    }

    private static DynamicTest ends(String name, Supplier<String> text) {
        return DynamicTest.dynamicTest(name, () -> {
            byte[] content = text.get().getBytes(StandardCharsets.UTF_8);
            Extraction extraction = assertTimeout(MOST, () -> EXTRACTOR.extract("a.txt", content));
            assertThat(extraction.clauses()).isNotEmpty();
        });
    }

    private static String repeat(String piece, int bytes) {
        return piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String numbered(String line, int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= lines; i++) {
            text.append(line.replace("%d", Integer.toString(i))).append('\n');
        }
        return text.toString();
    }

    private static String html(int rows, int columns) {
        StringBuilder text = new StringBuilder("<html><body><p>Phụ lục 1</p><table><tr><td>TT</td><td>Chỉ tiêu</td>");
        for (int column = 2; column < columns; column++) {
            text.append("<td>Năm ").append(2026 + column % 5).append("</td>");
        }
        for (int row = 1; row <= rows; row++) {
            text.append("</tr>\n<tr><td>")
                    .append(row)
                    .append("</td><td>Số chợ xã ")
                    .append(row)
                    .append("</td>");
            for (int column = 2; column < columns; column++) {
                text.append("<td>").append(row + column).append("</td>");
            }
        }
        return text.append("</tr></table></body></html>").toString();
    }

    private static String bars(int rows) {
        StringBuilder text = new StringBuilder("Phụ lục 1\nTT |\nChỉ tiêu |\nĐơn vị tính |\nNăm 2030 |\n");
        for (int row = 1; row <= rows; row++) {
            text.append(row).append(" |\nSố chợ xã ").append(row).append(" |\nchợ |\n12 |\n");
        }
        return text.toString();
    }
}
