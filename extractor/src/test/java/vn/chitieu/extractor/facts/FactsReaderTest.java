package vn.chitieu.extractor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;

class FactsReaderTest {

    private static DocumentFacts read(String... lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            blocks.add(new Paragraph(text.length(), text.length() + line.length(), false, null));
            text.append(line).append('\n');
        }
        Source source = new Source("Tệp số 7.txt", "text/plain", 0, "", null, false);
        return FactsReader.read(new CanonicalText(text.toString(), blocks, List.of(), List.of()), List.of(), source);
    }

    @Test
    void letterheadTitleAndSignature() {
        DocumentFacts facts = read(
                "ỦY BAN NHÂN DÂN",
                "TỈNH ĐÁ TRẮNG",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: 12/KH-UBND",
                "Bến Lội, ngày 03 tháng 02 năm 2016",
                "KẾ HOẠCH",
                "PHÁT TRIỂN NGHỀ MUỐI TRÊN ĐỊA BÀN TỈNH ĐÁ TRẮNG",
                "GIAI ĐOẠN 2016 - 2020",
                "Căn cứ Nghị quyết số 9/NQ-HĐND ngày 8/12/2015 của Hội đồng nhân dân tỉnh;",
                "I. MỤC TIÊU",
                "Nghề muối của tỉnh Đá Trắng đạt 5.000 tấn.",
                "Nơi nhận:",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Mẫu");
        assertThat(facts.number()).isEqualTo("12/KH-UBND");
        assertThat(facts.type()).isEqualTo("Kế hoạch");
        assertThat(facts.title()).isEqualTo("Phát triển nghề muối trên địa bàn tỉnh Đá Trắng giai đoạn 2016 - 2020");
        assertThat(facts.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Đá Trắng");
        assertThat(facts.place()).isEqualTo("Bến Lội");
        assertThat(facts.issuedOn()).isEqualTo("2016-02-03");
        assertThat(facts.effectiveOn()).isNull();
        assertThat(facts.signer()).isEqualTo("Lê Thị Mẫu");
        assertThat(facts.period()).isEqualTo("2016/2020");
        assertThat(facts.id()).isEqualTo("12-kh-ubnd-da-trang-2016");
    }

    @Test
    void aTitleGoesOnInSmallLettersOnTheLineOfTheType() {
        DocumentFacts facts = read(
                "ĐẢNG BỘ TỈNH ĐÁ TRẮNG",
                "TỈNH ỦY",
                "Số 14-CTr/TU",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Bến Lội, ngày 20 tháng 11 năm 2025",
                "CHƯƠNG TRÌNH phát triển nghề muối tỉnh Đá Trắng đến năm 2030",
                "Thực hiện Nghị quyết Đại hội, Tỉnh ủy ban hành Chương trình như sau:");
        assertThat(facts.type()).isEqualTo("Chương trình");
        assertThat(facts.title()).isEqualTo("phát triển nghề muối tỉnh Đá Trắng đến năm 2030");
        assertThat(facts.period()).isEqualTo("2030");
    }

    @Test
    void factBoxWithValuesBesideAndBelow() {
        DocumentFacts facts = read(
                "Nghị quyết 5/NQ-HĐND năm 2019 về nước sạch năm 2020 do tỉnh Đá Trắng ban hành",
                "Số hiệu | 5/NQ-HĐND",
                "Loại văn bản:",
                "Nghị quyết",
                "Ngày ban hành: 06/12/2019",
                "Ngày có hiệu lực",
                "Đã biết",
                "Người ký",
                "Trần Văn Thử",
                "HỘI ĐỒNG NHÂN DÂN",
                "NGHỊ QUYẾT",
                "VỀ NƯỚC SẠCH NĂM 2020",
                "HỘI ĐỒNG NHÂN DÂN TỈNH ĐÁ TRẮNG",
                "KHÓA X - KỲ HỌP THỨ 3",
                "Căn cứ Luật Tài nguyên nước;",
                "Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 06 tháng 12 năm 2019 và có hiệu lực kể từ"
                        + " ngày 16 tháng 12 năm 2019./.",
                "CHỦ TỊCH");
        assertThat(facts.number()).isEqualTo("5/NQ-HĐND");
        assertThat(facts.type()).isEqualTo("Nghị quyết");
        assertThat(facts.title()).isEqualTo("Về nước sạch năm 2020");
        assertThat(facts.issuer()).isEqualTo("Hội đồng nhân dân tỉnh Đá Trắng");
        assertThat(facts.issuedOn()).isEqualTo("2019-12-06");
        assertThat(facts.effectiveOn()).isEqualTo("2019-12-16");
        assertThat(facts.signer()).isEqualTo("Trần Văn Thử");
        assertThat(facts.period()).isEqualTo("2020");
        assertThat(facts.id()).isEqualTo("5-nq-hdnd-da-trang-2019");
    }

    @Test
    void oldCopyWithoutLetterhead() {
        DocumentFacts facts = read(
                "Nghị quyết về quy hoạch chợ tỉnh đá trắng đến năm 2012",
                "Hội đồng nhân dân tỉnh đá trắng",
                "Khoá x, kỳ họp thứ 5",
                "Căn cứ Luật Thương mại;",
                "Điều 1. Thông qua quy hoạch chợ của tỉnh Đá Trắng.",
                "Nghị quyết này được Hội đồng nhân dân tỉnh khoá X thông qua ngày 9 tháng 7 năm 2006.");
        assertThat(facts.number()).isNull();
        assertThat(facts.type()).isEqualTo("Nghị quyết");
        assertThat(facts.title()).isEqualTo("về quy hoạch chợ tỉnh Đá Trắng đến năm 2012");
        assertThat(facts.issuer()).isEqualTo("Hội đồng nhân dân tỉnh Đá Trắng");
        assertThat(facts.place()).isNull();
        assertThat(facts.issuedOn()).isEqualTo("2006-07-09");
        assertThat(facts.period()).isEqualTo("2012");
        assertThat(facts.id()).isEqualTo("nghi-quyet-da-trang-2006-ve-quy-hoach-cho-tinh-da-trang-den");
    }

    @Test
    void numberDayAndIssuerOnTheTypeLine() {
        DocumentFacts facts = read(
                "QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 3/2007/QĐ-TTg NGÀY 5 THÁNG 6 NĂM 2007 VỀ VIỆC TRỒNG RỪNG",
                "THỦ TƯỚNG CHÍNH PHỦ",
                "Căn cứ Luật Lâm nghiệp;",
                "Điều 1. Việc trồng rừng do tỉnh làm. Thủ tướng Chính phủ giao.",
                "Điều 2. Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký.");
        assertThat(facts.type()).isEqualTo("Quyết định");
        assertThat(facts.number()).isEqualTo("3/2007/QĐ-TTg");
        assertThat(facts.issuedOn()).isEqualTo("2007-06-05");
        assertThat(facts.effectiveOn()).isEqualTo("2007-06-20");
        assertThat(facts.issuer()).isEqualTo("Thủ tướng Chính phủ");
        assertThat(facts.title()).isEqualTo("Về việc trồng rừng");
        assertThat(facts.id()).isEqualTo("3-2007-qd-ttg");
    }

    @Test
    void periodOfAnAnnexWhereThereIsNoTitle() {
        DocumentFacts facts = read(
                "ỦY BAN NHÂN DÂN",
                "Số: 3/CTr-UBND",
                "Đá Trắng, ngày 8 tháng 2 năm 2011",
                "Ủy ban nhân dân tỉnh Đá Trắng ban hành Chương trình hành động thực hiện nhiệm kỳ 2010 - 2015 như sau:",
                "KẾ HOẠCH THỦY LỢI GIAI ĐOẠN 2011-2015",
                "(Kèm theo Chương trình hành động số 3/CTr-UBND ngày 08/02/2011 của UBND tỉnh)");
        assertThat(facts.type()).isEqualTo("Chương trình hành động");
        assertThat(facts.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Đá Trắng");
        assertThat(facts.period()).isEqualTo("2011/2015");
        assertThat(facts.issuedOn()).isEqualTo("2011-02-08");
    }

    @Test
    void partyResolution() {
        DocumentFacts facts = read(
                "TỈNH ỦY ĐÁ TRẮNG",
                "* Số 21-NQ/TU",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Bến Lội, ngày 7 tháng 5 năm 2016",
                "NGHỊ QUYẾT",
                "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH",
                "về phát triển cảng cá đến năm 2025",
                "I- TÌNH HÌNH",
                "Cảng cá còn nhỏ.",
                "T/M TỈNH ỦY",
                "BÍ THƯ",
                "Nguyễn Văn Mẫu");
        assertThat(facts.number()).isEqualTo("21-NQ/TU");
        assertThat(facts.issuer()).isEqualTo("Tỉnh ủy Đá Trắng");
        assertThat(facts.title()).isEqualTo("về phát triển cảng cá đến năm 2025");
        assertThat(facts.period()).isEqualTo("2025");
        assertThat(facts.signer()).isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void decreeWithTitleInSmallLetters() {
        DocumentFacts facts = read(
                "CHÍNH PHỦ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Số: 12/2021/NĐ-CP",
                "Hà Nội, ngày 23 tháng 4 năm 2021",
                "NGHỊ ĐỊNH",
                "Quy định chi tiết một số điều của Luật Thủy lợi",
                "Căn cứ Luật Thủy lợi;",
                "1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2021.",
                "THỦ TƯỚNG",
                "(Đã ký)",
                "Phạm Văn Thử");
        assertThat(facts.title()).isEqualTo("Quy định chi tiết một số điều của Luật Thủy lợi");
        assertThat(facts.issuer()).isEqualTo("Chính phủ");
        assertThat(facts.effectiveOn()).isEqualTo("2021-07-01");
        assertThat(facts.signer()).isEqualTo("Phạm Văn Thử");
        assertThat(facts.id()).isEqualTo("12-2021-nd-cp");
    }

    @Test
    void letterWithItsSubjectOnTwoLines() {
        DocumentFacts facts = read(
                "ỦY BAN NHÂN DÂN",
                "TỈNH ĐÁ TRẮNG",
                "Số: 97/UBND-KT",
                "V/v đôn đốc thu ngân sách và",
                "làm muối quý III năm 2016",
                "Bến Lội, ngày 04 tháng 7 năm 2016",
                "Kính gửi: Các sở, ngành.",
                "1. Sở Tài chính thu 20 tỷ đồng.");
        assertThat(facts.title()).isEqualTo("V/v đôn đốc thu ngân sách và làm muối quý III năm 2016");
        assertThat(facts.period()).isEqualTo("2016-Q3");
        assertThat(facts.issuedOn()).isEqualTo("2016-07-04");
    }

    @Test
    void letterWithItsSubjectBehindTheNumber() {
        DocumentFacts facts = read("Số: 97/UBND-KT V/v làm muối năm 2016", "Kính gửi: Các sở.", "1. Làm 20 tấn muối.");
        assertThat(facts.title()).isEqualTo("V/v làm muối năm 2016");
        assertThat(facts.number()).isEqualTo("97/UBND-KT");
    }

    @Test
    void textThatTellsNothing() {
        DocumentFacts facts = read("Một dòng chữ.");
        assertThat(facts.id()).isEqualTo("tep-so-7");
        assertThat(facts.number()).isNull();
        assertThat(facts.type()).isNull();
        assertThat(facts.title()).isNull();
        assertThat(facts.issuer()).isNull();
        assertThat(facts.signer()).isNull();
        assertThat(facts.period()).isNull();
        assertThat(read().id()).isEqualTo("tep-so-7");
    }
}
