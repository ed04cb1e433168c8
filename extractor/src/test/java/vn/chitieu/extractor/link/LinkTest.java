package vn.chitieu.extractor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.Samples;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/** Mentions and conflicts of whole documents: a list in the text and its annex. */
class LinkTest {

    /** A plan that sets one figure in its text and one in its annex. */
    private static Extraction plan(String inText, String... rows) {
        String[] table = new String[rows.length + 1];
        table[0] = "TT|Chỉ tiêu|Đơn vị tính|Năm 2030";
        System.arraycopy(rows, 0, table, 1, rows.length);
        return Samples.extract(Samples.table(
                Samples.head().replace("PHỤ LỤC 1", "Điều 2. Mục tiêu đến năm 2030\n" + inText + "\nPHỤ LỤC 1"),
                table));
    }

    private static List<String> mentions(Extraction extraction) {
        return extraction.targets().stream()
                .filter(target -> target.mentionOf() != null)
                .map(Target::indicator)
                .toList();
    }

    @Test
    void aListItemAndItsRowAreMentionsOfOneTarget() {
        Extraction plan = plan("1. Tỷ lệ che phủ rừng đạt 55%.", "1|Tỷ lệ che phủ rừng|%|55");
        assertThat(plan.targets()).hasSize(2);
        assertThat(plan.targets().get(1).mentionOf())
                .isEqualTo(plan.targets().get(0).id());
        assertThat(plan.targets().get(0).mentionOf()).isNull();
        assertThat(plan.targets()).extracting(Target::indicatorId).containsOnly("forest-cover");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void mentionsThatDisagreeAreAConflict() {
        Extraction plan = plan("1. Tỷ lệ che phủ rừng đạt trên 55%.", "1|Tỷ lệ che phủ rừng|%|> 58");
        assertThat(plan.conflicts())
                .containsExactly(new Conflict(List.of("t1", "t2"), "value", "> 55 % against > 58 % for 2030"));
        assertThat(mentions(plan)).hasSize(1);
    }

    @Test
    void theWordingOfABoundIsNoConflict() {
        Extraction plan = plan("1. Tỷ lệ che phủ rừng đạt khoảng 55%.", "1|Tỷ lệ che phủ rừng|%|55");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void otherTimesUnitsAndPlacesAreNoConflict() {
        assertThat(plan("1. Đến năm 2028, tỷ lệ che phủ rừng đạt 50%.", "1|Tỷ lệ che phủ rừng|%|55")
                        .conflicts())
                .isEmpty();
        assertThat(plan("1. Sản lượng thủy sản nuôi trồng đạt 50 nghìn tấn.", "1|Sản lượng thủy sản nuôi trồng|tấn|700")
                        .conflicts())
                .isEmpty();
        assertThat(plan("1. Tỷ lệ trường chuẩn quốc gia huyện An Hòa đạt 70%.", "1|Tỷ lệ trường chuẩn quốc gia|%|90")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void anIncreaseIsNoLevel() {
        Extraction plan = plan("1. Thu ngân sách nội địa tăng 10%.", "1|Thu ngân sách nội địa|%|60");
        assertThat(mentions(plan)).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void shortNamesOfOneTableAreNoConflict() {
        Extraction plan = plan("1. Diện tích đạt 50 ha.", "1|Diện tích|ha|70");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void partsOfDifferentWholesAreOtherTargets() {
        Extraction plan = plan(
                "1. Không có.",
                "1|Cơ cấu lao động nông thôn|%|100",
                "-|Dịch vụ thương mại|%|40",
                "2|Cơ cấu kinh tế vùng cao|%|100",
                "-|Dịch vụ thương mại|%|60");
        assertThat(mentions(plan)).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void datesOfOneDeliverableThatDisagreeAreAConflict() {
        String annex = "TT|Nhiệm vụ|Thời gian hoàn thành";
        Extraction plan = Samples.extract(Samples.table(
                Samples.head()
                        .replace(
                                "PHỤ LỤC 1",
                                "Điều 2. Nhiệm vụ\n1. Xây dựng Đề án cấp nước vùng cao, hoàn thành trong quý IV/2027.\n"
                                        + "PHỤ LỤC 1"),
                annex,
                "1|Đề án cấp nước vùng cao|Quý II/2027",
                "2|Đề án chợ đêm ven sông|Quý III/2027"));
        assertThat(plan.conflicts())
                .extracting(Conflict::field, Conflict::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("time", "2027-Q4 against 2027-Q2"));
    }
}
