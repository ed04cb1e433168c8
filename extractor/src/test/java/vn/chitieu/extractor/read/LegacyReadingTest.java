package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.extractor.read.legacy.LegacyEncoding.TCVN3;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.legacy.LegacyEncoding;
import vn.chitieu.extractor.read.legacy.LegacySamples;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.PageMark;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Documents in the encodings of before Unicode read to the same canonical text as in Unicode. */
class LegacyReadingTest {

    private static final String PASSAGE = "Tỉnh phấn đấu giảm tỷ lệ hộ nghèo, tạo việc làm mới cho người lao động.";

    private static CanonicalText read(byte[] content) {
        try {
            return DocumentReaders.read("a", content).text();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static CanonicalText read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(CanonicalText text) {
        return text.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String page(String body) {
        StringBuilder page = new StringBuilder();
        body.lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> page.append("<p>").append(line).append("</p>\n"));
        return "<html><body>" + page + "</body></html>";
    }

    @ParameterizedTest
    @EnumSource
    void plainTextAsBytesAndAsCharacters(LegacyEncoding encoding) {
        CanonicalText unicode = read(LegacySamples.DOCUMENT);
        CanonicalText bytes = read(LegacySamples.bytes(LegacySamples.DOCUMENT, encoding));
        assertThat(bytes.text()).isEqualTo(unicode.text());
        assertThat(codes(bytes)).contains("READ-103", "READ-104").doesNotContain("READ-101", "READ-102");
        CanonicalText characters = read(LegacySamples.encode(LegacySamples.DOCUMENT, encoding));
        assertThat(characters.text()).isEqualTo(unicode.text());
        assertThat(codes(characters)).contains("READ-104").doesNotContain("READ-103", "READ-102");
        assertThat(codes(unicode)).doesNotContain("READ-104");
    }

    @Test
    void vietnameseWindows() {
        CanonicalText text = read(LegacySamples.bytes1258(LegacySamples.DOCUMENT));
        assertThat(text.text()).isEqualTo(read(LegacySamples.DOCUMENT).text());
        assertThat(codes(text)).contains("READ-103").doesNotContain("READ-104");
    }

    @Test
    void decomposedUnicode() {
        String decomposed = Normalizer.normalize(LegacySamples.DOCUMENT, Normalizer.Form.NFD);
        assertThat(read(decomposed).text())
                .isEqualTo(read(LegacySamples.DOCUMENT).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tiê\u0301ng Viê\u0323t", "Tie\u0301\u0302ng Vie\u0323\u0302t", "Tié\u0302ng Viẹ\u0302t"})
    void marksInAnyOrder(String text) {
        String composed = read(text).text();
        assertThat(composed).isEqualTo("Tiếng Việt");
    }

    @ParameterizedTest
    @EnumSource
    void pagesWhateverTheyDeclare(LegacyEncoding encoding) {
        String unicode = read(page(LegacySamples.DOCUMENT)).text();
        String body = page(LegacySamples.encode(LegacySamples.DOCUMENT, encoding));
        for (String declared : List.of("windows-1252", "iso-8859-1", "utf-8", "windows-1258", "x-user-defined")) {
            String page = body.replace("<html>", "<html><meta charset=" + declared + ">");
            CanonicalText text = read(page.getBytes(Charset.forName("windows-1252")));
            assertThat(text.text()).as(declared).isEqualTo(unicode);
            assertThat(codes(text)).contains("READ-104").doesNotContain("READ-101", "READ-102");
        }
        assertThat(read(body).text()).isEqualTo(unicode);
    }

    @Test
    void pagesWithEntities() {
        StringBuilder page = new StringBuilder();
        page(LegacySamples.encode(LegacySamples.DOCUMENT, TCVN3))
                .chars()
                .forEach(c -> page.append(c < 0x80 ? String.valueOf((char) c) : "&#" + c + ";"));
        assertThat(read(page.toString()).text())
                .isEqualTo(read(page(LegacySamples.DOCUMENT)).text());
    }

    @Test
    void pagesInFrenchStay() {
        String page = "<html><meta charset=iso-8859-1><p>Où est le café à Orléans, déjà vu, hôtel Élysée, ça va ?</p>";
        CanonicalText text = read(page.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(text.text()).isEqualTo("Où est le café à Orléans, déjà vu, hôtel Élysée, ça va ?");
        assertThat(codes(text)).doesNotContain("READ-104");
    }

    @Test
    void fontsOfAPage() {
        CanonicalText text = read(
                "<html><p>Bộ trưởng: <font face='.VnTime'>bé</font></p>"
                        + "<p style='font-family:.VnTimeH; color:red'>nghÞ <b>quyÕt</b> <span style='font-family:Arial'>có</span></p>"
                        + "<table><tr><td><font face=\"VNI-Times, Arial\">tænh</font></td><td>x</td></tr><tr><td>1</td><td>2</td></table>");
        assertThat(text.text()).isEqualTo("Bộ trưởng: bộ\nNGHỊ QUYẾT có\ntỉnh | x\n1 | 2");
        assertThat(codes(text)).contains("READ-104");
    }

    @Test
    void fontsLeftOnAUnicodePage() {
        CanonicalText text =
                read("<html><font face='.VnTime'><p>Bộ có số liệu của tỉnh</p><p>có</p><p>công</p></font>");
        assertThat(text.text()).isEqualTo("Bộ có số liệu của tỉnh\ncó\ncông");
        assertThat(codes(text)).doesNotContain("READ-104");
    }

    @ParameterizedTest
    @EnumSource
    void draftsAreConvertedAndTheirPagesTurnWhereTheyDid(LegacyEncoding encoding) throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(ReadContext.DEFAULT);
        draft.page(PageMark.printed(1));
        TreeMap<Integer, PageMark> turns = new TreeMap<>();
        turns.put(LegacySamples.encode("Tỉnh phấn đấu ", encoding).length(), PageMark.printed(2));
        draft.paragraph(LegacySamples.encode(PASSAGE, encoding), false, turns);
        List<CellDraft> row = List.of(
                CellDraft.own(LegacySamples.encode("Số hộ nghèo", encoding), 0, 1),
                CellDraft.own(LegacySamples.encode("bộ", encoding), 1, 1));
        draft.table(new TableDraft(2, List.of(row)));
        CanonicalText text = draft.build();
        assertThat(text.text()).isEqualTo(PASSAGE + "\nSố hộ nghèo | bộ");
        assertThat(text.pages().get(1).start()).isEqualTo("Tỉnh phấn đấu ".length());
        assertThat(codes(text)).containsExactly("READ-104");
    }

    @Test
    void unicodeDraftsStay() throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(ReadContext.DEFAULT);
        draft.paragraph(PASSAGE, false);
        draft.paragraph("có công", false);
        CanonicalText text = draft.build();
        assertThat(text.text()).isEqualTo(PASSAGE + "\ncó công");
        assertThat(text.diagnostics()).isEmpty();
    }
}
