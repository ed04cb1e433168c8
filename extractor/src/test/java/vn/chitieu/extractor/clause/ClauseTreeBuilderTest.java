package vn.chitieu.extractor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

class ClauseTreeBuilderTest {

    private static ClauseTree build(CanonicalText text) {
        List<Integer> all = IntStream.range(0, text.blocks().size()).boxed().toList();
        return new ClauseTreeBuilder(text.text(), text.blocks()).build(all);
    }

    private static CanonicalText text(String... lines) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        for (String line : lines) {
            builder.paragraph(line, false);
        }
        return builder.build();
    }

    private static List<String> paths(String... lines) {
        return build(text(lines)).nodes().stream().map(ClauseNode::path).toList();
    }

    @Test
    void whatFollowsTheRecipientsOfALetterIsItsOwnText() {
        ClauseTree tree = build(text(
                "V/v làm muối", "Kính gửi:", "- Sở Tài chính;", "- Các sở.", "Năm qua đã làm 5 tấn.", "1. Làm 9 tấn."));
        assertThat(tree.nodes().stream().map(ClauseNode::path)).containsExactly("", "", "-1", "-2", "", "1");
    }

    private static TableDraft table(String... rows) {
        List<List<CellDraft>> drafts = new ArrayList<>();
        int columns = 0;
        for (String row : rows) {
            List<CellDraft> cells = new ArrayList<>();
            for (String cell : row.split("\\|", -1)) {
                cells.add(CellDraft.own(cell, cells.size(), 1));
            }
            columns = Math.max(columns, cells.size());
            drafts.add(cells);
        }
        return new TableDraft(columns, drafts);
    }

    private static List<String> rowPaths(String... rows) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.paragraph("PHỤ LỤC 1", false);
        builder.table(table(rows));
        return build(builder.build()).nodes().stream()
                .filter(node -> node.kind() == ClauseKind.ROW)
                .map(node -> node.path().replace("Phụ lục 1 > ", ""))
                .toList();
    }

    @Test
    void theUsualNesting() {
        assertThat(paths(
                        "Phần I. MỤC TIÊU",
                        "Chương 1. KINH TẾ",
                        "Mục 1. NÔNG NGHIỆP",
                        "Điều 1. Trồng trọt",
                        "1. Lúa",
                        "a) Diện tích",
                        "(1) vụ đông",
                        "- phía bắc",
                        "+ xã đầu"))
                .last()
                .isEqualTo("Phần I > Chương 1 > Mục 1 > Điều 1 > 1 > a > (1) > -1 > +1");
    }

    @Test
    void seriesGoOnOverWhatStandsBetween() {
        assertThat(paths("I. Một", "1. Hai", "a) Ba", "- x", "- y", "b) Bốn", "2. Năm", "II. Sáu"))
                .containsExactly(
                        "I", "I > 1", "I > 1 > a", "I > 1 > a > -1", "I > 1 > a > -2", "I > 1 > b", "I > 2", "II");
    }

    @Test
    void composedNumbersHangBelowTheirPrefix() {
        assertThat(paths("1. Một", "1.1. Hai", "1.1.1. Ba", "1.1.2. Bốn", "1.2. Năm", "2. Sáu", "2.1. Bảy"))
                .containsExactly("1", "1 > 1.1", "1 > 1.1 > 1.1.1", "1 > 1.1 > 1.1.2", "1 > 1.2", "2", "2 > 2.1");
        assertThat(paths("a) Một", "a.1) Hai", "a.2) Ba", "b) Bốn", "b.1) Năm"))
                .containsExactly("a", "a > a.1", "a > a.2", "b", "b > b.1");
        assertThat(paths("I. Một", "1.1. Hai", "1.2. Ba", "II. Bốn", "2.1. Năm"))
                .containsExactly("I", "I > 1.1", "I > 1.2", "II", "II > 2.1");
    }

    @Test
    void aDocumentMayNestItsStylesInItsOwnWay() {
        assertThat(paths("1. Một", "(1) Hai", "a) Ba", "b) Bốn", "(2) Năm", "a) Sáu"))
                .containsExactly("1", "1 > (1)", "1 > (1) > a", "1 > (1) > b", "1 > (2)", "1 > (2) > a");
        assertThat(paths("- Một", "1. Hai", "2. Ba")).hasSize(3);
    }

    @Test
    void listsThatRunWithinAParagraph() {
        assertThat(paths("Điều 1. Mục tiêu", "a) Về kinh tế: (1) GRDP tăng; (2) thu tăng.", "b) Về xã hội."))
                .containsExactly("Điều 1", "Điều 1 > a", "Điều 1 > a > (1)", "Điều 1 > a > (2)", "Điều 1 > b");
        assertThat(paths("2. Gồm: (i) chợ, (ii) bến xe.", "3. Khác")).containsExactly("2", "2 > (i)", "2 > (ii)", "3");
    }

    @Test
    void theNextParagraphMayContinueAnInlineList() {
        assertThat(paths("1. Gồm: (1) chợ; (2) bến xe.", "(3) Trường học.", "2. Khác"))
                .containsExactly("1", "1 > (1)", "1 > (2)", "1 > (3)", "2");
    }

    @Test
    void aListThatBeginsAnewOpensANewLevelOrALostHeading() {
        assertThat(paths("Điều 1. A", "1. x", "2. y", "Điều 2. B", "1. x", "2. y"))
                .containsExactly("Điều 1", "Điều 1 > 1", "Điều 1 > 2", "Điều 2", "Điều 2 > 1", "Điều 2 > 2");
        List<ClauseNode> nodes =
                build(text("1. A", "a) x", "b) y", "a) x", "b) y")).nodes();
        assertThat(nodes).extracting(ClauseNode::id).doesNotHaveDuplicates();
        assertThat(nodes).extracting(ClauseNode::label).containsExactly("1", "a", "b", "a", "b");
    }

    @Test
    void annexesStandAtTheTop() {
        assertThat(paths("Điều 1. A", "1. x", "PHỤ LỤC 1", "DANH MỤC CHỢ", "I. Huyện A", "PHỤ LỤC II", "I. Huyện B"))
                .containsExactly("Điều 1", "Điều 1 > 1", "Phụ lục 1", "Phụ lục 1 > I", "Phụ lục II", "Phụ lục II > I");
    }

    @Test
    void anAnnexWithoutLabelBeginsAtItsTitle() {
        ClauseTree tree = build(text(
                "Điều 1. A",
                "1. x",
                "2. y",
                "3. z",
                "Điều 2. B",
                "DANH MỤC CHỢ CẦN XÂY DỰNG",
                "(Kèm theo Nghị quyết số 12/NQ-HĐND)",
                "I. Huyện A"));
        assertThat(tree.nodes()).extracting(ClauseNode::path).endsWith("Phụ lục 1", "Phụ lục 1 > I");
        assertThat(tree.nodes())
                .filteredOn(node -> node.kind() == ClauseKind.ANNEX)
                .hasSize(1);
    }

    @Test
    void theReceiversAreNoList() {
        List<ClauseNode> nodes = build(text("Điều 1. A", "- x", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT."))
                .nodes();
        assertThat(nodes).filteredOn(node -> node.kind() == ClauseKind.BULLET).hasSize(1);
        assertThat(nodes.get(nodes.size() - 1).kind()).isEqualTo(ClauseKind.PARAGRAPH);
        assertThat(nodes.get(1).end()).isLessThanOrEqualTo(nodes.get(2).start());
    }

    @Test
    void linesWithoutLabelBelongToTheOpenClause() {
        CanonicalText text = text("Lời mở đầu", "Điều 1. Mục tiêu", "Dòng tiếp theo.", "1. x");
        ClauseTree tree = build(text);
        assertThat(tree.nodes())
                .extracting(ClauseNode::kind)
                .containsExactly(ClauseKind.PARAGRAPH, ClauseKind.ARTICLE, ClauseKind.CLAUSE);
        ClauseNode article = tree.nodes().get(1);
        assertThat(article.own())
                .extracting(span -> span.in(text.text()))
                .containsExactly("Mục tiêu", "Dòng tiếp theo.");
        assertThat(article.heading()).isEqualTo(article.own().get(0));
        assertThat(article.end()).isEqualTo(text.text().length());
    }

    @Test
    void idsAreReadableAndUnique() {
        List<ClauseNode> nodes = build(text("Điều 1. A", "đ) x", "- y", "- z", "PHỤ LỤC", "I.1. w", "Điều 1. A"))
                .nodes();
        assertThat(nodes)
                .extracting(ClauseNode::id)
                .containsExactly(
                        "dieu-1",
                        "dieu-1.dd",
                        "dieu-1.dd.g1",
                        "dieu-1.dd.g2",
                        "phu-luc",
                        "phu-luc.i-1",
                        "phu-luc.dieu-1");
    }

    @Test
    void rowsOfATableNestByTheirOrdinals() {
        assertThat(rowPaths(
                        "TT|Chỉ tiêu|Năm 2030",
                        "I|KINH TẾ|",
                        "1|Số chợ|12",
                        "-|Chợ xã|8",
                        "-|Chợ huyện|4",
                        "2|Số bến xe|3",
                        "II|XÃ HỘI|",
                        "1|Số trường|9"))
                .containsExactly("I", "I > 1", "I > 1 > -1", "I > 1 > -2", "I > 2", "II", "II > 1");
    }

    @Test
    void bulletsMayStandInTheNameCell() {
        assertThat(rowPaths("TT|Chỉ tiêu|Năm 2030", "1|Cơ cấu|100", "|- Nông nghiệp|20", "|- Dịch vụ|80", "2|Chợ|3"))
                .containsExactly("1", "1 > -1", "1 > -2", "2");
    }

    @Test
    void headerRowsAreTheTablesOwnText() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.table(table("TT|Chỉ tiêu|Kế hoạch", "(1)|(2)|(3)", "1|Số chợ|12"));
        CanonicalText text = builder.build();
        ClauseTree tree = build(text);
        assertThat(tree.nodes()).extracting(ClauseNode::kind).containsExactly(ClauseKind.TABLE, ClauseKind.ROW);
        assertThat(tree.nodes().get(0).own().get(0).in(text.text())).endsWith("(1) | (2) | (3)");
        assertThat(tree.nodes().get(1).own().get(0).in(text.text())).isEqualTo("1 | Số chợ | 12");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(build(text()).nodes()).isEmpty();
    }
}
