package vn.chitieu.extractor.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.model.Span;

/**
 * Tells what the clauses of a tree are about: what their own heading says counts most, then their other words, then the
 * headings above them and the title of the document, the nearer the more. At most three topics a clause, strongest
 * first; none where nothing speaks. Immutable, thread-safe; one pass over the text.
 */
public final class TopicFinder {

    private static final double HEADING = 2;
    /** What a heading hands down. */
    private static final double INHERITED = 0.7;

    private static final double MOST_INHERITED = 5;
    /** From here on a heading speaks for itself, so that what stands above it fades. */
    private static final double SPEAKS = 2;

    private final Topics topics = Topics.load();
    private final TopicWords words = new TopicWords(topics);

    private TopicFinder() {}

    /** Makes a finder with the taxonomy and the words of this module. */
    public static TopicFinder create() {
        return new TopicFinder();
    }

    /**
     * The ids of the topics of each clause, by its index.
     *
     * @param title of the document, or null; it speaks for clauses with a label and for tables
     */
    public List<List<String>> find(String text, ClauseTree tree, @Nullable String title) {
        TopicScores root = scores();
        if (title != null) {
            words.read(new TopicWords.Passage(title, 0, title.length(), true), TopicWords.none(), root);
        }
        List<TopicScores> handed = new ArrayList<>(tree.nodes().size());
        List<List<String>> found = new ArrayList<>(tree.nodes().size());
        for (ClauseNode node : tree.nodes()) {
            TopicScores above = node.parent() < 0 ? root : handed.get(node.parent());
            Map<Evidence, Integer> seen = TopicWords.none();
            TopicScores heading = scores();
            Span headed = node.heading();
            if (headed != null) {
                words.read(passage(text, headed, true), seen, heading);
            }
            TopicScores all = scores();
            all.add(heading, HEADING, Double.MAX_VALUE);
            readRest(text, node, seen, all);
            if (inherits(node)) {
                all.add(above, INHERITED, MOST_INHERITED);
            }
            handed.add(handDown(heading, above));
            found.add(ids(all));
        }
        return found;
    }

    private void readRest(String text, ClauseNode node, Map<Evidence, Integer> seen, TopicScores scores) {
        Span heading = node.heading();
        for (Span own : node.own()) {
            int start = heading == null ? own.start() : Math.max(own.start(), Math.min(heading.end(), own.end()));
            if (start < own.end()) {
                words.read(passage(text, new Span(start, own.end()), false), seen, scores);
            }
        }
    }

    private TopicScores handDown(TopicScores heading, TopicScores above) {
        if (heading.greatest() == 0) {
            return above;
        }
        TopicScores handed = scores();
        handed.add(heading, 1, MOST_INHERITED);
        handed.add(above, heading.greatest() < SPEAKS ? 1 : INHERITED, MOST_INHERITED);
        return handed;
    }

    private static boolean inherits(ClauseNode node) {
        return node.label() != null || node.table() != null || node.parent() >= 0;
    }

    private static TopicWords.Passage passage(String text, Span span, boolean heading) {
        return new TopicWords.Passage(text, span.start(), span.end(), heading);
    }

    private TopicScores scores() {
        return new TopicScores(topics.all().size());
    }

    private List<String> ids(TopicScores scores) {
        return scores.strongest().stream()
                .map(topic -> topics.all().get(topic).id())
                .toList();
    }
}
