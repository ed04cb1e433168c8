package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

class CitationFinderTest {

    private static final Source SOURCE = new Source("x.txt", "text/plain", 0, "", null, false);

    private static CanonicalText text(String... lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            blocks.add(new Paragraph(text.length(), text.length() + line.length(), false, null));
            text.append(line).append('\n');
        }
        return new CanonicalText(text.toString(), blocks, List.of(), List.of());
    }

    private static DocumentFacts own(@Nullable String number) {
        return new DocumentFacts("x", number, null, null, null, null, null, null, null, null, SOURCE);
    }

    private static List<Citation> find(String... lines) {
        return CitationFinder.find(text(lines), List.of(), own(null));
    }

    @Test
    void numberDayAndIssuer() {
        String line = "theo Nghị quyết số 47/NQ-HĐND ngày 03 tháng 12 năm 2018 của Hội đồng nhân dân tỉnh về giá;";
        List<Citation> found = find(line);
        assertThat(found)
                .extracting(Citation::number, Citation::type, Citation::date, Citation::issuer)
                .containsExactly(tuple("47/NQ-HĐND", "Nghị quyết", "2018-12-03", "Hội đồng nhân dân tỉnh"));
        assertThat(line.substring(found.get(0).start(), found.get(0).end()))
                .isEqualTo("Nghị quyết số 47/NQ-HĐND ngày 03 tháng 12 năm 2018 của Hội đồng nhân dân tỉnh");
    }

    @Test
    void issuerBeforeTheDay() {
        assertThat(find("Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ ngày 5/6/2017 phê duyệt đề án"))
                .extracting(Citation::date, Citation::issuer)
                .containsExactly(tuple("2017-06-05", "Thủ tướng Chính phủ"));
    }

    @Test
    void issuerAtTheEndServesTheListBefore() {
        assertThat(find("Xét Tờ trình số 9/TTr-UBND ngày 1/2/2019, Báo cáo số 7/BC-UBND ngày 3/2/2019; Báo cáo số"
                        + " 8/BC-UBND ngày 4/2/2019 của Ủy ban nhân dân huyện; Báo cáo thẩm tra của Ban Pháp chế;"))
                .extracting(Citation::number, Citation::type, Citation::issuer)
                .containsExactly(
                        tuple("9/TTr-UBND", "Tờ trình", "Ủy ban nhân dân huyện"),
                        tuple("7/BC-UBND", "Báo cáo", "Ủy ban nhân dân huyện"),
                        tuple("8/BC-UBND", "Báo cáo", "Ủy ban nhân dân huyện"),
                        tuple(null, "Báo cáo thẩm tra", "Ban Pháp chế"));
    }

    @Test
    void issuerOfAnotherListMemberIsNotTaken() {
        assertThat(find("theo Nghị định số 5/2014/NĐ-CP và Nghị quyết số 6/NQ-HĐND của Hội đồng nhân dân tỉnh"))
                .extracting(Citation::issuer)
                .containsExactly(null, "Hội đồng nhân dân tỉnh");
    }

    @Test
    void issuerBeforeTheDocument() {
        assertThat(find("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 6/7/2020;"))
                .extracting(Citation::issuer)
                .containsExactly("Giám đốc Sở Nội vụ");
        assertThat(find("đã trình Chính phủ tại Tờ trình số 12/TTr-BNV ngày 6/7/2020;"))
                .extracting(Citation::issuer)
                .containsExactly((String) null);
    }

    @Test
    void listUnderOneType() {
        assertThat(find("các Quyết định: số 4/QĐ-UBND ngày 2/3/2016, số 5/QĐ-UBND ngày 3/3/2016 và 6/QĐ-UBND"))
                .extracting(Citation::number, Citation::type)
                .containsExactly(
                        tuple("4/QĐ-UBND", "Quyết định"),
                        tuple("5/QĐ-UBND", "Quyết định"),
                        tuple("6/QĐ-UBND", "Quyết định"));
    }

    @Test
    void laterMentionsFillWhatTheFirstLeavesOpen() {
        assertThat(find(
                        "KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 3/CT-TTG",
                        "Thực hiện Chỉ thị số 3/CT-TTg ngày 8/9/2015 của Thủ tướng Chính phủ, và Chỉ thị số 3/CT-TTg"))
                .extracting(Citation::number, Citation::date, Citation::issuer, Citation::start)
                .containsExactly(tuple("3/CT-TTg", "2015-09-08", "Thủ tướng Chính phủ", 19));
    }

    @Test
    void equalNumbersOfTwoYearsAreTwoDocuments() {
        assertThat(find("Nghị quyết số 1/NQ-CP ngày 1/1/2018; Nghị quyết số 1/NQ-CP ngày 1/1/2019; Nghị quyết 1/NQ-CP"))
                .extracting(Citation::date)
                .containsExactly("2018-01-01", "2019-01-01");
    }

    @Test
    void spellingsOfOneNumberAreOneDocument() {
        assertThat(find("Nghị quyết số 47/NQ-HĐND; Nghị quyết số 47/NQ-HDND ngày 3/12/2018"))
                .extracting(Citation::number, Citation::date)
                .containsExactly(tuple("47/NQ-HĐND", "2018-12-03"));
        assertThat(find("Chương trình hành động số 6-CT/TU ngày 9/8/2017; CHƯƠNG TRÌNH HÀNH ĐỘNG SỐ 6-CTR/TU NGÀY"
                        + " 09/8/2017"))
                .hasSize(1);
    }

    @Test
    void lawsByName() {
        String text =
                "Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 21 tháng 6 năm 1994; Luật Thủy lợi số"
                        + " 08/2017/QH14 và Luật Phòng, chống thiên tai; thực hiện Luật Cảng vụ Bến Lội trong thời gian"
                        + " tới, Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản năm 2005; theo Luật Thủy lợi.";
        List<Citation> found = find(text);
        assertThat(found)
                .extracting(citation -> text.substring(citation.start(), citation.end()))
                .containsExactly(
                        "Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 21 tháng 6 năm 1994",
                        "Luật Thủy lợi số 08/2017/QH14",
                        "Luật Phòng, chống thiên tai",
                        "Luật Cảng vụ Bến Lội",
                        "Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản năm 2005");
        assertThat(found).extracting(Citation::type).containsOnly("Luật");
        assertThat(found.get(0).date()).isEqualTo("1994-06-21");
        assertThat(found.get(1).number()).isEqualTo("08/2017/QH14");
    }

    @Test
    void congressesByTheirNumber() {
        assertThat(find("thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Đá Trắng lần thứ IX, nhiệm kỳ 2010 - 2015;"
                        + " Nghị quyết Đại hội Đảng bộ tỉnh lần thứ IX và Nghị quyết Đại hội XI của Đảng đề ra"))
                .extracting(Citation::type, Citation::issuer)
                .containsExactly(
                        tuple("Nghị quyết", "Đại hội đại biểu Đảng bộ tỉnh Đá Trắng lần thứ IX"),
                        tuple("Nghị quyết", "Đại hội XI của Đảng"));
    }

    @Test
    void numberWithoutLettersNeedsADay() {
        assertThat(find("Chỉ thị số 09 ngày 12/3/2009 của Thủ tướng Chính phủ; Đề án số 2; Báo cáo số 3"))
                .extracting(Citation::number)
                .containsExactly("09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nghị quyết này có hiệu lực từ ngày ký.",
                "xây dựng Nghị quyết của Hội đồng nhân dân tỉnh về hỗ trợ chợ nổi",
                "Nghiên cứu, xây dựng Luật Chăn nuôi biển",
                "đạt 12/15 chỉ tiêu, tăng 5,5%/năm, 40 giường/1 vạn dân",
                "các quy định của pháp luật; Quyết định phê duyệt; Kế hoạch năm 2020",
                "điện thoại 0203/3835.687; Quốc lộ 4B; tỷ lệ 1/500",
            })
    void whatIsNoCitation(String line) {
        assertThat(find(line)).isEmpty();
    }

    @Test
    void ownNumberAndRepeatsDoNotCount() {
        CanonicalText text = text(
                "Nghị quyết số 1/NQ-CP ngày 1/1/2018",
                "Số: 35/KH-UBND",
                "(Kèm theo Kế hoạch số 35/KH-UBND ngày 8/2/2019)",
                "Nghị quyết số 2/NQ-CP ngày 1/1/2018");
        List<Repeat> repeats = List.of(new Repeat(0, 35, new Span(36, 40)));
        assertThat(CitationFinder.find(text, repeats, own("35/KH-UBND")))
                .extracting(Citation::number)
                .containsExactly("2/NQ-CP");
    }

    @Test
    void lawNamedInARowIsPartOfTheDeliverable() {
        String row = "Đề án trồng tre theo Luật Thủy sản. | Thay Quyết định số 4/QĐ-UBND";
        List<TableCell> cells =
                List.of(new TableCell(0, 34, 0, 1, false), new TableCell(37, row.length(), 1, 1, false));
        Table table = new Table(0, row.length(), 2, List.of(new TableRow(0, row.length(), cells)), null);
        CanonicalText text = new CanonicalText(row, List.of(table), List.of(), List.of());
        assertThat(CitationFinder.find(text, List.of(), own(null)))
                .extracting(Citation::number)
                .containsExactly("4/QĐ-UBND");
    }
}
