package vn.chitieu.extractor.topic;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * Reads the evidence in a passage. Words in the name of an agency ("Sở Y tế") say who acts, not what about: they hint
 * at a topic where the passage begins with the name, and say nothing elsewhere. Immutable, thread-safe.
 */
final class TopicWords {

    private static final double NAME = 0.4;
    private static final double AGAIN = 0.5;

    private final TopicTrie phrases = new TopicTrie();
    private final int topics;

    TopicWords(Topics topics) {
        this.topics = topics.all().size();
        for (LexiconTable.Row row :
                LexiconTable.load(TopicWords.class, "topic-words.tsv").rows()) {
            phrases.add(row.get("phrase"), Evidence.of(row, topics));
        }
    }

    /**
     * Adds what the passage says. A phrase counts when it is first found, half when it comes again, and no more.
     *
     * @param seen how often each phrase was found in the clause
     */
    void read(Passage passage, Map<Evidence, Integer> seen, TopicScores scores) {
        String text = passage.text();
        int nameEnd = passage.start();
        int leading = passage.start();
        boolean first = true;
        for (int at = TopicTrie.nextWord(text, passage.start(), passage.end()); at < passage.end(); ) {
            if (at >= nameEnd && Character.isUpperCase(text.charAt(at))) {
                nameEnd = AgencyWords.nameEnd(text, at, passage.end());
                leading = first ? nameEnd : leading;
            }
            first = false;
            TopicTrie.Match match = phrases.longest(text, at, passage.end());
            if (match != null) {
                double factor = at >= nameEnd ? 1 : at < leading ? NAME : 0;
                count(passage, match.value(), factor, seen, scores);
            }
            int behind = match == null ? TopicTrie.wordEnd(text, at, passage.end()) : match.end();
            at = TopicTrie.nextWord(text, behind, passage.end());
        }
    }

    private static void count(
            Passage passage, Evidence evidence, double factor, Map<Evidence, Integer> seen, TopicScores scores) {
        if (evidence.headingOnly() && !passage.heading() || factor == 0) {
            return;
        }
        int times = seen.merge(evidence, 1, Integer::sum);
        double counted = times == 1 ? 1 : times == 2 ? AGAIN : 0;
        scores.add(evidence.topics(), factor * counted * evidence.weight());
    }

    /** A new count of phrases; entries are told apart, not compared. */
    static Map<Evidence, Integer> none() {
        return new IdentityHashMap<>();
    }

    /** The entries that a heading of these words gives evidence by. */
    List<Evidence> evidence(String heading) {
        Map<Evidence, Integer> seen = none();
        read(new Passage(heading, 0, heading.length(), true), seen, new TopicScores(topics));
        return List.copyOf(seen.keySet());
    }

    /**
     * A passage to read: the characters {@code start}–{@code end} of the text.
     *
     * @param heading whether it is a heading
     */
    record Passage(String text, int start, int end, boolean heading) {}
}
