package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Targets without a number: a rank ("giữ vững vị trí nhóm đầu cả nước về Chỉ số …"), a reference level ("vượt chỉ tiêu
 * Trung ương giao"), a state of none ("không còn hộ nghèo"). Several named indices are one target each. Thread-safe.
 */
final class RankTargets {

    private final Lexicons lexicons;
    private final IndicatorReader indicators;
    private final Evidence evidence;

    RankTargets(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.indicators = new IndicatorReader(lexicons);
        this.evidence = new Evidence(lexicons);
    }

    /** The targets of the sentence outside the quotes of {@code quantitative}. */
    List<TargetDraft> find(SentenceView view, SentenceContext context, List<TargetDraft> quantitative) {
        List<TargetDraft> found = new ArrayList<>();
        boolean rules = context.rule()
                && !Lexicons.contains(
                        lexicons.aims, view.tokens(), 0, view.tokens().size());
        int at = 0;
        while (at < view.tokens().size()) {
            PhraseLexicon.Match<String> match = lexicons.ranks.at(view.tokens(), at);
            if (match == null) {
                at++;
                continue;
            }
            int from = segmentStart(view, match.from(), quantitative);
            int to = view.firstMark(match.to(), view.tokens().size(), ";");
            boolean numbered = overlaps(view, quantitative, match);
            boolean reported = Lexicons.contains(lexicons.past, view.tokens(), from, match.from());
            boolean byRules = !context.past() && !rules && !reported && isSet(view, context, match, from);
            Verdict verdict = numbered ? Verdict.byRules(false) : judge(view, context, match, byRules);
            if (verdict.taken()) {
                for (TargetDraft draft : read(view, context, match, from, to)) {
                    draft.probability = verdict.probability();
                    draft.byModel = !byRules;
                    found.add(draft);
                }
                at = Math.max(match.to(), "RANK".equals(match.value()) ? to : match.to());
            } else {
                at = match.to();
            }
        }
        return found;
    }

    private Verdict judge(
            SentenceView view, SentenceContext context, PhraseLexicon.Match<String> match, boolean byRules) {
        return context.arbiter()
                .judge(new Candidate(
                        TargetKind.QUALITATIVE,
                        view.span(match.from(), match.to()),
                        null,
                        byRules ? "rank" : null,
                        () -> evidence.of(view, context, match.from(), match.to(), match.value())));
    }

    /** Behind the last semicolon, or behind the last target that the sentence has set already. */
    private static int segmentStart(SentenceView view, int at, List<TargetDraft> before) {
        int start = view.lastMark(0, at, ";") + 1;
        for (TargetDraft draft : before) {
            int end = draft.quote == null ? 0 : draft.quote.end();
            while (start < at
                    && view.tokens().get(start).start() < end
                    && end <= view.tokens().get(at).start()) {
                start++;
            }
        }
        return start;
    }

    private static boolean overlaps(SentenceView view, List<TargetDraft> drafts, PhraseLexicon.Match<String> match) {
        int start = view.tokens().get(match.from()).start();
        for (TargetDraft draft : drafts) {
            if (draft.quote != null && draft.quote.start() <= start && start < draft.quote.end()) {
                return true;
            }
        }
        return false;
    }

    /** A rank is set by a verb of keeping or striving before it; elsewhere it only describes. */
    private static boolean isSet(
            SentenceView view, SentenceContext context, PhraseLexicon.Match<String> match, int from) {
        if ("ALL".equals(match.value())) {
            return context.aim() && RankWords.speaksOfEach(view, from, match) || RankWords.opensMost(view, match);
        }
        if (context.aim()) {
            return true;
        }
        boolean strives = false;
        for (int at = view.lastMark(0, match.from(), ";") + 1; at < match.from(); at++) {
            strives |= view.is(at, "giữ")
                    || view.is(at, "phấn") && view.is(at + 1, "đấu")
                    || view.is(at, "duy") && view.is(at + 1, "trì");
        }
        strives |= RankWords.opensList(view, match.from());
        return switch (match.value()) {
            case "LEVEL" ->
                strives || view.is(match.from() - 1, "đảm") || view.is(match.from(), "vượt") && context.aim();
            case "RANK" -> strives || namesIndex(view, from, match.from());
            default -> false;
        };
    }

    private static boolean namesIndex(SentenceView view, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (view.is(at, "chỉ") && view.is(at + 1, "số")) {
                return true;
            }
        }
        return false;
    }

    private List<TargetDraft> read(
            SentenceView view, SentenceContext context, PhraseLexicon.Match<String> match, int from, int to) {
        if ("NONE".equals(match.value())) {
            IndicatorReader.Words words = indicators.behind(view, match.to(), view.firstMark(match.to(), to, ",("));
            // "Tàu vi phạm vùng biển: không còn"
            boolean colon = words.isEmpty() && view.is(match.from() - 1, ":");
            if (colon) {
                words = indicators.before(view, from, match.from() - 1);
            }
            return single(view, context, words, from, match.to(), "state");
        }
        if ("ALL".equals(match.value())) {
            int start = RankWords.opensMost(view, match) ? match.from() : eachStart(view, from, match.from());
            int end = RankWords.opensMost(view, match) ? mostEnd(view, match.to(), to) : to;
            return single(view, context, indicators.whole(view, start, end), start, end, "state");
        }
        int names = namesBehind(view, match.to(), to);
        if (names >= 0) {
            return list(view, context, names, to, from);
        }
        if ("LEVEL".equals(match.value())) {
            IndicatorReader.Words words = indicators.before(view, from, match.from());
            return single(view, context, words, from, view.firstMark(match.to(), to, ","), "level");
        }
        if (namesIndex(view, from, match.from())) {
            return ranked(
                    view, list(view, context, firstIndex(view, from, match.from()), match.from(), from), match.to());
        }
        return single(
                view,
                context,
                indicators.before(view, from, match.from()),
                from,
                view.firstMark(match.to(), to, ","),
                "rank");
    }

    /** The word "mỗi", "mọi" or "các" that a state of everybody begins with. */
    private static int eachStart(SentenceView view, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (view.is(at, "mỗi") || view.is(at, "mọi") || view.is(at, "các")) {
                return at;
            }
        }
        return from;
    }

    /** The words of a state end before a number that is joined to it. */
    private static int mostEnd(SentenceView view, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (view.is(at, "và") && view.tokens().get(at + 1).isNumber()) {
                return at;
            }
        }
        return to;
    }

    /** The quotes of names that stand before their rank run on to the rank. */
    private static List<TargetDraft> ranked(SentenceView view, List<TargetDraft> drafts, int rankEnd) {
        int end = view.tokens()
                .get(view.firstMark(rankEnd, view.tokens().size(), ",;.") - 1)
                .end();
        for (TargetDraft draft : drafts) {
            Span quote = draft.quote;
            draft.quote = quote == null ? null : new Span(quote.start(), Math.max(quote.end(), end));
        }
        return drafts;
    }

    private static int firstIndex(SentenceView view, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (view.is(at, "chỉ") && view.is(at + 1, "số")) {
                return at;
            }
        }
        return from;
    }

    /** Where the names of the ranked indices begin behind the rank, or -1. */
    private static int namesBehind(SentenceView view, int from, int to) {
        for (int at = from; at < to && at < from + 10; at++) {
            if (view.isMark(at, ",")) {
                return -1;
            }
            if (view.is(at, "về")) {
                return at + 1;
            }
            if (view.is(at, "chỉ") && view.is(at + 1, "số")) {
                return at;
            }
        }
        return -1;
    }

    private static List<TargetDraft> single(
            SentenceView view, SentenceContext context, IndicatorReader.Words words, int from, int to, String by) {
        List<TargetDraft> found = new ArrayList<>();
        if (!words.isEmpty()) {
            TargetDraft draft =
                    draft(view, context, words.text(), Math.min(from, words.from()), Math.max(to, words.to()), by);
            draft.indicatorSpan = IndicatorReader.span(view, words);
            draft.quote = view.span(Math.min(words.from(), to - 1), Math.max(to, words.to()));
            found.add(draft);
        }
        return found;
    }

    private static TargetDraft draft(
            SentenceView view, SentenceContext context, String indicator, int from, int to, String by) {
        TargetDraft draft = new TargetDraft(context.clause(), TargetKind.QUALITATIVE);
        draft.indicator = indicator;
        draft.quote = view.span(from, to);
        draft.by = by;
        draft.confidence = 0.8;
        return draft;
    }

    /** One target for each name of the list; acronyms alone repeat the head "Chỉ số". */
    private List<TargetDraft> list(SentenceView view, SentenceContext context, int names, int to, int from) {
        List<TargetDraft> found = new ArrayList<>();
        String head =
                view.is(names, "chỉ") && view.is(names + 1, "số") || view.is(names, "các") && view.is(names + 1, "chỉ")
                        ? "Chỉ số "
                        : "";
        int start = names;
        int depth = 0;
        for (int at = names; at <= to; at++) {
            boolean end = at == to
                    || depth == 0 && (view.isMark(at, ",") || view.is(at, "và")) && opensName(view, at + 1, to);
            if (at < to) {
                depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
            }
            if (!end) {
                continue;
            }
            IndicatorReader.Words words = indicators.words(view, start, trimmed(view, start, at));
            if (!words.isEmpty()) {
                boolean acronym = !words.text().startsWith("Chỉ số")
                        && !words.text().startsWith("chỉ số")
                        && isAcronym(words.text());
                TargetDraft draft = draft(
                        view, context, acronym ? head + words.text() : words.text(), from, words.to(), "rank-list");
                draft.indicatorSpan = IndicatorReader.span(view, words);
                found.add(draft);
            }
            start = at + 1;
        }
        return found;
    }

    private int trimmed(SentenceView view, int from, int to) {
        int end = to;
        PhraseLexicon.Match<String> reach = lexicons.reach.before(view.tokens(), from, end);
        if (reach != null && reach.from() > from) {
            end = reach.from();
        }
        while (end > from && view.isMark(end - 1, ".,:")) {
            end--;
        }
        return end;
    }

    private static boolean isAcronym(String name) {
        return name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase) && name.length() <= 20
                || name.equalsIgnoreCase("PAR INDEX");
    }

    private static boolean opensName(SentenceView view, int at, int to) {
        if (at >= to) {
            return true;
        }
        boolean index = view.is(at, "chỉ") && view.is(at + 1, "số");
        String word = view.text(at, at + 1);
        return index || word.length() > 1 && isAcronym(word);
    }
}
