package vn.chitieu.extractor.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Every entry of the scoring lexicons changes its example and leaves its counterexample alone. */
class ScoringLexiconTest {

    static Stream<Arguments> entries() {
        return Stream.of(
                        "abbreviations.tsv",
                        "agency-tails.tsv",
                        "spelling-variants.tsv",
                        "stop-words.tsv",
                        "unit-variants.tsv")
                .flatMap(name -> LexiconTable.load(ScoringLexiconTest.class, name).rows().stream()
                        .map(row -> Arguments.of(name, row)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void exampleMatchesAndCounterexampleDoesNot(String name, LexiconTable.Row row) {
        assertThat(matches(name, row, row.get("example"))).as("example").isTrue();
        assertThat(matches(name, row, row.get("counterexample")))
                .as("counterexample")
                .isFalse();
    }

    private static boolean matches(String name, LexiconTable.Row row, String text) {
        return switch (name) {
            case "abbreviations.tsv" -> AgencyFolding.fold(text).contains(AgencyFolding.fold(row.get("expansion")));
            case "agency-tails.tsv" ->
                AgencyFolding.fold(text).length() < text.length() && text.endsWith(row.get("tail"));
            case "stop-words.tsv" ->
                TextFolding.words(text).contains(row.get("word"))
                        && TextFolding.tokens(text).isEmpty();
            default ->
                text.contains(row.get("from"))
                        && text.replace(row.get("from"), row.get("to")).contains(row.get("to"));
        };
    }

    /** The stop words of the definition are all there. */
    @Test
    void stopWordsLeaveTheWordsOfTheIndicator() {
        assertThat(TextFolding.tokens("Phấn đấu tỷ lệ che phủ rừng của cả tỉnh đạt trên 42%"))
                .isEqualTo(List.of("tỷ", "lệ", "che", "phủ", "rừng", "42"));
    }
}
