package vn.chitieu.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Page;
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
    void pagesBeginWhereTheirFirstCharacterStands() {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.page(PageMark.printed(1));
        builder.paragraph("one  and", false);
        builder.paragraph("over  the end", false, new TreeMap<>(Map.of(6, PageMark.printed(2))));
        builder.page(new PageMark(3, true, 0.5));
        builder.page(PageMark.printed(4));
        builder.table(
                new TableDraft(1, List.of(List.of(CellDraft.own("a", 0, 1)), List.of(CellDraft.own("b", 0, 1)))),
                new TreeMap<>(Map.of(1, PageMark.printed(5))));
        builder.page(PageMark.printed(6));
        CanonicalText text = builder.build();
        assertThat(text.text()).isEqualTo("one and\nover the end\na\nb");
        assertThat(text.pages())
                .containsExactly(
                        new Page(1, 0, 13, false, null),
                        new Page(2, 13, 21, false, null),
                        new Page(3, 21, 21, true, 0.5),
                        new Page(4, 21, 23, false, null),
                        new Page(5, 23, 24, false, null),
                        new Page(6, 24, 24, false, null));
        assertThat(text.blocks()).extracting(Block::page).containsExactly(1, 1, 4);
        assertThat(List.of(0, 12, 13, 20, 21, 23)).extracting(text::pageOf).containsExactly(1, 1, 2, 2, 4, 5);
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
