package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.read.html.HtmlReader;
import vn.chitieu.extractor.read.page.PageLayout;
import vn.chitieu.extractor.read.plain.PlainTextReader;

/** What every lexicon of the readers obeys, whatever it says. */
class LexiconsTest {

    private static final Map<String, Class<?>> OWNERS =
            Map.of("plain", PlainTextReader.class, "html", HtmlReader.class, "page", PageLayout.class);

    @ParameterizedTest
    @CsvSource({
        "plain, furniture.tsv",
        "plain, fact-keys.tsv",
        "plain, name-phrases.tsv",
        "plain, words.tsv",
        "html, html-furniture.tsv",
        "page, signature-stamps.tsv"
    })
    void entriesAreSortedAndHaveExamples(String owner, String name) {
        List<LexiconTable.Row> rows = LexiconTable.load(OWNERS.get(owner), name).rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("example")).isNotBlank();
            assertThat(row.get("counterexample")).isNotBlank().isNotEqualTo(row.get("example"));
        });
        assertThat(rows.stream().map(LexiconsTest::key).toList()).isSorted().doesNotHaveDuplicates();
    }

    private static String key(LexiconTable.Row row) {
        return String.join("\t", row.cells().subList(0, row.columns().indexOf("example")));
    }
}
