package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Joins the quantities of a sentence with their indicators: "X đạt 75%", "100% Y", "bố trí ít nhất 3% Z", parts behind
 * "trong đó" and within parentheses, several values of one indicator. Immutable, thread-safe.
 */
final class QuantityTargets {

    private final Lexicons lexicons;
    private final IndicatorReader indicators;
    private final QuantityGate gate;
    private final StatementBounds bounds;
    private final PlaceCounts places = new PlaceCounts();

    QuantityTargets(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.indicators = new IndicatorReader(lexicons);
        this.gate = new QuantityGate(lexicons);
        this.bounds = new StatementBounds(lexicons);
    }

    /** What the sentence says so far; one per sentence. */
    private static final class Progress {
        private final List<TargetDraft> found = new ArrayList<>();
        private @Nullable Quantity previous;
        private int previousTail;
        private @Nullable TargetDraft top;
        private @Nullable TargetDraft last;
        private boolean inParts;
        private boolean lastWasBehind;
    }

    /** The targets of the sentence, in order. */
    List<TargetDraft> find(SentenceView view, SentenceContext context) {
        Progress progress = new Progress();
        if (gate.rejects(view, context)) {
            return progress.found;
        }
        List<Quantity> quantities = gate.candidates(view);
        for (int i = 0; i < quantities.size(); i++) {
            Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
            if (!StatementBounds.isStartOfRise(view, quantities.get(i), next)) {
                take(view, context, progress, quantities.get(i), next);
            }
        }
        return progress.found;
    }

    private void take(
            SentenceView view, SentenceContext context, Progress progress, Quantity quantity, @Nullable Quantity next) {
        int limit = next == null ? view.tokens().size() : next.from();
        int floor = progress.previous == null ? 0 : progress.previous.to();
        Statement statement = new Statement(
                quantity,
                bounds.left(view, floor, progress.previousTail, quantity),
                StatementBounds.tail(view, quantity, limit));
        boolean parts = StatementBounds.opensParts(view, floor, quantity, progress.top != null);
        TargetDraft draft = draft(view, context, progress, statement);
        if (draft == null) {
            return;
        }
        boolean supported = isPart(progress, parts, draft) || draft.by.equals("same-indicator");
        if (!gate.accepts(view, context, statement, supported)) {
            if (gate.isReported(view, context, statement)) {
                progress.last = draft;
                progress.previous = quantity;
                progress.previousTail = statement.tail();
            }
            return;
        }
        if (progress.inParts && endsParts(view, floor, statement)) {
            progress.inParts = false;
        }
        relate(progress, draft, parts);
        progress.found.add(draft);
        progress.found.addAll(places.behind(view, quantity, draft));
        progress.last = draft;
        progress.previous = quantity;
        progress.previousTail = statement.tail();
    }

    /** A number among the parts of a whole needs no support of its own if it counts the same. */
    private static boolean isPart(Progress progress, boolean opensParts, TargetDraft draft) {
        TargetDraft top = progress.top;
        return (opensParts || progress.inParts)
                && top != null
                && top.unit != null
                && top.unit.equalsIgnoreCase(draft.unit);
    }

    /** Behind a semicolon an indicator with a head of its own is no part any more; a parenthesis closes its parts. */
    private boolean endsParts(SentenceView view, int floor, Statement statement) {
        int from = statement.quantity().from();
        int semicolon = view.lastMark(floor, from, ";");
        boolean head = semicolon >= 0 && lexicons.heads.at(view.tokens(), semicolon + 1) != null;
        return head
                || view.lastMark(floor, from, ")") >= 0
                        && StatementBounds.openParen(view, 0, from) < 0
                        && view.firstMark(floor, from, "(") > view.firstMark(floor, from, ")");
    }

    /** A quantity with the tokens that may speak of it: from {@code left} up to it, and behind it up to {@code tail}. */
    record Statement(Quantity quantity, int left, int tail) {}

    private @Nullable TargetDraft draft(
            SentenceView view, SentenceContext context, Progress progress, Statement statement) {
        Quantity quantity = statement.quantity();
        TargetDraft draft = new TargetDraft(context.clause(), TargetKind.QUANTITATIVE);
        draft.comparator = quantity.comparator();
        draft.value = quantity.value();
        draft.upper = quantity.upper();
        draft.unit = quantity.unit();
        draft.valueSpan = view.span(quantity.numberFrom(), quantity.numberTo());
        draft.unitSpan =
                quantity.unitFrom() < quantity.unitTo() ? view.span(quantity.unitFrom(), quantity.unitTo()) : null;
        PhraseLexicon.Match<Lexicons.Action> action =
                lexicons.actions.before(view.tokens(), statement.left(), quantity.from());
        draft.change = change(view, statement, action, progress);
        return name(view, progress, statement, action, draft) ? draft : null;
    }

    private static @Nullable Change change(
            SentenceView view,
            Statement statement,
            PhraseLexicon.@Nullable Match<Lexicons.Action> action,
            Progress progress) {
        if (action != null && action.value() == Lexicons.Action.INCREASE) {
            return Change.INCREASE;
        }
        if (action != null && action.value() == Lexicons.Action.DECREASE) {
            return Change.DECREASE;
        }
        boolean coordinated = action == null
                && progress.lastWasBehind
                && progress.last != null
                && statement.left() >= statement.quantity().from() - 1
                && !view.is(statement.left() - 1, ";");
        if (coordinated && progress.last != null) {
            return progress.last.change;
        }
        boolean added = view.lastMark(statement.quantity().to(), statement.tail(), ",") < 0
                && statement.tail() > 2
                && view.is(statement.tail() - 2, "tăng")
                && view.is(statement.tail() - 1, "thêm");
        return added ? Change.INCREASE : null;
    }

    /** Finds indicator and quote; false where no word names what is measured. */
    private boolean name(
            SentenceView view,
            Progress progress,
            Statement statement,
            PhraseLexicon.@Nullable Match<Lexicons.Action> action,
            TargetDraft draft) {
        Quantity quantity = statement.quantity();
        IndicatorReader.Words behind = indicators.behind(view, quantity.to(), bounds.behindEnd(view, statement));
        boolean named = !behind.isEmpty()
                || needsNoun(quantity)
                        && quantity.unit() != null
                        && quantity.unit().indexOf('/') < 0;
        boolean opens = named
                && bounds.opensStatement(
                        view,
                        statement.left(),
                        action == null ? quantity.from() : action.from(),
                        quantity.unitClass() != UnitClass.MEASURE && quantity.unitClass() != UnitClass.MONEY);
        boolean kept = action != null && action.value() == Lexicons.Action.KEEP;
        int nounEnd = action == null ? quantity.from() : action.from();
        int colon = view.lastMark(statement.left(), nounEnd, ":");
        int left = kept && !behind.isEmpty() && colon >= 0 ? colon + 1 : statement.left();
        IndicatorReader.Words before = opens ? IndicatorReader.NONE : indicators.before(view, left, nounEnd);
        boolean counted = quantity.unitClass() == UnitClass.COUNT || quantity.unitClass() == UnitClass.FLOW;
        boolean rate = quantity.unit() != null && quantity.unit().indexOf('/') > 0;
        boolean founded = action != null && action.value() == Lexicons.Action.FOUND && counted && !behind.isEmpty();
        boolean has = counted && action != null && view.is(action.to() - 1, "có");
        if ((founded || has) && !before.isEmpty() && !isHead(view, before)) {
            before = IndicatorReader.NONE;
        }
        boolean bare = behind.isEmpty() && (!counted || rate || isReached(view, statement, action, before)) && !kept;
        if (!before.isEmpty()
                && (bare || !kept && (isReached(view, statement, action, before) || isHead(view, before)))) {
            return reached(view, progress, draft, new Named(action, before, behind), quantity);
        }
        TargetDraft last = progress.last;
        boolean same = last != null && last.unit != null && last.unit.equals(quantity.unit());
        if (before.isEmpty() && behind.isEmpty() && (!counted || same && action == null)) {
            return sameIndicator(view, progress, statement, draft);
        }
        progress.lastWasBehind = true;
        return shareOf(view, draft, statement, new Named(action, before, behind));
    }

    private record Named(
            PhraseLexicon.@Nullable Match<Lexicons.Action> action,
            IndicatorReader.Words before,
            IndicatorReader.Words behind) {}

    private boolean isReached(
            SentenceView view,
            Statement statement,
            PhraseLexicon.@Nullable Match<Lexicons.Action> action,
            IndicatorReader.Words before) {
        if (action != null) {
            boolean change = action.value() == Lexicons.Action.INCREASE || action.value() == Lexicons.Action.DECREASE;
            boolean reach = lexicons.reach.before(
                            view.tokens(),
                            statement.left(),
                            statement.quantity().from())
                    != null;
            return !before.isEmpty() && (change || reach && action.value() != Lexicons.Action.KEEP);
        }
        return bounds.hasReach(view, statement);
    }

    private boolean isHead(SentenceView view, IndicatorReader.Words words) {
        return lexicons.heads.at(view.tokens(), words.from()) != null;
    }

    private boolean reached(SentenceView view, Progress progress, TargetDraft draft, Named named, Quantity quantity) {
        IndicatorReader.Words words = named.before();
        TargetDraft last = progress.last;
        boolean minimum = words.text().contains("tối thiểu") || words.text().contains("ít nhất");
        if (minimum && draft.comparator == Comparator.EQ) {
            draft.comparator = Comparator.GTE;
        }
        boolean place = view.is(words.from(), "tại")
                || view.is(words.from(), "ở")
                || view.is(words.from(), "trình") && view.is(words.from() + 1, "độ");
        draft.indicatorSpan = IndicatorReader.span(view, words);
        draft.quote = view.span(words.from(), Math.max(quantity.to(), words.to()));
        draft.indicator = words.text();
        draft.by = "reach";
        if (place && last != null && last.quote != null) {
            draft.indicator = last.indicator + " " + words.text();
            draft.quote = new Span(last.quote.start(), draft.quote.end());
            draft.by = "shared-head";
        } else if (isVerbPhrase(view, words) || !named.behind().isEmpty() && takesShare(view, words, quantity)) {
            String noun = needsNoun(quantity) ? " " + noun(view, quantity) : "";
            draft.indicator = (words.text() + noun + " " + named.behind().text()).strip();
            draft.quote = view.span(
                    words.from(), Math.max(quantity.to(), named.behind().to()));
        } else if (StatementBounds.isAside(view, quantity)
                && Lexicons.contains(lexicons.ranks, view.tokens(), words.from(), quantity.from())) {
            draft.comparator = Comparator.GT;
        }
        return true;
    }

    /** "thành lập mới đạt trên 2.500 doanh nghiệp": what is counted stands behind the number only. */
    private boolean isVerbPhrase(SentenceView view, IndicatorReader.Words words) {
        PhraseLexicon.Match<Lexicons.Action> verb = lexicons.actions.at(view.tokens(), words.from());
        return verb != null && verb.to() >= words.to();
    }

    /** "chiếm tối thiểu 80% các hoạt động …": what the share is taken of belongs to the indicator. */
    private static boolean takesShare(SentenceView view, IndicatorReader.Words words, Quantity quantity) {
        for (int at = words.to(); at < quantity.from(); at++) {
            if (view.is(at, "chiếm")) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsNoun(Quantity quantity) {
        return (quantity.unitClass() == UnitClass.COUNT || quantity.unitClass() == UnitClass.FLOW)
                && quantity.unitTo() > quantity.unitFrom();
    }

    private static String noun(SentenceView view, Quantity quantity) {
        int slash = view.firstMark(quantity.unitFrom(), quantity.unitTo(), "/");
        return view.text(quantity.unitFrom(), slash);
    }

    /** "bố trí ít nhất 3% tổng chi …", "100% số xã …", "ít nhất 4 khu …": the words behind name what is measured. */
    private boolean shareOf(SentenceView view, TargetDraft draft, Statement statement, Named named) {
        Quantity quantity = statement.quantity();
        PhraseLexicon.Match<Lexicons.Action> action = named.action();
        boolean kept = action != null && action.value() == Lexicons.Action.KEEP;
        boolean measured = view.is(quantity.unitTo() - 1, "lượt") || view.is(quantity.unitTo() - 1, "lần");
        boolean noun = needsNoun(quantity) && !(measured && !named.behind().isEmpty());
        String verb = kept && action != null ? view.text(action.from(), action.to()) + " " : "";
        String counted =
                noun ? UnitReader.text(view.text(), view.tokens(), quantity.unitFrom(), quantity.unitTo()) + " " : "";
        boolean given = view.is(quantity.from() - 1, "cho");
        boolean useLeft = !named.before().isEmpty()
                && (kept || given || !noun || named.behind().isEmpty());
        String left = useLeft ? named.before().text() + " " : "";
        int from = useLeft
                ? named.before().from()
                : action != null && (kept || draft.change != null) ? action.from() : quantity.from();
        int to = named.behind().isEmpty() ? quantity.to() : named.behind().to();
        draft.indicator = (left + verb + counted + named.behind().text()).strip();
        draft.indicatorSpan = named.behind().isEmpty() ? null : IndicatorReader.span(view, named.behind());
        draft.quote = view.span(Math.min(from, quantity.from()), Math.max(to, quantity.to()));
        draft.by = "share-of";
        if (quantity.unitClass() == UnitClass.MEASURE) {
            addRate(view, draft, quantity.to(), to);
        }
        return !draft.indicator.isEmpty();
    }

    /** "50 nghìn tấn quặng sắt / năm": the rate stands behind the words. */
    private static void addRate(SentenceView view, TargetDraft draft, int from, int to) {
        int slash = view.lastMark(Math.max(from, to - 3), to, "/");
        if (slash > from && draft.unit != null && view.is(slash + 1, "năm")) {
            draft.unit = draft.unit + "/" + view.text(slash + 1, to);
            draft.indicator = draft.indicator
                    .substring(0, draft.indicator.lastIndexOf('/'))
                    .strip();
        }
    }

    /** "17%/năm giai đoạn 2016 - 2020" behind another value says the same of another time. */
    private static boolean sameIndicator(SentenceView view, Progress progress, Statement statement, TargetDraft draft) {
        TargetDraft last = progress.last;
        if (last == null || last.quote == null) {
            return false;
        }
        draft.indicator = last.indicator;
        draft.indicatorSpan = last.indicatorSpan;
        draft.parent = last.parent;
        draft.change = draft.change == null ? last.change : draft.change;
        if (draft.comparator == Comparator.EQ
                && last.comparator == Comparator.GTE
                && Objects.equals(draft.unit, last.unit)) {
            draft.comparator = Comparator.GTE;
        }
        if (draft.unit == null) {
            draft.unit = last.unit;
        }
        draft.quote = new Span(
                last.quote.start(),
                view.tokens().get(statement.quantity().to() - 1).end());
        draft.by = "same-indicator";
        return true;
    }

    private static void relate(Progress progress, TargetDraft draft, boolean opensParts) {
        if (opensParts && progress.top != null) {
            progress.inParts = true;
            progress.top = progress.last != null && progress.last.parent == null ? progress.last : progress.top;
        }
        if (progress.inParts && progress.top != null && draft.parent == null) {
            draft.parent = progress.top.indicator;
        } else if (!progress.inParts) {
            progress.top = draft;
        }
    }
}
