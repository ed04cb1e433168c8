package vn.chitieu.extractor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;

/** Every entry of the lexicons matches its example and does not match its counterexample. */
class FactLexiconsTest {

    private record Entry(PhraseIndex<Boolean> lexicon, Row row, String phrase) {}

    static Stream<Entry> entries() {
        return Stream.of(
                        entries("fact-labels.tsv", "label"),
                        entries("issuing-verbs.tsv", "phrase"),
                        entries("passed-periods.tsv", "phrase"),
                        entries("positions.tsv", "phrase"))
                .flatMap(entries -> entries);
    }

    private static Stream<Entry> entries(String lexicon, String column) {
        return LexiconTable.load(FactsReader.class, lexicon).rows().stream()
                .map(row -> new Entry(new PhraseIndex<>(Map.of(row.get(column), true)), row, row.get(column)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void matchesItsExampleOnly(Entry entry) {
        String example = entry.row().get("example");
        String counterexample = entry.row().get("counterexample");
        assertThat(entry.lexicon().first(example, 0, example.length()))
                .as(entry.phrase())
                .isNotNull();
        assertThat(entry.lexicon().first(counterexample, 0, counterexample.length()))
                .as(entry.phrase())
                .isNull();
    }
}
