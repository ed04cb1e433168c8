package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;

/** Every entry of the lexicons matches its example and does not match its counterexample. */
class CitationLexiconsTest {

    static Stream<Row> types() {
        return rows("document-types.tsv");
    }

    static Stream<Row> issuers() {
        return rows("issuers.tsv");
    }

    static Stream<Row> laws() {
        return rows("law-names.tsv");
    }

    static Stream<Row> nameEnds() {
        return rows("name-ends.tsv");
    }

    static Stream<Row> units() {
        return rows("place-units.tsv");
    }

    static Stream<Row> phrases() {
        return Stream.of("session-words.tsv", "amending-words.tsv", "drafting-words.tsv", "receiving-words.tsv")
                .flatMap(CitationLexiconsTest::rows);
    }

    private static Stream<Row> rows(String lexicon) {
        return LexiconTable.load(CitationFinder.class, lexicon).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void typeOfDocument(Row row) {
        assertThat(typeIn(row.get("example"))).isEqualTo(row.get("name"));
        assertThat(typeIn(row.get("counterexample"))).isNotEqualTo(row.get("name"));
    }

    private static String typeIn(String text) {
        PhraseIndex.Match<DocumentType> match = DocumentTypes.at(text, 0, text.length());
        return match == null ? "" : match.value().name();
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void issuer(Row row) {
        assertThat(matches(row.get("head"), row.get("example"))).isTrue();
        assertThat(Issuers.at(row.get("example"), 0, row.get("example").length()))
                .isNotNull();
        String counterexample = row.get("counterexample");
        boolean other = Issuers.at(counterexample, 0, counterexample.length()) == null
                || !matches(row.get("head"), counterexample);
        assertThat(other).isTrue();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void law(Row row) {
        String example = row.get("example");
        int name = example.indexOf("Luật") + 4;
        assertThat(example.substring(name + 1, LawNames.end(example, name, example.length())))
                .isEqualTo(row.get("name"));
        assertThat(matches(row.get("name"), row.get("counterexample").substring(5)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("nameEnds")
    void endOfName(Row row) {
        assertThat(endIn(row.get("example"))).isEqualTo(row.get("phrase"));
        assertThat(endIn(row.get("counterexample"))).isEmpty();
    }

    /** The words from the first that ends a name, cut to the phrases that the lexicon knows. */
    private static String endIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Words.isWordStart(text, at) && NameEnds.at(text, at, text.length())) {
                String rest = text.substring(at);
                List<Row> rows = rows("name-ends.tsv").toList();
                return rows.stream()
                        .map(row -> row.get("phrase"))
                        .filter(phrase -> rest.equals(phrase) || rest.startsWith(phrase + ' '))
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    @ParameterizedTest
    @MethodSource("units")
    void unitOfAdministration(Row row) {
        assertThat(matches(row.get("unit"), row.get("example"))).isTrue();
        assertThat(matches(row.get("unit"), row.get("counterexample"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void phrase(Row row) {
        assertThat(occurs(row.get("phrase"), row.get("example"))).isTrue();
        assertThat(occurs(row.get("phrase"), row.get("counterexample"))).isFalse();
    }

    private static boolean matches(String phrase, String text) {
        return new PhraseIndex<>(Map.of(phrase, true)).at(text, 0, text.length()) != null;
    }

    private static boolean occurs(String phrase, String text) {
        return new PhraseIndex<>(Map.of(phrase, true)).first(text, 0, text.length()) != null;
    }
}
