package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chitieu.extractor.lexicon.LexiconFiles;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** Every entry of every lexicon of this package matches its example and does not match its counterexample. */
class TargetLexiconsTest {

    private static final Lexicons LEXICONS = new Lexicons();
    private static final QuantityScanner QUANTITIES = new QuantityScanner(LEXICONS);
    private static final ColumnLexicon COLUMNS = new ColumnLexicon();

    /** Whether an entry matches a text. */
    private interface Matcher {
        boolean matches(Row row, String text);
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return files().flatMap(name -> {
            Matcher matcher = matcher(name);
            return rows(name)
                    .map(row -> DynamicTest.dynamicTest(name + " " + row.get("phrase"), () -> {
                        assertThat(matcher.matches(row, row.get("example")))
                                .as("example: %s", row.get("example"))
                                .isTrue();
                        assertThat(matcher.matches(row, row.get("counterexample")))
                                .as("counterexample: %s", row.get("counterexample"))
                                .isFalse();
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> sortedWithoutDuplicates() {
        return files().map(name -> DynamicTest.dynamicTest(name, () -> {
            List<String> phrases = rows(name).map(row -> row.get("phrase")).toList();
            assertThat(phrases).isNotEmpty().isSorted();
            Set<String> folded = new HashSet<>();
            assertThat(phrases).allSatisfy(phrase -> assertThat(folded.add(LexiconFiles.folded(phrase)))
                    .as("only one entry for %s", phrase)
                    .isTrue());
        }));
    }

    private static Stream<String> files() {
        return LexiconFiles.beside(Lexicons.class, "units.tsv").stream();
    }

    private static Stream<Row> rows(String name) {
        return LexiconTable.load(Lexicons.class, name).rows().stream();
    }

    private static Matcher matcher(String name) {
        return switch (name) {
            case "units.tsv" -> TargetLexiconsTest::isUnit;
            case "scales.tsv" -> (row, text) -> hasUnit(text, unit -> unit.startsWith(spelled(row) + " "));
            case "rates.tsv" -> (row, text) -> hasUnit(text, unit -> unit.endsWith("/" + spelled(row)));
            case "comparators.tsv" -> TargetLexiconsTest::isComparator;
            case "ordinal-words.tsv" -> TargetLexiconsTest::isOrdinalWord;
            case "table-columns.tsv" -> TargetLexiconsTest::isColumn;
            case "action-verbs.tsv", "baseline-markers.tsv", "reach-verbs.tsv" -> beforeNumber(phrases(name));
            default -> containing(phrases(name));
        };
    }

    private static PhraseLexicon<String> phrases(String name) {
        return PhraseLexicon.load(Lexicons.class, name, row -> row.get("phrase"));
    }

    private static Matcher containing(PhraseLexicon<String> lexicon) {
        return (row, text) -> LexiconFiles.holds(lexicon, row.get("phrase"), text);
    }

    /** The entry is the longest phrase that ends right before a number. */
    private static Matcher beforeNumber(PhraseLexicon<String> lexicon) {
        return (row, text) -> {
            List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
            for (int at = 1; at < tokens.size(); at++) {
                PhraseLexicon.Match<String> match = tokens.get(at).isNumber() ? lexicon.before(tokens, 0, at) : null;
                if (match != null && match.value().equals(row.get("phrase"))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<Quantity> quantities(String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return QUANTITIES.scan(text, tokens, TimeScanner.scan(tokens));
    }

    private static String spelled(Row row) {
        return row.get("phrase").toLowerCase(Locale.ROOT);
    }

    private static boolean hasUnit(String text, java.util.function.Predicate<String> sort) {
        return quantities(text).stream().anyMatch(quantity -> quantity.unit() != null && sort.test(quantity.unit()));
    }

    private static boolean isUnit(Row row, String text) {
        UnitClass unitClass = UnitClass.valueOf(row.get("class"));
        return quantities(text).stream()
                .anyMatch(quantity -> quantity.unitClass() == unitClass
                        && quantity.unit() != null
                        && LexiconFiles.folded(quantity.unit()).equals(LexiconFiles.folded(row.get("phrase"))));
    }

    private static boolean isComparator(Row row, String text) {
        String relation = row.get("comparator").equals("FROM") ? "GTE" : row.get("comparator");
        return quantities(text).stream()
                .anyMatch(quantity -> quantity.comparator().name().equals(relation)
                        && LexiconFiles.folded(text).contains(LexiconFiles.folded(row.get("phrase"))));
    }

    /** The number behind the word counts nothing although a unit follows it. */
    private static boolean isOrdinalWord(Row row, String text) {
        return LexiconFiles.folded(text).contains(LexiconFiles.folded(row.get("phrase")))
                && quantities(text).isEmpty();
    }

    private static boolean isColumn(Row row, String text) {
        ColumnRole role = COLUMNS.role(Tokenizer.tokens(text, 0, text.length()), false);
        return role == ColumnRole.valueOf(row.get("role"));
    }
}
