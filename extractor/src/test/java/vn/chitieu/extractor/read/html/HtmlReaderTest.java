package vn.chitieu.extractor.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.Rendering;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class HtmlReaderTest {

    @Test
    void pagesAreToldByTheirContent() throws UnreadableDocumentException {
        HtmlReader reader = new HtmlReader();
        assertThat(reader.accepts("\uFEFF <!DOCTYPE html><p>a".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(reader.accepts("<?xml version='1.0'?><html>".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(reader.accepts("<p>a</p>".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(reader.accepts("< 5% tổng số".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(reader.accepts("Điều 1. <b>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void paragraphsHeadingsAndListsAreRead() throws UnreadableDocumentException {
        assertThat(Rendering.of(
                        "<html><body><nav>Menu</nav><h1>NGHỊ QUYẾT</h1><p>Diện tích&nbsp;đạt\n 30 m<sup>2</sup>.</p>"
                                + "<div>HỘI ĐỒNG NHÂN<br>DÂN TỈNH B<br>Số: 5/NQ</div><ol type='a'><li>một<li>hai</ol>"
                                + "<ul><li>ba</li></ul><!-- x --><script>y</script></body></html>"))
                .containsExactly(
                        "# NGHỊ QUYẾT",
                        "Diện tích đạt 30 m2.",
                        "HỘI ĐỒNG NHÂN DÂN TỈNH B",
                        "Số: 5/NQ",
                        "a) một",
                        "b) hai",
                        "- ba");
    }

    @Test
    void spansOfATableAreObserved() throws UnreadableDocumentException {
        assertThat(Rendering.of("<table><thead><tr><th rowspan=2>STT<th rowspan=2>Chỉ tiêu<th colspan=3>Năm</tr>"
                        + "<tr><th>2026<th>2027<th>2028</tr></thead><tbody><tr><td rowspan=2>1<td>A<td>5"
                        + "<td colspan=2 rowspan=2>6</tr><tr><td>B<td></tr><tr><td>2<td>C<td>1<td>2<td>3</tr></table>"))
                .containsExactly(
                        "[STT][Chỉ tiêu][Năm+2]",
                        "[^STT][^Chỉ tiêu][2026][2027][2028]",
                        "[1][A][5][6+1]",
                        "[^1][B][][^6+1]",
                        "[2][C][1][2][3]");
    }

    @Test
    void layoutTablesAreParagraphs() throws UnreadableDocumentException {
        assertThat(Rendering.of(
                        "<table><tr><td><table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH C<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"
                                + " NAM</tr><tr><td>Số: 1/KH<td>C, ngày 01/02/2026</tr></table><p>Điều 1. Đạt 5%.</p>"
                                + "<table><tr><td>STT<td>Tên</tr><tr><td>1<td>X</tr></table></td></tr></table>"))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN TỈNH C",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Số: 1/KH",
                        "C, ngày 01/02/2026",
                        "Điều 1. Đạt 5%.",
                        "[STT][Tên]",
                        "[1][X]");
    }

    @Test
    void theDeclaredEncodingCounts() throws UnreadableDocumentException {
        byte[] content = "<html><head><meta charset=\"windows-1252\"></head><body>Đ café</body></html>"
                .replace("Đ", "d")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(DocumentReaders.read("a", content).text().text()).isEqualTo("d café");
    }

    @Test
    void furnitureOfAPageIsDropped() throws UnreadableDocumentException {
        var text = DocumentReaders.read(
                        "a",
                        "<body><div class='main-menu'>M</div><p>Điều 1. A.</p><footer>F</footer></body>"
                                .getBytes(StandardCharsets.UTF_8))
                .text();
        assertThat(text.text()).isEqualTo("Điều 1. A.");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-112");
    }
}
