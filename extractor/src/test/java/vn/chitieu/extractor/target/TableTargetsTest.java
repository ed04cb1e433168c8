package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/** Annex tables of an invented plan for 2026 - 2030. */
class TableTargetsTest {

    private static List<String> found(String... rows) {
        return Samples.targets(extract(rows));
    }

    private static Extraction extract(String... rows) {
        return Samples.extract(Samples.table(Samples.head(), rows));
    }

    @Test
    void theUnitColumnGivesTheUnit() {
        assertThat(found(
                        "TT|Chỉ tiêu|Đơn vị tính|Năm 2030",
                        "1|Tỷ lệ che phủ rừng|%|52",
                        "2|GRDP bình quân đầu người|USD|> 5.200",
                        "3|Sản lượng lúa|nghìn tấn|120 - 125"))
                .containsExactly(
                        "Tỷ lệ che phủ rừng | EQ 52 % | 2030",
                        "GRDP bình quân đầu người | GT 5200 USD | 2030",
                        "Sản lượng lúa | RANGE 120..125 nghìn tấn | 2030");
    }

    @Test
    void aRateInTheCellIsKept() {
        assertThat(found("TT|Chỉ tiêu|Đơn vị tính|Mục tiêu", "1|Tỷ lệ nghèo, mức giảm|%|0,5/năm"))
                .singleElement()
                .asString()
                .contains("EQ 0.5 %/năm");
    }

    @Test
    void oneTargetForEachYear() {
        assertThat(found("TT|Chỉ tiêu|Đơn vị tính|Năm 2026|Năm 2028|Năm 2030", "1|Tỷ lệ đô thị hóa|%|30||40"))
                .containsExactly("Tỷ lệ đô thị hóa | EQ 30 % | 2026", "Tỷ lệ đô thị hóa | EQ 40 % | 2030");
    }

    @Test
    void theColumnOfAPastYearIsABaseline() {
        assertThat(found("TT|Chỉ tiêu|Đơn vị tính|Thực hiện năm 2024|Năm 2030", "1|Tỷ lệ đô thị hóa|%|28|40"))
                .containsExactly("Tỷ lệ đô thị hóa | EQ 40 % | 2030");
    }

    @Test
    void aColumnMayCountPointsAndSetABound() {
        assertThat(found(
                        "TT|Địa phương|Điểm lấn chiếm phải giải tỏa (điểm)|Số vụ tối đa năm 2030", "1|Xã Bình An|42|9"))
                .containsExactly(
                        "Xã Bình An of Điểm lấn chiếm phải giải tỏa | EQ 42 điểm | 2026/2030",
                        "Xã Bình An of Số vụ tối đa năm 2030 | LTE 9 vụ | 2030");
    }

    @Test
    void plainNumbersAreNoTimes() {
        assertThat(found("TT|Địa phương|Số căn hoàn thành năm 2028 (căn)", "1|Xã Bình An|1.150"))
                .singleElement()
                .asString()
                .endsWith("EQ 1150 căn | 2028");
        assertThat(found("TT|Công trình|Tiến độ đến nay (%)|Thời hạn", "1|Cống Bờ Biển|46|Quý II/2027"))
                .containsExactly("Cống Bờ Biển | DUE | 2027-Q2");
    }

    @Test
    void partsOfAStructure() {
        assertThat(found(
                        "TT|Chỉ tiêu|Đơn vị tính|Năm 2030",
                        "1|Cơ cấu kinh tế|%|100",
                        "-|Nông nghiệp|%|20",
                        "-|Dịch vụ|%|80"))
                .containsExactly(
                        "Nông nghiệp of Cơ cấu kinh tế | EQ 20 % | 2030", "Dịch vụ of Cơ cấu kinh tế | EQ 80 % | 2030");
    }

    @Test
    void partsBehindAmongThem() {
        assertThat(found(
                        "TT|Chỉ tiêu|Đơn vị tính|Năm 2030",
                        "1|Thu ngân sách nhà nước|tỷ đồng|9.500",
                        "|Trong đó: Thu nội địa|tỷ đồng|8.000"))
                .containsExactly(
                        "Thu ngân sách nhà nước | EQ 9500 tỷ đồng | 2030",
                        "Thu nội địa of Thu ngân sách nhà nước | EQ 8000 tỷ đồng | 2030");
    }

    @Test
    void groupsStandAboveTheirRows() {
        Extraction extraction = extract(
                "TT|Chỉ tiêu|Đơn vị tính|Năm 2030",
                "I|KINH TẾ||",
                "1|Số chợ đạt chuẩn|chợ|12",
                "II|XÃ HỘI||",
                "1|Số trường đạt chuẩn quốc gia|trường|9");
        assertThat(extraction.targets())
                .extracting(Target::path)
                .containsExactly("Phụ lục 1 > I > 1", "Phụ lục 1 > II > 1");
        assertThat(extraction.targets().get(0).quote()).isEqualTo("1 | Số chợ đạt chuẩn | chợ | 12");
    }

    @Test
    void agenciesByColumn() {
        Extraction extraction = extract(
                "TT|Chỉ tiêu|Đơn vị tính|Năm 2030|Cơ quan chủ trì|Cơ quan phối hợp",
                "1|Tỷ lệ che phủ rừng|%|52|Sở Nông nghiệp và Môi trường|UBND các xã",
                "2|Tỷ lệ đô thị hóa|%|40||Sở Tài chính");
        Target first = extraction.targets().get(0);
        assertThat(Samples.names(first.lead())).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(first.lead().get(0).inherited()).isFalse();
        assertThat(Samples.names(first.coordinating())).isEqualTo("UBND các xã");
        Target second = extraction.targets().get(1);
        assertThat(Samples.names(second.lead())).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(second.lead().get(0).inherited()).isTrue();
        assertThat(Samples.names(second.coordinating())).isEqualTo("Sở Tài chính");
    }

    @Test
    void aGroupEndsTheInheritedAgency() {
        Extraction extraction = extract(
                "TT|Chỉ tiêu|Đơn vị tính|Năm 2030|Cơ quan chủ trì",
                "I|KINH TẾ|||",
                "1|Số chợ đạt chuẩn|chợ|12|Sở Công Thương",
                "II|XÃ HỘI|||",
                "1|Số trường đạt chuẩn quốc gia|trường|9|");
        assertThat(extraction.targets().get(1).lead()).isEmpty();
    }

    @Test
    void tasksWithADateAreMilestones() {
        assertThat(found(
                        "TT|Tên nhiệm vụ|Cơ quan chủ trì|Thời gian hoàn thành",
                        "1|Đề án chợ đêm ven sông|Sở Công Thương|Quý III/2027",
                        "2|Chương trình xúc tiến du lịch|Sở Du lịch|2028"))
                .containsExactly(
                        "Đề án chợ đêm ven sông | DUE | 2027-Q3", "Chương trình xúc tiến du lịch | DUE | 2028");
    }

    @Test
    void tasksThatRunThroughThePlanAreNone() {
        assertThat(found(
                        "TT|Tên nhiệm vụ|Cơ quan chủ trì|Thời gian thực hiện",
                        "1|Tuyên truyền, phổ biến pháp luật|Sở Tư pháp|2026 - 2030",
                        "2|Tập huấn cán bộ|Sở Nội vụ|Hằng năm"))
                .isEmpty();
    }

    @Test
    void aRowNamesTheAgenciesOfItsCellsWithOrWithoutATarget() {
        Extraction extraction = extract(
                "TT|Tên nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian thực hiện",
                "1|Tuyên truyền, phổ biến pháp luật|Sở Tư pháp|Các sở, ngành; UBND các xã|2026 - 2030",
                "2|Sở Nội vụ tập huấn cán bộ|||Hằng năm");
        assertThat(extraction.targets()).isEmpty();
        List<Clause> rows = extraction.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.ROW)
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).lead()).extracting(AgencyMention::name).containsExactly("Sở Tư pháp");
        assertThat(rows.get(0).coordinating())
                .extracting(AgencyMention::name)
                .containsExactly("Các sở, ngành", "UBND các xã");
        assertThat(rows.get(1).lead()).isEmpty();
        assertThat(rows.get(1).coordinating()).isEmpty();
    }

    @Test
    void ranksInTheValueCell() {
        assertThat(found("TT|Chỉ tiêu|Đơn vị tính|Năm 2030", "1|Chỉ số chuyển đổi số||Nhóm 20 tỉnh dẫn đầu"))
                .singleElement()
                .asString()
                .isEqualTo("Chỉ số chuyển đổi số | RANK | 2030");
    }

    @Test
    void aCaptionMayGiveTheUnit() {
        assertThat(Samples.targets(Samples.extract(Samples.table(
                        Samples.head() + "Đơn vị tính: triệu đồng",
                        "TT|Nội dung|Dự toán năm 2026",
                        "1|Thu nội địa|8.000"))))
                .containsExactly("Thu nội địa | EQ 8000 triệu đồng | 2026");
    }

    @Test
    void aTableOfPointsIsNoTarget() {
        assertThat(found("TT|Tiêu chí|Điểm tối đa", "1|Chấp hành pháp luật|20", "2|Vệ sinh môi trường|30"))
                .isEmpty();
    }

    @Test
    void ratiosAndYearsBeforeThePlanAreNoTargets() {
        assertThat(found(
                        "TT|Chỉ tiêu|ĐVT|TH 2025|KH 2030|KH 2030/TH 2025 (%)|Giá trị hiện tại",
                        "1|Sản lượng chè|tấn|9.000|12.000|133|9.100"))
                .containsExactly("Sản lượng chè | EQ 12000 tấn | 2030");
    }

    @Test
    void aRowIsAPartOfWhatItsColumnMeasures() {
        assertThat(found("STT|Xã, phường|Hộ thoát nghèo (hộ)|Lao động có việc làm (người)", "1|Xã Đá Bạc|40|1.250"))
                .containsExactly(
                        "Xã Đá Bạc of Hộ thoát nghèo | EQ 40 hộ | 2026/2030",
                        "Xã Đá Bạc of Lao động có việc làm | EQ 1250 người | 2026/2030");
    }

    @Test
    void aTotalAboveTheFirstOrdinalIsNoHeader() {
        assertThat(found("STT|Nội dung|Năm 2026|Năm 2027", "|Tổng số|3.300|4.400", "1|Xã Đá Bạc|1.200|1.300"))
                .hasSize(4)
                .contains("Tổng số | EQ 3300 | 2026", "Xã Đá Bạc | EQ 1300 | 2027");
    }

    @Test
    void whatATaskCostsIsNoTarget() {
        Extraction extraction = extract(
                "TT|Nội dung|Giá trị hợp đồng (tỷ đồng)|Đơn vị thực hiện|Thời hạn",
                "I|Dự án đường ven sông, 22 km|||",
                "1|Lắp dầm cầu Bến Lội|148,2|Công ty cổ phần Cầu 5|30/9/2027",
                "2|Thảm mặt cầu|20,5|nt|Quý I - Quý III/2028");
        assertThat(Samples.targets(extraction))
                .containsExactly("Lắp dầm cầu Bến Lội | DUE | 2027-09-30", "Thảm mặt cầu | DUE | 2028-Q1/2028-Q3");
        assertThat(extraction.targets())
                .allSatisfy(target -> assertThat(Samples.names(target.lead())).isEqualTo("Công ty cổ phần Cầu 5"));
    }

    @Test
    void anEmptyCellInFrontBelongsToAPlainRow() {
        Extraction extraction = Samples.extract(Samples.head()
                + "TT | Chỉ tiêu | ĐVT | Năm 2028 | Năm 2030\n1 | Thu ngân sách | tỷ đồng | 900 | 1.200\n"
                + " | Trong đó: Thu nội địa | tỷ đồng | 700 | 950\n");
        assertThat(Samples.targets(extraction))
                .contains(
                        "Thu nội địa of Thu ngân sách | EQ 700 tỷ đồng | 2028",
                        "Thu nội địa of Thu ngân sách | EQ 950 tỷ đồng | 2030");
    }
}
