package vn.chitieu.extractor.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.extractor.read.office.WordFile.item;
import static vn.chitieu.extractor.read.office.WordFile.lvl;
import static vn.chitieu.extractor.read.office.WordFile.p;
import static vn.chitieu.extractor.read.office.WordFile.tbl;
import static vn.chitieu.extractor.read.office.WordFile.tc;
import static vn.chitieu.extractor.read.office.WordFile.tr;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;

class DocxReaderTest {

    private static CanonicalText read(WordFile file) throws UnreadableDocumentException {
        return DocumentReaders.read("a.docx", file.bytes()).text();
    }

    private static String text(String body) throws UnreadableDocumentException {
        return read(WordFile.of(body)).text();
    }

    @Test
    void paragraphsTabsAndBreaks() throws UnreadableDocumentException {
        String body = p("Điều 1. Mục tiêu") + "<w:p><w:r><w:t xml:space=\"preserve\">Thu </w:t><w:tab/>"
                + "<w:t>ngân sách</w:t><w:noBreakHyphen/><w:t>chi</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>HỘI ĐỒNG NHÂN DÂN</w:t><w:br/><w:t>Số: 1/NQ-HĐND</w:t></w:r></w:p>";
        assertThat(text(body)).isEqualTo("Điều 1. Mục tiêu\nThu ngân sách-chi\nHỘI ĐỒNG NHÂN DÂN\nSố: 1/NQ-HĐND");
    }

    @Test
    void trackedChangesAreTaken() throws UnreadableDocumentException {
        String body = "<w:p><w:r><w:t>đạt </w:t></w:r><w:del><w:r><w:delText>10%</w:delText></w:r>"
                + "<w:r><w:t>11%</w:t></w:r></w:del><w:ins><w:r><w:t>12%</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t>xa</w:t></w:r></w:moveFrom></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p>" + p("liền");
        assertThat(text(body)).isEqualTo("đạt 12%\nnối liền");
    }

    @Test
    void hiddenTextIsLeftOutWithADiagnostic() throws UnreadableDocumentException {
        CanonicalText read = read(WordFile.of("<w:p><w:r><w:t>hiện</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> rõ</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val=\"An\"/></w:rPr><w:t>ẩn</w:t></w:r></w:p>")
                .styles("<w:style w:type=\"character\" w:styleId=\"An\"><w:name w:val=\"An\"/>"
                        + "<w:rPr><w:vanish/></w:rPr></w:style>"));
        assertThat(read.text()).isEqualTo("hiện rõ");
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-113");
    }

    @Test
    void onlyTheResultsOfFieldsAreText() throws UnreadableDocumentException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String body = "<w:p>" + begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + begin
                + "<w:r><w:t>mã</w:t></w:r>" + separate + "<w:r><w:t>trong mã</w:t></w:r>" + end + separate
                + "<w:r><w:t>kết quả</w:t></w:r>" + end + "</w:p>"
                + "<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>" + begin + "</w:p>" + p("sau");
        assertThat(text(body)).isEqualTo("kết quả\nliên kết\nsau");
    }

    @Test
    void aTextBoxComesOnce() throws UnreadableDocumentException {
        String box = "<w:txbxContent>" + p("DỰ THẢO") + "</w:txbxContent>";
        String body = "<w:p><w:r><w:t>trước </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                + "<w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:t>sau</w:t></w:r></w:p>" + "<w:p><w:r><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></w:r></w:p>";
        assertThat(text(body)).isEqualTo("DỰ THẢO\ntrước sau\nDỰ THẢO");
    }

    @Test
    void symbolsAreUnicode() throws UnreadableDocumentException {
        String body = "<w:p><w:r><w:t>tăng </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t> 5%</w:t></w:r>"
                + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF0A3</w:t></w:r></w:p>";
        assertThat(text(body)).isEqualTo("tăng ≥ 5%≤");
    }

    @Test
    void headingsAreToldByOutlineAndStyle() throws UnreadableDocumentException {
        CanonicalText read = read(WordFile.of(p("<w:pStyle w:val=\"u1\"/>", "I. MỤC TIÊU")
                        + p("<w:pStyle w:val=\"Con\"/>", "1. Chung")
                        + p("<w:outlineLvl w:val=\"2\"/>", "a) Riêng")
                        + p("Thân bài"))
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:name w:val=\"Con\"/>"
                        + "<w:basedOn w:val=\"u1\"/></w:style>"));
        assertThat(read.blocks())
                .extracting(block -> ((Paragraph) block).heading())
                .containsExactly(true, true, true, false);
    }

    @Test
    void labelsOfNumberingComeOut() throws UnreadableDocumentException {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">"
                + lvl(0, "decimal", "Điều %1.", "<w:suff w:val=\"space\"/>")
                + lvl(1, "decimal", "%2.", "")
                + lvl(2, "lowerLetter", "%3)", "")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                + lvl(0, "upperRoman", "%1.", "")
                + lvl(1, "decimal", "%1.%2.", "<w:isLgl/>")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        String body = item(1, 0, "Một")
                + item(1, 1, "khoản")
                + item(1, 2, "điểm")
                + item(1, 2, "điểm")
                + item(1, 1, "khoản")
                + item(1, 2, "điểm")
                + item(1, 0, "Hai")
                + item(1, 1, "khoản")
                + item(2, 0, "La Mã")
                + item(2, 1, "con")
                + item(2, 1, "con")
                + item(3, 0, "lại")
                + item(3, 1, "con")
                + item(3, 0, "nữa");
        assertThat(read(WordFile.of(body).numbering(numbering)).text().lines())
                .containsExactly(
                        "Điều 1. Một",
                        "1. khoản",
                        "a) điểm",
                        "b) điểm",
                        "2. khoản",
                        "a) điểm",
                        "Điều 2. Hai",
                        "1. khoản",
                        "I. La Mã",
                        "1.1. con",
                        "1.2. con",
                        "V. lại",
                        "5.1. con",
                        "VI. nữa");
    }

    @Test
    void numberingIsTakenFromStyles() throws UnreadableDocumentException {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">"
                + lvl(0, "upperRoman", "%1.", "<w:pStyle w:val=\"Muc\"/>")
                + lvl(1, "decimal", "%2.", "<w:pStyle w:val=\"Khoan\"/>")
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:name w:val=\"Mục\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Khoan\"><w:name w:val=\"Khoản\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:name w:val=\"Con\"/>"
                + "<w:basedOn w:val=\"Khoan\"/></w:style>";
        String body = p("<w:pStyle w:val=\"Muc\"/>", "Mục")
                + p("<w:pStyle w:val=\"Khoan\"/>", "khoản")
                + p("<w:pStyle w:val=\"Con\"/>", "con")
                + p("<w:pStyle w:val=\"Con\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "không số");
        assertThat(read(WordFile.of(body).numbering(numbering).styles(styles)).text())
                .isEqualTo("I. Mục\n1. khoản\n2. con\nkhông số");
    }

    @Test
    void bulletsAreDashes() throws UnreadableDocumentException {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">"
                + lvl(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>")
                + lvl(1, "bullet", "+", "")
                + lvl(2, "bullet", "o", "<w:rPr><w:rFonts w:ascii=\"Courier New\"/></w:rPr>")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String body = item(1, 0, "chấm") + item(1, 1, "cộng") + item(1, 2, "tròn") + item(1, 0, "");
        assertThat(read(WordFile.of(body).numbering(numbering)).text()).isEqualTo("• chấm\n+ cộng\n- tròn");
    }

    @Test
    void tablesKeepTheirSpans() throws UnreadableDocumentException {
        String down = "<w:vMerge w:val=\"restart\"/>";
        String up = "<w:vMerge/>";
        String body = tbl(
                tr(tc(down, "TT"), tc(down, "Chỉ tiêu"), tc("<w:gridSpan w:val=\"2\"/>", "Kế hoạch")),
                tr(tc(up, ""), tc(up, "bị che"), tc("Năm 2026"), tc("Năm 2030")),
                tr(tc("1"), tc("Tỷ lệ hộ nghèo"), tc("2%"), tc("1%")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("3%") + tc("4%") + "</w:tr>",
                "<w:tr><w:trPr><w:del/></w:trPr>" + tc("9") + tc("xóa") + tc("") + tc("") + "</w:tr>");
        CanonicalText read = read(WordFile.of(body));
        assertThat(read.text())
                .isEqualTo("TT | Chỉ tiêu | Kế hoạch\nNăm 2026 | Năm 2030\n1 | Tỷ lệ hộ nghèo | 2% | 1%\n3% | 4%");
        Table table = (Table) read.blocks().get(0);
        assertThat(table.columns()).isEqualTo(4);
        assertThat(table.rows().get(0).cells())
                .extracting(TableCell::columnSpan)
                .containsExactly(1, 1, 2);
        assertThat(table.rows().get(1).cells())
                .extracting(TableCell::carried)
                .containsExactly(true, true, false, false);
        assertThat(table.rows().get(1).at(1).in(read.text())).isEqualTo("Chỉ tiêu");
        assertThat(table.rows().get(3).cells()).extracting(TableCell::column).containsExactly(2, 3);
    }

    @Test
    void numbersOfRowsComeOutInEmptyCells() throws UnreadableDocumentException {
        String numbering = "<w:abstractNum w:abstractNumId=\"0\">" + lvl(0, "decimal", "%1", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        String number = "<w:tc>" + item(1, 0, "") + "</w:tc>";
        String body = tbl(
                tr(tc("TT"), tc("Chỉ tiêu"), tc("Giá trị")),
                tr(number, tc("Độ che phủ rừng"), tc("45%")),
                tr(number, tc("Tỷ lệ hộ nghèo"), tc("1%")));
        assertThat(read(WordFile.of(body).numbering(numbering)).text())
                .isEqualTo("TT | Chỉ tiêu | Giá trị\n1 | Độ che phủ rừng | 45%\n2 | Tỷ lệ hộ nghèo | 1%");
    }

    @Test
    void tablesThatLayThePageOutAreParagraphs() throws UnreadableDocumentException {
        String letterhead = "<w:tbl>"
                + tr(tc("ỦY BAN NHÂN DÂN"), tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                + tr(tc("Số: 5/KH-UBND"), tc("Bình An, ngày 2 tháng 3 năm 2026")) + "</w:tbl>";
        String plain = "<w:tbl>" + tr(tc("trái"), tc("phải")) + tr(tc("dưới"), tc("cuối")) + "</w:tbl>";
        CanonicalText read = read(WordFile.of(letterhead + p("KẾ HOẠCH") + plain));
        assertThat(read.blocks()).hasOnlyElementsOfType(Paragraph.class);
        assertThat(read.text())
                .startsWith("ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\n")
                .endsWith("trái\nphải\ndưới\ncuối");
    }

    @Test
    void innerTables() throws UnreadableDocumentException {
        String inner = tbl(tr(tc("A"), tc("B"), tc("C")), tr(tc("1"), tc("hai"), tc("3%")));
        String wrapped = tbl(tr("<w:tc>" + p("Biểu") + inner + p("hết") + "</w:tc>", tc("bên")));
        CanonicalText read = read(WordFile.of(wrapped));
        assertThat(read.text()).isEqualTo("Biểu\nA | B | C\n1 | hai | 3%\nhết\nbên");
        assertThat(read.blocks().get(1)).isInstanceOf(Table.class);
    }

    @Test
    void fontsOfOldEncodingsGoThroughTheHook() {
        RunText text = new RunText((font, run) -> font.startsWith(".Vn") ? "<" + run + ">" : run);
        text.append(".VnTime", "§iÒ");
        text.append(".VnTime", "u 1");
        text.append("Times", " rõ");
        text.append('\n');
        text.append(".VnTime", "a");
        assertThat(text.text()).isEqualTo("<§iÒu 1> rõ\n<a>");
    }

    @Test
    void manyCharactersAndCellsAreCutWithADiagnostic() throws UnreadableDocumentException {
        ReadLimits d = ReadLimits.DEFAULT;
        ReadLimits few = new ReadLimits(d.bytes(), 1 << 20, 200, 100, 4, 100, 10, 5, 10, 10);
        ReadContext context = new ReadContext(few, ReadListener.NONE);
        byte[] paragraphs = WordFile.of(p("Một đoạn văn.").repeat(50)).bytes();
        CanonicalText cut = new DocxReader().read(paragraphs, context);
        assertThat(cut.text()).hasSizeBetween(60, 100);
        assertThat(cut.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-130");
        byte[] cells = WordFile.of(tbl(tr(tc("a"), tc("b")).repeat(20))).bytes();
        CanonicalText fewer = new DocxReader().read(cells, context);
        assertThat(fewer.text()).isEqualTo("a | b\na | b\na");
        assertThat(fewer.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-130");
    }

    @Test
    void deepNestingIsNoProblem() throws UnreadableDocumentException {
        int deep = 200_000;
        String nested = "<w:p><w:r><w:t>a</w:t></w:r>".repeat(deep) + "</w:p>".repeat(deep);
        assertThat(inflated(nested)).hasSize(2 * deep - 1);
        String cells = "<w:tbl><w:tr><w:tc>" + p("x");
        String ends = "</w:tc></w:tr></w:tbl>";
        assertThat(inflated(cells.repeat(20_000) + ends.repeat(20_000))).hasSizeGreaterThan(20_000);
    }

    /** The text where parts may inflate to many times their size. */
    private static String inflated(String body) throws UnreadableDocumentException {
        ReadLimits d = ReadLimits.DEFAULT;
        ReadLimits many =
                new ReadLimits(d.bytes(), d.inflatedBytes(), 100_000, 100, 4, d.characters(), 10, d.cells(), 10, 10);
        return new DocxReader()
                .read(WordFile.of(body).bytes(), new ReadContext(many, ReadListener.NONE))
                .text();
    }

    @Test
    void aDocumentThatEndsEarlyIsReadUpToThere() throws UnreadableDocumentException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            body.append(p("Đoạn số " + i * 7919 % 3001));
        }
        byte[] whole = WordFile.of(body.toString()).bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        CanonicalText read = DocumentReaders.read("a.docx", half).text();
        assertThat(read.text()).startsWith("Đoạn số 0\nĐoạn số 1917\n").hasSizeGreaterThan(5000);
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-131");
    }

    @Test
    void badXmlIsCorruptOrPartial() throws UnreadableDocumentException {
        assertThatThrownBy(() -> read(WordFile.ofMain("không phải XML")))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                        .isEqualTo("READ-007"));
        CanonicalText read = read(WordFile.of(p("còn") + "<w:p></w:r>"));
        assertThat(read.text()).isEqualTo("còn");
        assertThat(read.diagnostics()).extracting(Diagnostic::code).isEqualTo(List.of("READ-131"));
    }
}
