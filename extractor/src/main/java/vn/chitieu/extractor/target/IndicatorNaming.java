package vn.chitieu.extractor.target;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;

/**
 * Decides which words name what a quantity measures: those before it ("X đạt 75%"), those behind it ("100% Y"), both
 * ("bố trí ít nhất 3% Z"), or those of the statement before. Writes indicator and quote. Immutable, thread-safe.
 */
final class IndicatorNaming {

    /** Longer words before a colon introduce, they do not name. */
    private static final int LONGEST_HEAD = 14;

    private static final Set<String> SCALES = Set.of("nghìn", "ngàn", "triệu", "tỷ", "vạn", "trăm", "chục");

    /** Longer words before "thêm" are no verb. */
    private static final int LONGEST_VERB = 5;

    private final Lexicons lexicons;
    private final IndicatorReader indicators;
    private final StatementBounds bounds;

    IndicatorNaming(Lexicons lexicons, StatementBounds bounds) {
        this.lexicons = lexicons;
        this.bounds = bounds;
        this.indicators = new IndicatorReader(lexicons);
    }

    private record Named(Statement statement, IndicatorReader.Words before, IndicatorReader.Words behind) {}

    /** Names the draft; false where no word names what is measured. */
    boolean name(SentenceView view, SentenceProgress progress, Statement given, TargetDraft draft) {
        Statement statement = behindColon(view, progress, given);
        Named named = words(view, statement);
        draft.parent = progress.colonHead;
        if (isNamedBefore(view, named)) {
            boolean plan = SameIndicator.pointsToPlan(view, named.before);
            TargetDraft planned = plan ? progress.planned(draft.unit) : null;
            if (planned != null) {
                draft.quote =
                        view.span(named.before.from(), statement.quantity().to());
                draft.by = SameIndicator.RULE;
                SameIndicator.nameLike(planned, draft, draft.quote.end());
                return true;
            }
            reached(view, progress.last, draft, named);
            return true;
        }
        TargetDraft last = progress.last;
        boolean same = last != null
                && last.unit != null
                && last.unit.equals(statement.quantity().unit());
        boolean bare = named.before.isEmpty() && named.behind.isEmpty();
        boolean multiple = "lần".equals(statement.quantity().unit());
        boolean measured = !statement.counts() && !statement.does(Lexicons.Action.KEEP);
        boolean reached = view.is(statement.quantity().from() - 1, "đạt")
                || view.is(statement.quantity().from(), "đạt");
        if (bare && (multiple || measured || same && (statement.action() == null || reached))) {
            return last != null && SameIndicator.take(view, last, statement, draft);
        }
        progress.lastWasBehind = true;
        shareOf(view, draft, named);
        if (last != null && named.before.isEmpty() && StatementBounds.opensShare(view, statement)) {
            draft.indicator = last.indicator + " chiếm " + draft.indicator;
        }
        return !draft.indicator.isEmpty();
    }

    /** "Cơ cấu kinh tế: nông nghiệp 22%; dịch vụ 38%": what stands before the colon is the whole of what follows. */
    private Statement behindColon(SentenceView view, SentenceProgress progress, Statement statement) {
        int colon = view.lastMark(statement.left(), statement.nounEnd(), ":");
        if (colon < 0) {
            return statement;
        }
        boolean named = !indicators.before(view, colon + 1, statement.nounEnd()).isEmpty();
        IndicatorReader.Words head = indicators.whole(view, statement.left(), colon);
        if (!named || head.isEmpty() || head.to() - head.from() > LONGEST_HEAD) {
            return statement;
        }
        progress.colonHead = head.text();
        return new Statement(statement.quantity(), colon + 1, statement.tail(), statement.action());
    }

    private Named words(SentenceView view, Statement statement) {
        Quantity quantity = statement.quantity();
        IndicatorReader.Words behind = indicators.behind(view, quantity.to(), bounds.behindEnd(view, statement));
        boolean countsNoun = statement.hasNoun() && !statement.hasRate();
        boolean colonOpens = quantity.unitClass() != UnitClass.MEASURE && quantity.unitClass() != UnitClass.MONEY;
        boolean opens = (!behind.isEmpty() || countsNoun)
                && bounds.opensStatement(view, statement.left(), statement.nounEnd(), colonOpens);
        if (SameIndicator.isOfPlan(view, statement)) {
            IndicatorReader.Words before = indicators.before(view, statement.left(), statement.nounEnd());
            return new Named(statement, before, IndicatorReader.NONE);
        }
        if (opens && !(behind.isEmpty() && isHeaded(view, statement)) && !isGoverned(view, statement)) {
            return new Named(statement, IndicatorReader.NONE, behind);
        }
        int colon = view.lastMark(statement.left(), statement.nounEnd(), ":");
        boolean split = statement.does(Lexicons.Action.KEEP) && !behind.isEmpty() && colon >= 0;
        IndicatorReader.Words before =
                indicators.before(view, split ? colon + 1 : statement.left(), statement.nounEnd());
        return new Named(statement, owns(view, statement, before, behind) ? IndicatorReader.NONE : before, behind);
    }

    /** "làm chủ quy trình … đối với ít nhất 12 loài …": a preposition joins what is counted to the words before it. */
    private boolean isGoverned(SentenceView view, Statement statement) {
        int at = statement.quantity().from() - 1;
        boolean joined = view.is(at, "với") || view.is(at, "ở") || view.is(at, "tại") || view.is(at, "cho");
        return joined
                && (statement.counts() || statement.quantity().unitClass() == UnitClass.PERCENT)
                && at > statement.left() + 1
                && view.timeAt(at - 1) == null
                && !view.isMark(at - 1, ",;:")
                && !indicators.before(view, statement.left(), at).isEmpty();
    }

    /** "tổng số cửa hàng …, quy hoạch 215 cửa hàng": the words before the verb name what is counted. */
    private boolean isHeaded(SentenceView view, Statement statement) {
        IndicatorReader.Words before = indicators.before(view, statement.left(), statement.nounEnd());
        return !before.isEmpty() && isHead(view, before);
    }

    /** "tỉnh A có ít nhất 20 trạm": the words before the verb own what is counted and do not name it. */
    private boolean owns(
            SentenceView view, Statement statement, IndicatorReader.Words before, IndicatorReader.Words behind) {
        PhraseLexicon.Match<Lexicons.Action> action = statement.action();
        if (!statement.counts() || action == null || before.isEmpty() || isHead(view, before)) {
            return false;
        }
        return statement.does(Lexicons.Action.FOUND) && !behind.isEmpty() || view.is(action.to() - 1, "có");
    }

    private boolean isNamedBefore(SentenceView view, Named named) {
        Statement statement = named.statement;
        boolean governed = !named.behind.isEmpty() && isGoverned(view, statement);
        if (named.before.isEmpty() || governed || statement.does(Lexicons.Action.KEEP) || addsBehind(view, named)) {
            return false;
        }
        boolean reached = isReached(view, statement);
        return reached
                || isHead(view, named.before)
                || named.behind.isEmpty() && (!statement.counts() || statement.hasRate());
    }

    /** "thu hút thêm ít nhất 03 tổ chức …": what is added stands behind the number, and the verb before it. */
    private boolean addsBehind(SentenceView view, Named named) {
        PhraseLexicon.Match<Lexicons.Action> action = named.statement.action();
        return action != null
                && named.statement.does(Lexicons.Action.INCREASE)
                && view.is(action.to() - 1, "thêm")
                && named.statement.counts()
                && !isHead(view, named.before)
                && named.before.to() - named.before.from() <= LONGEST_VERB;
    }

    private boolean isReached(SentenceView view, Statement statement) {
        if (statement.action() == null) {
            return bounds.hasReach(view, statement);
        }
        return !statement.does(Lexicons.Action.FOUND)
                || lexicons.reach.before(
                                view.tokens(),
                                statement.left(),
                                statement.quantity().from())
                        != null;
    }

    private boolean isHead(SentenceView view, IndicatorReader.Words words) {
        return lexicons.heads.at(view.tokens(), words.from()) != null;
    }

    private void reached(SentenceView view, @Nullable TargetDraft last, TargetDraft draft, Named named) {
        IndicatorReader.Words words = named.before;
        Quantity quantity = named.statement.quantity();
        Span own = view.span(words.from(), Math.max(quantity.to(), words.to()));
        boolean minimum = words.text().contains("tối thiểu") || words.text().contains("ít nhất");
        if (minimum && draft.comparator == Comparator.EQ) {
            draft.comparator = Comparator.GTE;
        }
        draft.indicatorSpan = IndicatorReader.span(view, words);
        draft.indicator = words.text();
        draft.quote = own;
        draft.by = "reach";
        if (last != null && SameIndicator.pointsBack(words)) {
            SameIndicator.nameLike(last, draft, own.end());
            return;
        }
        takeDirection(view, draft, words, quantity);
        if (last != null && last.quote != null && isPlace(view, words.from())) {
            draft.indicator = last.indicator + " " + words.text();
            draft.quote = new Span(last.quote.start(), own.end());
            draft.by = "shared-head";
        } else if (isVerbPhrase(view, words)
                || !named.behind.isEmpty() && StatementBounds.takesShare(view, words, quantity)) {
            String noun = named.statement.hasNoun() ? " " + noun(view, quantity) : "";
            draft.indicator = (words.text() + noun + " " + named.behind.text()).strip();
            draft.quote = view.span(words.from(), Math.max(quantity.to(), named.behind.to()));
        } else if (named.statement.counts() && !named.statement.hasRate() && !named.behind.isEmpty()) {
            addRate(view, draft, quantity.to(), named.behind.to());
        } else if (StatementBounds.isAside(view, quantity)
                && Lexicons.contains(lexicons.ranks, view.tokens(), words.from(), quantity.from())) {
            draft.comparator = Comparator.GT;
        }
    }

    /** "Giảm tỷ lệ hộ nghèo 2%/năm": the verb before the indicator gives the direction; "… xuống còn 2%" is a level. */
    private void takeDirection(SentenceView view, TargetDraft draft, IndicatorReader.Words words, Quantity quantity) {
        boolean down = view.is(words.from(), "giảm");
        boolean up = view.is(words.from(), "tăng");
        boolean head = (down || up) && lexicons.heads.at(view.tokens(), words.from() + 1) != null;
        if (!head || words.to() - words.from() < 2) {
            return;
        }
        boolean level = false;
        for (int at = words.to(); at < quantity.from(); at++) {
            level |= view.is(at, "còn") || view.is(at, "xuống") || view.is(at, "lên") || view.is(at, "đạt");
        }
        IndicatorReader.Words named = indicators.words(view, words.from() + 1, words.to());
        draft.indicator = named.text();
        draft.indicatorSpan = IndicatorReader.span(view, named);
        draft.change = level ? null : down ? Change.DECREASE : Change.INCREASE;
    }

    /** "… đạt 100% và tại các khu vực nông thôn đạt 90%": a place or level alone goes on with the head before. */
    private static boolean isPlace(SentenceView view, int at) {
        return view.is(at, "tại") || view.is(at, "ở") || view.is(at, "trình") && view.is(at + 1, "độ");
    }

    /** "thành lập mới đạt trên 2.500 doanh nghiệp": what is counted stands behind the number only. */
    private boolean isVerbPhrase(SentenceView view, IndicatorReader.Words words) {
        PhraseLexicon.Match<Lexicons.Action> verb = lexicons.actions.at(view.tokens(), words.from());
        return verb != null && verb.to() >= words.to();
    }

    private static String noun(SentenceView view, Quantity quantity) {
        int slash = view.firstMark(quantity.unitFrom(), quantity.unitTo(), "/");
        return view.text(nounFrom(view, quantity), slash);
    }

    /** Behind the scale word: "2 triệu | cây xanh". */
    private static int nounFrom(SentenceView view, Quantity quantity) {
        int at = quantity.unitFrom();
        while (at < quantity.unitTo() - 1
                && SCALES.contains(view.tokens().get(at).folded())) {
            at++;
        }
        return at;
    }

    /** "bố trí ít nhất 3% tổng chi …", "100% số xã …", "ít nhất 4 khu …": the words behind name what is measured. */
    private void shareOf(SentenceView view, TargetDraft draft, Named named) {
        Statement statement = named.statement;
        Quantity quantity = statement.quantity();
        PhraseLexicon.Match<Lexicons.Action> action = statement.action();
        boolean kept = statement.does(Lexicons.Action.KEEP);
        boolean measured = view.is(quantity.unitTo() - 1, "lượt") || view.is(quantity.unitTo() - 1, "lần");
        boolean noun = statement.hasNoun() && !(measured && !named.behind.isEmpty());
        boolean given = view.is(quantity.from() - 1, "cho") || isGoverned(view, statement);
        boolean adds = statement.does(Lexicons.Action.INCREASE) && statement.counts();
        boolean useLeft = !named.before.isEmpty() && (kept || adds || given || !noun || named.behind.isEmpty());
        String left = useLeft ? named.before.text() + " " : "";
        String verb = (kept || adds) && action != null ? view.text(action.from(), action.to()) + " " : "";
        String counted = noun
                ? UnitReader.text(view.text(), view.tokens(), nounFrom(view, quantity), quantity.unitTo()) + " "
                : "";
        boolean withVerb = kept || draft.change != null;
        int from = useLeft ? named.before.from() : withVerb ? statement.nounEnd() : quantity.from();
        int to = named.behind.isEmpty() ? quantity.to() : named.behind.to();
        draft.indicator = (left + verb + counted + named.behind.text()).strip();
        draft.indicatorSpan = IndicatorReader.span(view, named.behind.isEmpty() ? named.before : named.behind);
        draft.quote = view.span(Math.min(from, quantity.from()), Math.max(to, quantity.to()));
        draft.by = "share-of";
        if (quantity.unitClass() == UnitClass.MEASURE || statement.counts() && !statement.hasRate()) {
            addRate(view, draft, quantity.to(), to);
        }
    }

    /** "50 nghìn tấn quặng sắt / năm": the rate stands behind the words. */
    private static void addRate(SentenceView view, TargetDraft draft, int from, int to) {
        int slash = view.lastMark(Math.max(from, to - 3), to, "/");
        if (slash > from && draft.unit != null && view.is(slash + 1, "năm")) {
            draft.unit = draft.unit + "/" + view.text(slash + 1, to);
            int rate = draft.indicator.lastIndexOf('/');
            draft.indicator = rate < 0
                    ? draft.indicator
                    : draft.indicator.substring(0, rate).strip();
        }
    }
}
