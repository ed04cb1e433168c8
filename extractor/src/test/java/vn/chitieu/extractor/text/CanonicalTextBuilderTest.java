package vn.chitieu.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

class CanonicalTextBuilderTest {

    @Test
    void blocksAreLaidOutAsLines() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.paragraph("  Điều  1. ", false);
        builder.paragraph(" \n", false);
        builder.paragraph("Mục\ntiêu", true);
        CanonicalText text = builder.build();
        assertThat(text.text()).isEqualTo("Điều 1.\nMục tiêu");
        assertThat(text.blocks()).containsExactly(new Paragraph(0, 7, false, null), new Paragraph(8, 16, true, null));
    }

    @Test
    void carriedCellsPointToTheRowTheyStandIn() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        Table table = builder.table(new TableDraft(
                3,
                List.of(
                        List.of(CellDraft.own("1", 0, 1), CellDraft.own("", 1, 1), CellDraft.own("a", 2, 1)),
                        List.of(CellDraft.carried(0, 1), CellDraft.own("b", 1, 2)),
                        List.of(CellDraft.carried(0, 1), CellDraft.own(" ", 1, 1)),
                        List.of(CellDraft.carried(0, 1), CellDraft.own("c", 1, 1)))));
        assertThat(builder.build().text()).isEqualTo("1 | a\nb\nc");
        assertThat(table).isNotNull();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(2).cells())
                .containsExactly(new TableCell(0, 1, 0, 1, true), new TableCell(8, 9, 1, 1, false));
        assertThat(table.rows().get(1).at(2)).isEqualTo(new TableCell(6, 7, 1, 2, false));
        assertThat(table.rows().get(2).at(2)).isNull();
    }

    @Test
    void aTableWithoutTextIsLeftOut() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        assertThat(builder.table(new TableDraft(1, List.of(List.of(CellDraft.own(" ", 0, 1))))))
                .isNull();
        assertThat(builder.isEmpty()).isTrue();
    }

    @Test
    void spacesCollapse() {
        assertThat(Spacing.collapse("")).isEmpty();
        assertThat(Spacing.collapse("a b")).isSameAs("a b");
        assertThat(Spacing.collapse(" a\t\n b  ")).isEqualTo("a b");
        assertThat(Spacing.collapse("a ")).isEqualTo("a");
    }
}
