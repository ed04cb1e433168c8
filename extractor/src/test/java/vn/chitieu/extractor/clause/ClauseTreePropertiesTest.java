package vn.chitieu.extractor.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chitieu.extractor.RandomTexts;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Any blocks give a valid tree that covers their text. */
class ClauseTreePropertiesTest {

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> line = Arbitraries.oneOf(RandomTexts.documents(), RandomTexts.anything());
        return line.list().ofMinSize(1).ofMaxSize(3).map(ClauseTreePropertiesTest::split);
    }

    private static List<String> split(List<String> documents) {
        List<String> lines = new ArrayList<>();
        documents.forEach(document -> lines.addAll(Arrays.asList(document.split("\\R"))));
        return lines;
    }

    @Property(tries = 600)
    void everyCharacterBelongsToOneClause(@ForAll("lines") List<String> lines) {
        CanonicalText read = canonical(lines);
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < read.blocks().size(); i++) {
            blocks.add(i);
        }
        ClauseTree tree = new ClauseTreeBuilder(read.text(), read.blocks()).build(blocks);
        checkShape(tree, read.text());
        int[] owners = new int[read.text().length()];
        for (ClauseNode node : tree.nodes()) {
            node.own().forEach(own -> mark(owners, own.start(), own.end()));
            mark(owners, node.start(), labelEnd(tree, node));
        }
        for (int at = 0; at < owners.length; at++) {
            int character = at;
            if (read.text().charAt(at) > ' ') {
                assertThat(owners[at])
                        .as("owners of the character at %d of %s", character, read.text())
                        .isEqualTo(1);
            }
        }
    }

    /** Where the label ends: at the clause's own text, at its first child, or with it. */
    private static int labelEnd(ClauseTree tree, ClauseNode node) {
        if (node.label() == null || node.kind() == ClauseKind.ROW) {
            return node.start();
        }
        int end = node.own().isEmpty() ? node.end() : node.own().get(0).start();
        for (ClauseNode other : tree.nodes()) {
            if (other.parent() == node.index()) {
                return Math.min(end, other.start());
            }
        }
        return end;
    }

    private static void mark(int[] owners, int from, int to) {
        for (int at = from; at < to; at++) {
            owners[at]++;
        }
    }

    private static void checkShape(ClauseTree tree, String text) {
        Set<String> ids = new HashSet<>();
        int last = 0;
        for (ClauseNode node : tree.nodes()) {
            assertThat(ids.add(node.id())).as("one clause %s", node.id()).isTrue();
            assertThat(node.start()).isGreaterThanOrEqualTo(last);
            last = node.start();
            assertThat(node.end()).isGreaterThanOrEqualTo(node.start()).isLessThanOrEqualTo(text.length());
            assertThat(node.parent()).isLessThan(node.index());
            if (node.parent() >= 0) {
                ClauseNode parent = tree.nodes().get(node.parent());
                assertThat(new Span(parent.start(), parent.end()).covers(new Span(node.start(), node.end())))
                        .isTrue();
            }
            for (Span own : node.own()) {
                assertThat(new Span(node.start(), node.end()).covers(own)).isTrue();
            }
            assertThat(tree.lineage(node).get(0)).isEqualTo(node);
        }
    }

    /** Paragraphs, and a table for each line that holds bars. */
    private static CanonicalText canonical(List<String> lines) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        for (String line : lines) {
            if (line.indexOf('|') < 0) {
                builder.paragraph(line, false);
                continue;
            }
            List<CellDraft> cells = new ArrayList<>();
            for (String cell : line.split("\\|")) {
                cells.add(CellDraft.own(cell, cells.size(), 1));
            }
            builder.table(new TableDraft(Math.max(1, cells.size()), List.of(cells, cells, cells)));
        }
        return builder.build();
    }
}
