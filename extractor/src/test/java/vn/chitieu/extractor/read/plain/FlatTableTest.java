package vn.chitieu.extractor.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.Rendering;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class FlatTableTest {

    /** Every cell ends its line with a bar; a short row is padded on one line. */
    private static final String PADDED = """
            CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030 CỦA
            NGÀNH NÔNG NGHIỆP
            STT |
            Chỉ tiêu |
            Đơn vị |
            Mục tiêu |
            Cơ quan chủ trì |
            Ghi chú |
            I |
            Về trồng trọt |
            |
            |
            |
            |
            1 |
            Diện tích lúa chất
            lượng cao |
            ha |
            12.000 |
            Sở Nông nghiệp và Môi trường |
            |
            2 |
            Cơ cấu cây trồng |
            % |
            100 |
            Chi cục Thống kê |
            |
            Cây hằng năm |
            60-65 |
            |
            |||
            Cây lâu năm |
            35-40 |
            |
            |||
            3 |
            Sản lượng rau an toàn |
            tấn |
            >5.000 |
            Sở Công Thương |
            |
            Trong đó rau hữu cơ |
            tấn |
            >800 |
            |
            ||
            4 |
            Tỷ lệ cơ giới hóa |
            % |
            85 |
            Sở Nông nghiệp và Môi trường |
            |
            Phụ lục này kèm theo Kế hoạch.
            """;

    @Test
    void paddedRowsGetTheirColumnsBack() throws UnreadableDocumentException {
        assertThat(Rendering.of(PADDED))
                .containsExactly(
                        "CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030 CỦA NGÀNH NÔNG NGHIỆP",
                        "[STT][Chỉ tiêu][Đơn vị][Mục tiêu][Cơ quan chủ trì][Ghi chú]",
                        "[I][Về trồng trọt][][][][]",
                        "[1][Diện tích lúa chất lượng cao][ha][12.000][Sở Nông nghiệp và Môi trường][]",
                        "[2][Cơ cấu cây trồng][%][100][Chi cục Thống kê][]",
                        "[^2][Cây hằng năm][^%][60-65][^Chi cục Thống kê][]",
                        "[^2][Cây lâu năm][^%][35-40][^Chi cục Thống kê][]",
                        "[3][Sản lượng rau an toàn][tấn][>5.000][Sở Công Thương][]",
                        "[^3][Trong đó rau hữu cơ][tấn][>800][^Sở Công Thương][]",
                        "[4][Tỷ lệ cơ giới hóa][%][85][Sở Nông nghiệp và Môi trường][]",
                        "Phụ lục này kèm theo Kế hoạch.");
    }

    /** Bars on lines of their own frame each row; spans leave cells out. */
    private static final String FRAMED = """
            PHỤ LỤC
            |
            TT
            |
            Chỉ tiêu
            |
            Đơn vị
            |
            Mục tiêu giai đoạn 2026 - 2030
            |
            Cơ quan theo dõi
            |
            |
            2026
            |
            2027
            |
            2028
            |
            |
            A
            |
            KINH TẾ
            |
            |
            1
            |
            Tốc độ tăng
            trưởng
            |
            %
            |
            8
            |
            8,5
            |
            9
            |
            Sở Tài chính
            |
            |
            2
            |
            Thu ngân sách
            |
            tỷ đồng
            |
            1.000
            |
            1.100
            |
            1.200
            |
            Thuế tỉnh
            |
            |
            Trong đó thu nội địa
            |
            tỷ đồng
            |
            700
            |
            800
            |
            900
            |
            |
            3
            |
            Số xã đạt chuẩn
            |
            xã
            |
            |
            6
            |
            7
            |
            Sở Nông nghiệp và Môi trường
            |
            Nơi nhận:
            - Như trên.
            |
            CHỦ TỊCH
            |
            """;

    @Test
    void framedRowsGetTheirSpansBack() throws UnreadableDocumentException {
        assertThat(Rendering.of(FRAMED))
                .containsExactly(
                        "PHỤ LỤC",
                        "[TT][Chỉ tiêu][Đơn vị][Mục tiêu giai đoạn 2026 - 2030+2][Cơ quan theo dõi]",
                        "[^TT][^Chỉ tiêu][^Đơn vị][2026][2027][2028][^Cơ quan theo dõi]",
                        "[A][KINH TẾ+5]",
                        "[1][Tốc độ tăng trưởng][%][8][8,5][9][Sở Tài chính]",
                        "[2][Thu ngân sách][tỷ đồng][1.000][1.100][1.200][Thuế tỉnh]",
                        "[^2][Trong đó thu nội địa][tỷ đồng][700][800][900][^Thuế tỉnh]",
                        "[3][Số xã đạt chuẩn][xã][][6][7][Sở Nông nghiệp và Môi trường]",
                        "Nơi nhận:",
                        "- Như trên.",
                        "CHỦ TỊCH");
    }

    @Test
    void twoHeadersInARowAreTwoTables() throws UnreadableDocumentException {
        String table = "STT |\nNội dung |\nThời gian |\n1 |\nĐề án A |\nQuý I năm 2026 |\n2 |\nĐề án B |\nNăm 2027 |\n";
        assertThat(Rendering.of(table + "DANH MỤC HAI\n" + table))
                .containsExactly(
                        "[STT][Nội dung][Thời gian]",
                        "[1][Đề án A][Quý I năm 2026]",
                        "[2][Đề án B][Năm 2027]",
                        "DANH MỤC HAI",
                        "[STT][Nội dung][Thời gian]",
                        "[1][Đề án A][Quý I năm 2026]",
                        "[2][Đề án B][Năm 2027]");
    }

    @Test
    void theLowerHeaderDividesTheCellAboveIt() throws UnreadableDocumentException {
        assertThat(
                        Rendering.rows(
                                "TT |\nChỉ tiêu |\nĐơn vị |\nPhân công |\n|\nChủ trì |\nPhối hợp |\n|||\n"
                                        + "1 |\nTỷ lệ A |\n% |\nSở Y tế |\nSở Nội vụ |\n2 |\nTỷ lệ B |\n% |\nSở Tài chính |\nCông an tỉnh |\n"))
                .containsExactly(
                        "[TT][Chỉ tiêu][Đơn vị][Phân công+1]",
                        "[^TT][^Chỉ tiêu][^Đơn vị][Chủ trì][Phối hợp]",
                        "[1][Tỷ lệ A][%][Sở Y tế][Sở Nội vụ]",
                        "[2][Tỷ lệ B][%][Sở Tài chính][Công an tỉnh]");
    }

    @Test
    void rowsOnALineAreATable() throws UnreadableDocumentException {
        assertThat(Rendering.of("| TT | Chỉ tiêu | 2026 |\n|---|:--|--:|\n| 1 | Giường bệnh | 32 |\n| | Bác sĩ | |\n"))
                .containsExactly("[TT][Chỉ tiêu][2026]", "[1][Giường bệnh][32]", "[][Bác sĩ][]");
    }

    @Test
    void aBoxOfFactsIsNoTable() throws UnreadableDocumentException {
        assertThat(Rendering.of("| Số hiệu | 9/QĐ-UBND |\n| Ngày ban hành | 01/02/2025 |\n| Người ký | Lê B |\n"))
                .containsExactly("Số hiệu", "9/QĐ-UBND", "Ngày ban hành", "01/02/2025", "Người ký", "Lê B");
    }

    @Test
    void aFramedTableWithoutOrdinalsIsToldByItsRows() throws UnreadableDocumentException {
        assertThat(Rendering.of("Giao chỉ tiêu\n|\nXã\n|\nSố hộ\n|\nTỷ lệ (%)\n|\n|\nAn Bình\n|\n120\n|\n3,5\n|\n"
                        + "|\nTân Lập\n|\n|\n0,9\n|\n|\nTổng\n|\n250\n|\n2,2\n|\nHết."))
                .containsExactly(
                        "Giao chỉ tiêu",
                        "[Xã][Số hộ][Tỷ lệ (%)]",
                        "[An Bình][120][3,5]",
                        "[Tân Lập][][0,9]",
                        "[Tổng][250][2,2]",
                        "Hết.");
    }

    @Test
    void aRowThatDoesNotFitIsReported() throws UnreadableDocumentException {
        String rows = "1 |\nTrồng rừng |\n5,5 |\nTốt |\n2 |\nNuôi tôm |\n6,5 |\nKhá |\n3 |\nLàm muối |\n7,5 |\n"
                + "4 |\nHái chè |\n8,5 |\nTốt |\n5 |\nDệt vải |\n9,5 |\nKhá |\n";
        var text = DocumentReaders.read(
                        "a", ("TT |\nTên nghề |\nĐiểm |\nGhi chú |\n" + rows).getBytes(StandardCharsets.UTF_8))
                .text();
        assertThat(Rendering.of(text))
                .contains("[2][Nuôi tôm][6,5][Khá]", "[4][Hái chè][8,5][Tốt]", "[5][Dệt vải][9,5][Khá]");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("READ-120", "READ-121");
    }
}
