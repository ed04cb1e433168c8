package vn.chitieu.extractor.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.read.Rendering;
import vn.chitieu.extractor.read.UnreadableDocumentException;

class ParagraphJoinerTest {

    /** Blank lines between paragraphs, lines broken at a width, a narrower first line. */
    private static final String SPACED = """
            KẾ HOẠCH

            PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN
            2026 - 2030

            Căn cứ Nghị quyết số
            12-NQ/TU ngày 02/3/2025 của Tỉnh ủy về phát triển du lịch bền vững, Ủy ban nhân
            dân tỉnh ban hành Kế hoạch như sau:

            I. MỤC ĐÍCH,
            YÊU CẦU

            1. Mục
            đích

            - Đưa du lịch cộng đồng trở
            thành sinh kế của người dân tại các xã vùng cao, nhất là các dịch vụ lưu trú
            - ẩm thực, góp phần giảm nghèo bền vững trong thời gian tới của toàn tỉnh.

            a) Đến ngày
            24 tháng 11 năm 2026, hoàn thành khảo sát các điểm du lịch cộng đồng theo kế
            hoạch; báo cáo kết quả.
            """;

    @Test
    void wrappedParagraphsBetweenBlankLinesAreJoined() throws UnreadableDocumentException {
        assertThat(Rendering.of(SPACED))
                .containsExactly(
                        "KẾ HOẠCH",
                        "PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2026 - 2030",
                        "Căn cứ Nghị quyết số 12-NQ/TU ngày 02/3/2025 của Tỉnh ủy về phát triển du lịch bền vững, Ủy ban"
                                + " nhân dân tỉnh ban hành Kế hoạch như sau:",
                        "I. MỤC ĐÍCH, YÊU CẦU",
                        "1. Mục đích",
                        "- Đưa du lịch cộng đồng trở thành sinh kế của người dân tại các xã vùng cao, nhất là các dịch vụ"
                                + " lưu trú - ẩm thực, góp phần giảm nghèo bền vững trong thời gian tới của toàn tỉnh.",
                        "a) Đến ngày 24 tháng 11 năm 2026, hoàn thành khảo sát các điểm du lịch cộng đồng theo kế hoạch;"
                                + " báo cáo kết quả.");
    }

    /** No blank lines: only labels, sentence ends and short lines tell the paragraphs. */
    private static final String DENSE = """
            II. MỤC TIÊU ĐẾN NĂM 2030
            1. Mục tiêu chung
            Đến năm 2030, tỉnh hình thành mạng lưới trạm sạc phủ kín các tuyến quốc lộ, tỉnh
            lộ và các khu đô thị, đáp ứng nhu cầu của người dân và doanh nghiệp vận tải trên
            địa bàn; từng bước thay thế phương tiện dùng xăng dầu.
            2. Mục tiêu cụ thể
            a) Hạ tầng trạm sạc công cộng
            Một số chỉ tiêu gồm:
            - Đến năm 2027, có ít nhất 300 trạm sạc tại các
            phường, xã; mỗi khu đô thị mới có ít nhất 02 trạm, trong đó 01 trạm sạc nhanh do
            Nhà nước đầu tư.
            - 100% bến xe khách liên tỉnh có trạm sạc do đơn
            vị khai thác bến đầu tư và vận hành.
            - Xây dựng 05 trạm đổi pin tại các khu công nghiệp
            Bắc Sơn và Nam Sơn.
            """;

    @Test
    void wrappedParagraphsWithoutBlankLinesAreTold() throws UnreadableDocumentException {
        assertThat(Rendering.of(DENSE))
                .containsExactly(
                        "II. MỤC TIÊU ĐẾN NĂM 2030",
                        "1. Mục tiêu chung",
                        "Đến năm 2030, tỉnh hình thành mạng lưới trạm sạc phủ kín các tuyến quốc lộ, tỉnh lộ và các khu đô"
                                + " thị, đáp ứng nhu cầu của người dân và doanh nghiệp vận tải trên địa bàn; từng bước thay"
                                + " thế phương tiện dùng xăng dầu.",
                        "2. Mục tiêu cụ thể",
                        "a) Hạ tầng trạm sạc công cộng",
                        "Một số chỉ tiêu gồm:",
                        "- Đến năm 2027, có ít nhất 300 trạm sạc tại các phường, xã; mỗi khu đô thị mới có ít nhất 02"
                                + " trạm, trong đó 01 trạm sạc nhanh do Nhà nước đầu tư.",
                        "- 100% bến xe khách liên tỉnh có trạm sạc do đơn vị khai thác bến đầu tư và vận hành.",
                        "- Xây dựng 05 trạm đổi pin tại các khu công nghiệp Bắc Sơn và Nam Sơn.");
    }

    @Test
    void aLineIsAParagraphWhereLinesAreNotBroken() throws UnreadableDocumentException {
        assertThat(Rendering.of("""
                        Nghị quyết về phát triển thủy lợi
                        Khóa ix, kỳ họp thứ 5
                        Quyết nghị:
                        I.
                        Mục tiêu phát triển
                        Sản lượng đạt 1.200 tấn / năm.
                        - Tưới chủ động cho 85% diện tích
                        ; tiêu úng cho 90% diện tích.
                        Đến năm 2010, xây dựng 3 hồ chứa.
                        """))
                .containsExactly(
                        "Nghị quyết về phát triển thủy lợi",
                        "Khóa ix, kỳ họp thứ 5",
                        "Quyết nghị:",
                        "I. Mục tiêu phát triển",
                        "Sản lượng đạt 1.200 tấn / năm.",
                        "- Tưới chủ động cho 85% diện tích ; tiêu úng cho 90% diện tích.",
                        "Đến năm 2010, xây dựng 3 hồ chứa.");
    }

    @Test
    void letterheadAndSignatureAreParagraphsOneACell() throws UnreadableDocumentException {
        assertThat(Rendering.of("""
                        |
                        HỘI ĐỒNG NHÂN
                        DÂN
                        TỈNH AN SƠN
                        -------
                        |
                        CỘNG HÒA XÃ HỘI
                        CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        |
                        |
                        Số: 15/NQ-HĐND
                        |
                        An Sơn, ngày
                        24 tháng 7 năm 2025
                        |
                        NGHỊ QUYẾT
                        VỀ PHÁT TRIỂN LÂM NGHIỆP
                        |
                        Nơi nhận:
                        - Như Điều 3;
                        - Lưu: VT.
                        |
                        TM. ỦY BAN NHÂN
                        DÂN
                        CHỦ TỊCH
                        Lê Văn B
                        |
                        """))
                .containsExactly(
                        "HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 15/NQ-HĐND",
                        "An Sơn, ngày 24 tháng 7 năm 2025",
                        "NGHỊ QUYẾT",
                        "VỀ PHÁT TRIỂN LÂM NGHIỆP",
                        "Nơi nhận:",
                        "- Như Điều 3;",
                        "- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "Lê Văn B");
    }
}
