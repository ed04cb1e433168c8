package vn.chitieu.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;
import vn.chitieu.index.model.Facet;

/** Every entry of the lexicons matches its example and does not match its counterexample. */
class QueryLexiconsTest {

    static Stream<Row> fields() {
        return LexiconTable.load(QueryParser.class, "fields.tsv").rows().stream();
    }

    static Stream<Row> values() {
        return LexiconTable.load(QueryParser.class, "facet-values.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void field(Row row) throws QueryException {
        assertThat(keys(QueryParser.parse(row.get("example")))).containsOnly(row.get("field"));
        assertThat(row.get("example")).startsWith(row.get("name") + ":");
        assertThat(keys(QueryParser.parse(row.get("counterexample")))).containsOnly("word");
    }

    private static List<String> keys(QueryNode node) {
        List<String> keys = new ArrayList<>();
        for (QueryNode part : Nodes.parts(node)) {
            keys.addAll(keys(part));
        }
        if (Nodes.parts(node).isEmpty()) {
            String text = QueryText.of(node);
            keys.add(node instanceof QueryNode.Word ? "word" : text.split("[:<>=]", 2)[0]);
        }
        return keys;
    }

    @ParameterizedTest
    @MethodSource("values")
    void value(Row row) throws QueryException {
        Facet facet = Facet.of(row.get("facet")).orElseThrow();
        assertThat(((QueryNode.Has) QueryParser.parse(row.get("example"))).value())
                .isEqualTo(row.get("value"));
        QueryNode.Has other = (QueryNode.Has) QueryParser.parse(row.get("counterexample"));
        assertThat(other.facet()).isEqualTo(facet);
        assertThat(other.value()).isNotEqualTo(row.get("value"));
    }

    @Test
    void entriesAreSortedAndEveryFieldHasItsNames() {
        List<String> names = fields().map(row -> row.get("name")).toList();
        assertThat(names).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        assertThat(values().map(row -> row.get("facet") + row.get("name"))).isSorted();
        List<String> known = fields().map(row -> row.get("field")).distinct().toList();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(QueryField.values()).map(QueryField::key).toList());
        for (Facet facet : Facet.values()) {
            assertThat(FieldNames.find(facet.key())).isPresent();
        }
    }

    /** The last cell of each row of the table of fields is a query of that field. */
    @Test
    void theExamplesOfTheDocumentationAreQueries() throws IOException, QueryException {
        int rows = 0;
        for (String line : Files.readAllLines(Path.of("..", "docs", "queries.md"))) {
            String[] cells = line.split("`");
            boolean field = line.startsWith("| `")
                    && cells.length > 3
                    && FieldNames.find(cells[1]).isPresent();
            if (field) {
                rows++;
                assertThat(keys(QueryParser.parse(cells[cells.length - 2]))).containsExactly(cells[1]);
            }
        }
        assertThat(rows).isEqualTo(QueryField.values().length);
    }

    @Test
    void aNameNeverStandsForTwoFields() {
        for (Row row : fields().toList()) {
            assertThat(FieldNames.find(row.get("name"))).map(QueryField::key).contains(row.get("field"));
            assertThat(FieldNames.find(FieldNames.bare(row.get("name"))))
                    .map(QueryField::key)
                    .contains(row.get("field"));
        }
    }
}
