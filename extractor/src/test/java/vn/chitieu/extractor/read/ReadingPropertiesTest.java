package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

class ReadingPropertiesTest {

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "|",
                        "||",
                        "|||",
                        "STT |",
                        "TT",
                        "Chỉ tiêu |",
                        "Đơn vị |",
                        "1 |",
                        "I |",
                        "% |",
                        "5,5 |",
                        "Sở Y tế |",
                        "a | b | c",
                        "| x | y |",
                        "",
                        " ",
                        "Điều 1. Đạt 5%.",
                        "a) một",
                        "- quản lý",
                        "(1) hai; ",
                        "NGHỊ QUYẾT",
                        "Nơi nhận:",
                        "của tỉnh",
                        "1.",
                        "-----",
                        "\u0301",
                        "\uD800",
                        "\u0000",
                        "12",
                        "Đăng xuất",
                        "<p>",
                        "PHỤ LỤC",
                        "ỦY BAN NHÂN",
                        "DÂN |",
                        "CÔNG BÁO/Số 1/Ngày 01-01-2026")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("\n", parts));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "<table>",
                        "</table>",
                        "<tr>",
                        "<td rowspan=2>",
                        "<td colspan=3>",
                        "<td>",
                        "<th rowspan=0>",
                        "</td>",
                        "<p>",
                        "<br>",
                        "<li>",
                        "<ol>",
                        "<h2>",
                        "</h2>",
                        "x",
                        "|",
                        "1",
                        "<nav>",
                        "</nav>",
                        "&nbsp;",
                        "<div hidden>",
                        "<pre>\n",
                        "</pre>",
                        "<td rowspan=99999 colspan=99999>")
                .list()
                .ofMaxSize(60)
                .map(parts -> "<html><body>" + String.join("", parts));
    }

    @Property(tries = 500)
    void anyStringIsReadOrRefused(@ForAll String source) {
        read(source).ifPresent(ReadingPropertiesTest::check);
    }

    @Property(tries = 1000)
    void anyLinesAreRead(@ForAll("lines") String source) {
        read(source).ifPresent(ReadingPropertiesTest::check);
    }

    @Property(tries = 500)
    void anyPageIsRead(@ForAll("pages") String source) {
        read(source).ifPresent(ReadingPropertiesTest::check);
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefused(@ForAll byte[] content) {
        read(content).ifPresent(ReadingPropertiesTest::check);
    }

    private static Optional<CanonicalText> read(String source) {
        return read(source.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<CanonicalText> read(byte[] content) {
        try {
            CanonicalText text = DocumentReaders.read("a", content).text();
            assertThat(DocumentReaders.read("a", content).text()).isEqualTo(text);
            return Optional.of(text);
        } catch (UnreadableDocumentException e) {
            assertThat(e.code()).startsWith("READ-0");
            return Optional.empty();
        }
    }

    private static void check(CanonicalText text) {
        String content = text.text();
        assertThat(Normalizer.isNormalized(content, Normalizer.Form.NFC)).isTrue();
        assertThat(content.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)))
                .isTrue();
        int covered = 0;
        for (Block block : text.blocks()) {
            assertThat(block.start()).isGreaterThanOrEqualTo(covered);
            assertThat(content.substring(covered, block.start())).isBlank();
            assertThat(block.end()).isGreaterThan(block.start()).isLessThanOrEqualTo(content.length());
            if (block instanceof Table table) {
                checkTable(table, content);
            } else {
                assertThat(content.substring(block.start(), block.end()))
                        .doesNotContain("\n")
                        .isEqualTo(content.substring(block.start(), block.end()).strip());
            }
            covered = block.end();
        }
        assertThat(content.substring(covered)).isEmpty();
    }

    private static void checkTable(Table table, String content) {
        assertThat(table.rows()).isNotEmpty();
        for (TableRow row : table.rows()) {
            String line = content.substring(row.start(), row.end());
            assertThat(line).doesNotContain("\n");
            List<TableCell> cells = row.cells();
            assertThat(cells.stream()
                            .filter(cell -> !cell.carried() && !cell.isEmpty())
                            .map(cell -> cell.in(content))
                            .collect(Collectors.joining(" | ")))
                    .isEqualTo(line);
            int free = 0;
            for (TableCell cell : cells) {
                assertThat(cell.column()).isGreaterThanOrEqualTo(free);
                free = cell.column() + cell.columnSpan();
                assertThat(cell.carried() || row.start() <= cell.start() && cell.end() <= row.end())
                        .isTrue();
                assertThat(!cell.carried() || cell.end() <= row.start()).isTrue();
            }
            assertThat(free).isLessThanOrEqualTo(table.columns());
        }
    }
}
