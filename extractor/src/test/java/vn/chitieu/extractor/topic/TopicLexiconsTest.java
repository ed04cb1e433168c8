package vn.chitieu.extractor.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.extractor.lexicon.LexiconFiles;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.lexicon.LexiconTable.Row;

/** Every entry of both tables finds its topics in its example, and not in its counterexample. */
class TopicLexiconsTest {

    private static final Topics TOPICS = Topics.load();
    private static final TopicWords WORDS = new TopicWords(TOPICS);

    static List<Row> words() {
        return LexiconTable.load(Topics.class, "topic-words.tsv").rows();
    }

    static List<Row> topics() {
        return LexiconTable.load(Topics.class, "topics.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("words")
    void phrase(Row row) {
        Evidence entry = Evidence.of(row, TOPICS);
        assertThat(WORDS.evidence(row.get("example"))).contains(entry);
        assertThat(holds(row.get("phrase"), row.get("counterexample"))).isFalse();
        assertThat(entry.weight()).isBetween(entry.topics().isEmpty() ? 0 : 1, 3);
        assertThat(row.get("where")).isIn("ANY", "HEADING");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void topic(Row row) {
        int topic = TOPICS.indexOf(row.get("id"));
        assertThat(strongest(row.get("example"))).contains(topic);
        assertThat(strongest(row.get("counterexample"))).isNotEmpty().doesNotContain(topic);
        assertThat(row.get("id")).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void everyTopicHasWords() {
        Set<Integer> named = new HashSet<>();
        words().forEach(row -> named.addAll(Evidence.of(row, TOPICS).topics()));
        assertThat(named).hasSameSizeAs(TOPICS.all());
    }

    @Test
    void sortedWithoutDuplicates() {
        List<String> phrases = words().stream().map(row -> row.get("phrase")).toList();
        Set<String> folded = new HashSet<>();
        assertThat(phrases).isSorted();
        assertThat(phrases).allSatisfy(phrase -> assertThat(folded.add(LexiconFiles.folded(phrase)))
                .as("only one entry for %s", phrase)
                .isTrue());
        assertThat(TOPICS.all()).extracting(Topic::id).isSorted().doesNotHaveDuplicates();
    }

    private static boolean holds(String phrase, String text) {
        return (" " + LexiconFiles.folded(text) + " ").contains(" " + LexiconFiles.folded(phrase) + " ");
    }

    private static List<Integer> strongest(String text) {
        TopicScores scores = new TopicScores(TOPICS.all().size());
        WORDS.read(new TopicWords.Passage(text, 0, text.length(), false), TopicWords.none(), scores);
        return scores.strongest();
    }
}
