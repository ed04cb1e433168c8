package vn.chitieu.extractor.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.model.AgencyMention;

/** Runs the examples of every lexicon entry of this package. */
class AgencyLexiconTest {

    private final AgencyLexicon lexicon = AgencyLexicon.load();
    private final AgencyFinder finder = AgencyFinder.create();
    private final AgencyRoles roles = new AgencyRoles(finder);

    @TestFactory
    Stream<DynamicTest> heads() {
        return rows("heads.tsv", "head", row -> {
            assertThat(canonicals(row.get("example"))).isNotEmpty();
            assertThat(headsIn(row.get("example"))).contains(row.get("head"));
            assertThat(canonicals(row.get("counterexample"))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> fields() {
        return rows("fields.tsv", "field", row -> {
            assertThat(canonicals(row.get("example")))
                    .anySatisfy(name -> assertThat(name).contains(row.get("field")));
            assertThat(canonicals(row.get("counterexample")))
                    .noneSatisfy(name -> assertThat(name).contains(row.get("field")));
        });
    }

    @TestFactory
    Stream<DynamicTest> stops() {
        return rows("stops.tsv", "words", row -> {
            assertThat(stopsIn(row.get("example"))).contains(row.get("kind"));
            assertThat(stopsIn(row.get("counterexample"))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> groups() {
        return rows("groups.tsv", "words", row -> {
            String words = row.get("words");
            boolean agencies = !row.get("kind").equals("NOT");
            assertThat(partners(row.get("example")).contains(words)).isEqualTo(agencies);
            assertThat(partners(row.get("counterexample"))).doesNotContain(words);
        });
    }

    @TestFactory
    Stream<DynamicTest> places() {
        return rows("places.tsv", "words", row -> {
            String words = row.get("words");
            boolean place = !row.get("kind").equals("NOT");
            assertThat(String.join(";", names(row.get("example"))).contains(words))
                    .isEqualTo(place);
            assertThat(names(row.get("counterexample")))
                    .noneSatisfy(name -> assertThat(name).contains(words));
        });
    }

    @TestFactory
    Stream<DynamicTest> namesOfOtherThings() {
        return rows("not-agencies.tsv", "words", row -> {
            assertThat(names(row.get("example"))).isEmpty();
            assertThat(names(row.get("counterexample"))).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> namesThatOnlyProvincesHave() {
        return rows("provincial.tsv", "name", row -> {
            assertThat(row.get("example")).startsWith(row.get("name"));
            assertThat(canonicals(row.get("example")))
                    .singleElement()
                    .asString()
                    .doesNotEndWith(" tỉnh")
                    .doesNotEndWith(" thành phố");
            assertThat(canonicals(row.get("counterexample"))).containsExactly(row.get("counterexample"));
        });
    }

    private interface Check {
        void run(LexiconTable.Row row);
    }

    private static Stream<DynamicTest> rows(String name, String key, Check check) {
        List<LexiconTable.Row> rows =
                LexiconTable.load(AgencyLexicon.class, name).rows();
        assertThat(rows).isNotEmpty();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get(key), () -> check.run(row)));
    }

    private List<String> names(String text) {
        return finder.find(text, 0, text.length()).stream()
                .map(AgencyMention::name)
                .toList();
    }

    private List<String> canonicals(String text) {
        return finder.find(text, 0, text.length()).stream()
                .map(AgencyMention::canonical)
                .toList();
    }

    private String partners(String text) {
        return String.join(
                ";", AgencyRolesTest.names(roles.of(text, 0, text.length()).coordinating()));
    }

    private List<String> headsIn(String text) {
        Words words = Words.of(text, 0, text.length());
        return IntStream.range(0, words.count())
                .boxed()
                .flatMap(i -> lexicon.heads(words, i).stream())
                .map(match -> match.value().words())
                .toList();
    }

    private List<String> stopsIn(String text) {
        Words words = Words.of(text, 0, text.length());
        return IntStream.range(0, words.count())
                .mapToObj(i -> lexicon.stop(words, i))
                .filter(Objects::nonNull)
                .map(match -> match.value().name())
                .toList();
    }
}
