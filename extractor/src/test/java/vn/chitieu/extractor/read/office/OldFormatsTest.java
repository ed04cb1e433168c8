package vn.chitieu.extractor.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;

class OldFormatsTest {

    private static CanonicalText rtf(String body) throws UnreadableDocumentException {
        String fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset163 Arial;}{\\f2\\fcharset2 Symbol;}}";
        byte[] content = ("{\\rtf1\\ansi\\ansicpg1252\\deff0" + fonts + "{\\info{\\title no}}" + body + "}")
                .getBytes(StandardCharsets.ISO_8859_1);
        return DocumentReaders.read("a.rtf", content).text();
    }

    @Test
    void rtfCharacters() throws UnreadableDocumentException {
        assertThat(
                        rtf("{\\header no}\\'d0\\u7853\\'3f cao {\\f1 t\\'f2 \\'fd\\'f4\\'ec\\'f1}{\\f2\\'b3}5%\\~\\endash {\\v no}"
                                        + "{\\deleted no}x{\\*\\unknown no}\\par {\\field{\\*\\fldinst no}{\\fldrslt res}}\\line B")
                                .text())
                .isEqualTo("Ðậ cao ṭ ưốñ≥5% –x\nres\nB");
    }

    @Test
    void rtfTablesKeepTheirSpans() throws UnreadableDocumentException {
        String borders = "\\clbrdrt\\brdrs";
        CanonicalText read = rtf(
                "{\\listtext 1.\\tab}Tr\\par \\trowd" + borders + "\\clvmgf\\cellx1000" + borders
                        + "\\cellx3000\\pard\\intbl TT\\cell Plan\\cell\\row"
                        + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000 \\pard\\intbl\\cell 2026\\cell 2030\\cell\\row"
                        + "\\trowd\\cellx1000\\cellx2000\\cellx3000 \\pard\\intbl 1\\cell a\\par b\\cell 5%\\cell\\row\\pard end\\par");
        assertThat(read.text()).isEqualTo("1. Tr\nTT | Plan\n2026 | 2030\n1 | a b | 5%\nend");
        Table table = (Table) read.blocks().get(1);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.rows().get(0).cells())
                .extracting(TableCell::columnSpan)
                .containsExactly(1, 2);
        assertThat(table.rows().get(1).cells()).extracting(TableCell::carried).containsExactly(true, false, false);
    }

    @Test
    void rtfInnerTables() throws UnreadableDocumentException {
        String row = "{\\*\\nesttableprops\\trowd\\brdrs\\cellx500\\cellx900\\cellx1200\\nestrow}{\\nonesttables\\par}";
        CanonicalText read =
                rtf("\\trowd\\brdrs\\cellx2000\\cellx4000\\pard\\intbl\\itap2 A\\nestcell B\\nestcell C\\nestcell"
                        + row + "\\pard\\intbl\\itap2 1\\nestcell x\\nestcell 3%\\nestcell" + row
                        + "\\pard\\intbl tail\\cell right\\cell\\row\\pard end\\par");
        assertThat(read.text()).isEqualTo("A | B | C\n1 | x | 3%\ntail\nright\nend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.doc", "small.odt"})
    void labelsSpansAndNotesOfFilesByAWordProcessor(String name) throws IOException, UnreadableDocumentException {
        try (InputStream in = OldFormatsTest.class.getResourceAsStream(name)) {
            CanonicalText read = DocumentReaders.read(name, in.readAllBytes()).text();
            assertThat(read.text().lines())
                    .containsExactly(
                            "Điều 1. Mục tiêu",
                            "1. Phấn đấu đạt 45%.",
                            "a) Điểm một",
                            "b) Điểm hai",
                            "2. Khoản hai",
                            "Điều 2. Tổ chức",
                            "1. Giao Sở Tài chính",
                            "TT | Chỉ tiêu | Kế hoạch",
                            "Năm 2026 | Năm 2030",
                            "1 | Thu ngân sách | 100 | 200",
                            "2 | Chi đầu tư | 50 | 60",
                            "Kết thúc");
            Table table = (Table) read.blocks().get(7);
            assertThat(table.columns()).isEqualTo(4);
            assertThat(table.rows().get(0).cells())
                    .extracting(TableCell::columnSpan)
                    .containsExactly(1, 1, 2);
            assertThat(table.rows().get(1).cells())
                    .extracting(TableCell::carried)
                    .containsExactly(true, true, false, false);
        }
    }
}
