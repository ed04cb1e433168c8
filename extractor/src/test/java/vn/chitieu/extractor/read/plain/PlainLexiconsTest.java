package vn.chitieu.extractor.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.read.plain.FurnitureLexicon.Zone;

/** Runs the examples of every entry: the first must match, the second must not. */
class PlainLexiconsTest {

    static Stream<LexiconTable.Row> furniture() {
        return rows("furniture.tsv");
    }

    static Stream<LexiconTable.Row> factKeys() {
        return rows("fact-keys.tsv");
    }

    static Stream<LexiconTable.Row> namePhrases() {
        return rows("name-phrases.tsv");
    }

    static Stream<LexiconTable.Row> words() {
        return rows("words.tsv");
    }

    private static Stream<LexiconTable.Row> rows(String name) {
        return LexiconTable.load(Words.class, name).rows().stream();
    }

    private static void check(LexiconTable.Row row, Predicate<String> matches) {
        assertThat(matches.test(row.get("example"))).as(row.get("example")).isTrue();
        assertThat(matches.test(row.get("counterexample")))
                .as(row.get("counterexample"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("furniture")
    void furniture(LexiconTable.Row row) {
        Zone zone = Zone.valueOf(row.get("zone").toUpperCase(Locale.ROOT));
        check(row, line -> FurnitureLexicon.INSTANCE.zones(line).contains(zone));
    }

    @ParameterizedTest
    @MethodSource("factKeys")
    void factKeys(LexiconTable.Row row) {
        check(row, LayoutBox::isFactKey);
    }

    @ParameterizedTest
    @MethodSource("namePhrases")
    void namePhrases(LexiconTable.Row row) {
        check(row, lines -> {
            List<String> halves = Arrays.asList(lines.split(" / "));
            return NamePhrases.split(halves.get(0), halves.get(1));
        });
    }

    private static final BiPredicate<String, String> STARTS = String::startsWith;
    private static final BiPredicate<String, String> ENDS = (line, word) -> (" " + line).endsWith(" " + word);
    private static final BiPredicate<String, String> FIRST =
            (cell, word) -> (cell.toLowerCase(Locale.ROOT) + " ").startsWith(word + " ");

    private static final Map<String, BiPredicate<String, String>> ROLES = Map.of(
            "agency", FIRST,
            "heading", STARTS,
            "header-first",
                    (cell, word) -> TableHeader.isFirst(cell)
                            && cell.toLowerCase(Locale.ROOT).equals(word),
            "heading-goes-on", ENDS,
            "number-follows", ENDS,
            "open", ENDS,
            "place", STARTS,
            "signature", (line, word) -> line.toLowerCase(Locale.ROOT).startsWith(word),
            "time", FIRST,
            "value", FIRST);

    @ParameterizedTest
    @MethodSource("words")
    void words(LexiconTable.Row row) {
        BiPredicate<String, String> role = ROLES.get(row.get("role"));
        assertThat(role).as(row.get("role")).isNotNull();
        check(row, text -> role.test(text, row.get("phrase")));
    }
}
