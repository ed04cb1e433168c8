package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** The word lists that the target rules work from. Immutable, thread-safe. */
final class Lexicons {

    /** What an action verb does to the indicator and the value. */
    enum Action {
        KEEP,
        FOUND,
        INCREASE,
        DECREASE
    }

    private static final Set<String> FULLY = Set.of("xong", "đủ", "hết", "được");

    final PhraseLexicon<String> heads = load("indicator-heads.tsv");
    final PhraseLexicon<String> reach = load("reach-verbs.tsv");
    final PhraseLexicon<String> leadIns = load("lead-ins.tsv");
    final PhraseLexicon<String> past = load("past-markers.tsv");
    final PhraseLexicon<String> baseline = load("baseline-markers.tsv");
    final PhraseLexicon<String> norms = load("norm-markers.tsv");
    final PhraseLexicon<String> pastHeadings = load("past-headings.tsv");
    final PhraseLexicon<String> aimHeadings = load("aim-headings.tsv");
    final PhraseLexicon<String> ranks = load("ranks.tsv");
    final PhraseLexicon<String> deliveries = load("delivery-verbs.tsv");
    final PhraseLexicon<String> charges = load("charge-verbs.tsv");
    final PhraseLexicon<String> tasks = load("task-verbs.tsv");
    private final PhraseLexicon<String> titles = load("title-words.tsv");
    final PhraseLexicon<String> aims = load("aim-words.tsv");
    final PhraseLexicon<String> descriptive = load("descriptive-nouns.tsv");
    final PhraseLexicon<String> dimensions = load("dimension-words.tsv");
    final PhraseLexicon<String> indices = load("index-heads.tsv");
    final PhraseLexicon<String> works = load("works.tsv");
    /** Words right before a verb of finishing that take its meaning away: "chưa hoàn thành", "sau khi hoàn thành". */
    final Set<String> undoing = Set.of("chưa", "không", "đã", "được", "sau", "khi", "để", "độ", "hướng");

    final PhraseLexicon<String> names = load("name-heads.tsv");
    final PhraseLexicon<Action> actions =
            PhraseLexicon.load(Lexicons.class, "action-verbs.tsv", row -> Action.valueOf(row.get("sort")));

    private final PhraseLexicon<Action> counting =
            PhraseLexicon.load(Lexicons.class, "count-verbs.tsv", row -> Action.valueOf(row.get("sort")));

    /** The longest verb that ends right before the number at {@code to}, or null. */
    PhraseLexicon.@Nullable Match<Action> verbBefore(List<Token> tokens, int from, int to) {
        PhraseLexicon.Match<Action> action = actions.before(tokens, from, to);
        PhraseLexicon.Match<Action> count = counting.before(tokens, from, to);
        PhraseLexicon.Match<Action> verb =
                action == null || count != null && count.from() < action.from() ? count : action;
        int stem = verb == null ? stemEnd(tokens, from, to) : to;
        PhraseLexicon.Match<Action> done = stem < to ? verbBefore(tokens, from, stem) : null;
        return done == null ? verb : new PhraseLexicon.Match<>(done.from(), to, done.value());
    }

    /** "di chuyển | xong 14 …", "xóa | dứt điểm 214 …": where the verb ends that an adverb follows. */
    private static int stemEnd(List<Token> tokens, int from, int to) {
        boolean one = to - from > 1 && FULLY.contains(tokens.get(to - 1).folded());
        boolean two = to - from > 2
                && tokens.get(to - 1).is("điểm")
                && tokens.get(to - 2).is("dứt");
        return two ? to - 2 : one ? to - 1 : to;
    }

    private static PhraseLexicon<String> load(String name) {
        return PhraseLexicon.load(Lexicons.class, name, row -> row.get("sort"));
    }

    /** Whether a title is that of a regulation: it names rules and no plan. */
    boolean isRegulation(String title) {
        List<Token> tokens = Tokenizer.tokens(title, 0, title.length());
        boolean rules = false;
        for (int at = 0; at < tokens.size(); at++) {
            PhraseLexicon.Match<String> match = titles.at(tokens, at);
            if (match != null && match.value().equals("PLAN")) {
                return false;
            }
            rules |= match != null;
        }
        return rules;
    }

    static boolean contains(PhraseLexicon<?> lexicon, List<Token> tokens, int from, int to) {
        return lexicon.find(tokens, from, to) != null;
    }
}
