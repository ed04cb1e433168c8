package vn.chitieu.extractor.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;

class PageLayoutTest {

    /** 80 letters and spaces of a line that reaches the right margin from 60 points on. */
    private static final String FULL =
            "tỉnh phát triển nhanh và bền vững trên nền tảng khoa học công nghệ và đổi mới sáng tạo nhé";

    private static CanonicalText read(PrintedPage... pages) throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(ReadContext.DEFAULT);
        PageLayout.add(List.of(pages), draft);
        return draft.build();
    }

    private static List<String> lines(PrintedPage... pages) throws UnreadableDocumentException {
        return List.of(read(pages).text().split("\n"));
    }

    private static Table table(CanonicalText text) {
        return (Table) text.blocks().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void indentedLinesBeginParagraphs() throws UnreadableDocumentException {
        Sheet sheet = new Sheet()
                .line(85, 100, "Một " + FULL.substring(10))
                .lines(60, 116, FULL, FULL, "hết đoạn.")
                .line(85, 164, "Hai " + FULL.substring(10))
                .lines(60, 180, "- " + FULL.substring(5), "hết đoạn hai.")
                .line(85, 212, "1. Mục tiêu")
                .line(85, 228, "Ba " + FULL.substring(10))
                .lines(60, 244, "5. " + FULL.substring(5), "hết đoạn ba.");
        // The third line stands at 148, the next paragraph at the same pitch.
        assertThat(lines(sheet.page(1)))
                .containsExactly(
                        "Một " + FULL.substring(10) + " " + FULL + " " + FULL + " hết đoạn.",
                        "Hai " + FULL.substring(10) + " - " + FULL.substring(5) + " hết đoạn hai.",
                        "1. Mục tiêu",
                        "Ba " + FULL.substring(10) + " 5. " + FULL.substring(5) + " hết đoạn ba.");
    }

    @Test
    void roomAboveBeginsParagraphsWhereNothingIsIndented() throws UnreadableDocumentException {
        Sheet sheet = new Sheet()
                .lines(60, 100, "A" + FULL.substring(1), FULL, FULL, "hết.")
                .lines(60, 172, "B" + FULL.substring(1), FULL, FULL, "(2) " + FULL.substring(5), "hết.")
                .lines(60, 260, "C" + FULL.substring(1), FULL, "hết.");
        assertThat(lines(sheet.page(1)))
                .containsExactly(
                        "A" + FULL.substring(1) + " " + FULL + " " + FULL + " hết.",
                        "B" + FULL.substring(1) + " " + FULL + " " + FULL + " (2) " + FULL.substring(5) + " hết.",
                        "C" + FULL.substring(1) + " " + FULL + " hết.");
    }

    @Test
    void aParagraphGoesOnOverTheEndOfAPage() throws UnreadableDocumentException {
        PrintedPage first = new Sheet()
                .line(85, 400, "Đầu " + FULL.substring(10))
                .lines(60, 416, FULL, FULL, FULL, FULL)
                .page(1);
        PrintedPage second = new Sheet()
                .lines(60, 100, FULL, FULL, "hết đoạn.")
                .line(85, 148, "Sau " + FULL.substring(10))
                .lines(60, 164, FULL, "hết.")
                .page(2);
        CanonicalText text = read(first, second);
        assertThat(text.blocks()).hasSize(2);
        int turn = text.pages().get(1).start();
        assertThat(text.text().substring(0, turn))
                .isEqualTo("Đầu " + FULL.substring(10) + (" " + FULL).repeat(4) + " ");
        assertThat(text.text().substring(turn)).startsWith(FULL).contains("hết đoạn.\nSau ");
        assertThat(text.blocks().get(1).page()).isEqualTo(2);
    }

    @Test
    void hyphensStayAndSoftOnesGo() throws UnreadableDocumentException {
        String head = FULL.substring(0, FULL.length() - 8);
        Sheet sheet = new Sheet().lines(60, 100, head + " kinh -", head + " 12/BC-", head + " ngo\u00AD", "àn hết.");
        assertThat(lines(sheet.page(1))).containsExactly(head + " kinh - " + head + " 12/BC-" + head + " ngoàn hết.");
    }

    @Test
    void headersNumbersAndStampsAreLeftOut() throws UnreadableDocumentException {
        PrintedPage[] pages = new PrintedPage[4];
        for (int i = 0; i < pages.length; i++) {
            Sheet sheet = new Sheet()
                    .line(220, 40, "BẢN TIN/Số " + (40 + i) + "/Ngày 03-04-2026")
                    .line(500, 40, String.valueOf(17 + i))
                    .line(85, 100, "Nội dung trang " + "abcd".charAt(i))
                    .line(60, 116, "- 3 -")
                    .line(290, 780, "- " + (17 + i) + " -");
            if (i == 0) {
                sheet.lines(350, 300, "Ký bởi: Văn phòng A", "Cơ quan: Tỉnh B", "Ngày ký: 01-02-2026 10:00:00");
            }
            pages[i] = sheet.page(i + 1);
        }
        CanonicalText text = read(pages);
        assertThat(text.text().split("\n"))
                .containsExactly(
                        "Nội dung trang a",
                        "- 3 -",
                        "Nội dung trang b",
                        "- 3 -",
                        "Nội dung trang c",
                        "- 3 -",
                        "Nội dung trang d",
                        "- 3 -");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-111");
    }

    @Test
    void columnsOfLetterheadAndSignatureAreReadOneAfterTheOther() throws UnreadableDocumentException {
        Sheet sheet = new Sheet()
                .line(80, 60, "ỦY BAN NHÂN DÂN")
                .line(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .line(90, 76, "TỈNH ĐÁ TRẮNG")
                .line(330, 76, "Độc lập - Tự do - Hạnh phúc")
                .line(90, 108, "Số: 12/KH-UBND")
                .line(320, 108, "Đá Trắng, ngày 3 tháng 2 năm 2026")
                .lines(60, 180, FULL, FULL, FULL, FULL, FULL, "hết.")
                .line(60, 300, "Nơi nhận:")
                .line(380, 304, "TM. ỦY BAN NHÂN DÂN")
                .line(60, 313, "- Sở Tài chính;")
                .line(400, 320, "CHỦ TỊCH")
                .line(60, 326, "- Lưu: VT.")
                .line(395, 390, "Lê Văn Mẫu");
        assertThat(lines(sheet.page(1)))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN TỈNH ĐÁ TRẮNG",
                        "Số: 12/KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Đá Trắng, ngày 3 tháng 2 năm 2026",
                        (FULL + " ").repeat(5) + "hết.",
                        "Nơi nhận:",
                        "- Sở Tài chính;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "Lê Văn Mẫu");
    }

    @Test
    void cellsSpanRowsAndColumnsWhereNoLineDivides() throws UnreadableDocumentException {
        Sheet sheet = new Sheet()
                .rule(60, 100, 540, 100.5f)
                .rule(300, 130, 540, 130.5f)
                .rule(60, 160, 540, 160.5f)
                .rule(100, 190, 540, 190.5f)
                .rule(60, 220, 540, 220.5f)
                .rule(60, 100, 60.5f, 220)
                .rule(100, 100, 100.5f, 220)
                .rule(300, 100, 300.5f, 220)
                .rule(400, 130, 400.5f, 220)
                .rule(540, 100, 540.5f, 220)
                .line(65, 135, "TT")
                .line(110, 125, "Chỉ tiêu")
                .line(110, 141, "chủ yếu")
                .line(350, 120, "Mục tiêu")
                .line(310, 150, "2025")
                .line(410, 150, "2030")
                .line(65, 195, "1")
                .line(110, 180, "Tăng trưởng")
                .line(310, 180, "8%")
                .line(410, 180, "10%")
                .line(110, 210, "Che phủ rừng")
                .line(410, 210, "45%");
        CanonicalText text = read(sheet.page(1));
        assertThat(text.text())
                .isEqualTo(
                        "TT | Chỉ tiêu chủ yếu | Mục tiêu\n2025 | 2030\n1 | Tăng trưởng | 8% | 10%\nChe phủ rừng | 45%");
        Table table = table(text);
        assertThat(table.columns()).isEqualTo(4);
        assertThat(table.rows().get(0).at(3)).isSameAs(table.rows().get(0).at(2));
        assertThat(table.rows().get(3).cells().get(0).in(text.text())).isEqualTo("1");
        assertThat(table.rows().get(3).cells().get(0).carried()).isTrue();
    }

    @Test
    void aTableOverPagesIsOneWithoutItsRepeatedHeaderAndWithCutRowsJoined() throws UnreadableDocumentException {
        float[] xs = {60, 100, 400, 540};
        PrintedPage first = new Sheet()
                .grid(xs, new float[] {600, 630, 660})
                .line(65, 620, "TT")
                .line(110, 620, "Chỉ tiêu")
                .line(410, 620, "Mục tiêu")
                .line(65, 650, "1")
                .line(110, 650, "Tỷ lệ hộ nghèo theo")
                .line(410, 650, "dưới 2%")
                .page(1);
        float[] shifted = {57, 97, 397, 537};
        PrintedPage second = new Sheet()
                .grid(shifted, new float[] {80, 110, 140, 170, 200})
                .line(62, 100, "TT")
                .line(107, 100, "Chỉ tiêu")
                .line(407, 100, "Mục tiêu")
                .line(107, 130, "chuẩn quốc gia")
                .line(62, 160, "2")
                .line(107, 160, "Số giường bệnh")
                .line(407, 160, "30")
                .line(107, 190, "- Tuyến tỉnh")
                .line(407, 190, "12")
                .page(2);
        CanonicalText text = read(first, second);
        assertThat(text.text())
                .isEqualTo("TT | Chỉ tiêu | Mục tiêu\n1 | Tỷ lệ hộ nghèo theo chuẩn quốc gia | dưới 2%\n"
                        + "2 | Số giường bệnh | 30\n- Tuyến tỉnh | 12");
        assertThat(text.blocks()).hasSize(1);
        assertThat(text.pages().get(1).start()).isEqualTo(text.text().indexOf("2 | Số"));
    }

    @Test
    void aTableWithoutLinesIsRebuiltAndItsNeighboursAreNot() throws UnreadableDocumentException {
        Sheet sheet = new Sheet().lines(60, 60, FULL, FULL, FULL, FULL, "hết đoạn văn này.");
        sheet.line(60, 180, "TT")
                .line(100, 180, "Chỉ tiêu")
                .line(350, 180, "Đơn vị")
                .line(450, 180, "2025");
        String[] names = {"Tăng trưởng kinh tế", "Thu ngân sách nhà nước", "Giường bệnh trên vạn dân"};
        for (int i = 0; i < names.length; i++) {
            float y = 206 + 40 * i;
            sheet.line(60, y, String.valueOf(i + 1))
                    .line(100, y, names[i])
                    .line(100, y + 14, "hằng năm")
                    .line(350, y, "%")
                    .line(450, y, (i + 4) + ",5");
        }
        sheet.lines(60, 360, FULL, FULL, "hết.");
        CanonicalText text = read(sheet.page(1));
        assertThat(text.text().split("\n"))
                .containsExactly(
                        (FULL + " ").repeat(4) + "hết đoạn văn này.",
                        "TT | Chỉ tiêu | Đơn vị | 2025",
                        "1 | Tăng trưởng kinh tế hằng năm | % | 4,5",
                        "2 | Thu ngân sách nhà nước hằng năm | % | 5,5",
                        "3 | Giường bệnh trên vạn dân hằng năm | % | 6,5",
                        FULL + " " + FULL + " hết.");
    }

    @Test
    void justifiedTextAndListsAreNoTable() throws UnreadableDocumentException {
        Sheet sheet = new Sheet();
        for (int i = 0; i < 6; i++) {
            // Wide gaps, as justified lines of few words have, at places of their own.
            float y = 100 + 16 * i;
            sheet.line(60, y, "Phát triển")
                    .line(160 + 9 * i, y, "kinh tế xã hội")
                    .line(360 - 7 * i, y, "nhanh và bền vững");
        }
        sheet.line(60, 250, "1. Năm 2025 đạt 12%")
                .line(60, 266, "2. Năm 2026 đạt 13%")
                .line(60, 282, "3. Năm 2027 đạt 14%");
        assertThat(read(sheet.page(1)).blocks()).noneMatch(Table.class::isInstance);
    }

    @Test
    void wordsDrawnTwiceAndMarksOfFootnotesAreLeftOut() throws UnreadableDocumentException {
        Sheet sheet = new Sheet()
                .line(60, 100, "Nghị quyết")
                .line(60.4f, 100, "Nghị quyết")
                .word(new Word("1", 118, 87, 122, 94, 7, false))
                .line(140, 100, "giao 20 km")
                .word(new Word(
                        "2", Sheet.width("giao 20 km") + 140, 87, Sheet.width("giao 20 km") + 145, 94, 7, false));
        assertThat(lines(sheet.page(1))).containsExactly("Nghị quyết giao 20 km2");
    }
}
