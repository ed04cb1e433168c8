package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Joins the quantities of a sentence with their indicators: "X đạt 75%", "100% Y", "bố trí ít nhất 3% Z", parts behind
 * "trong đó" and within parentheses, several values of one indicator. Immutable, thread-safe.
 */
final class QuantityTargets {

    /** A sentence with more numbers is no prose, and no model is asked about them. */
    private static final int MOST_ASKED = 40;

    private final Lexicons lexicons;
    private final IndicatorNaming naming;
    private final QuantityGate gate;
    private final StatementBounds bounds;
    private final PlaceCounts places = new PlaceCounts();
    private final Evidence evidence;

    QuantityTargets(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.gate = new QuantityGate(lexicons);
        this.evidence = new Evidence(lexicons);
        this.bounds = new StatementBounds(lexicons);
        this.naming = new IndicatorNaming(lexicons, bounds);
    }

    /**
     * The targets of the sentence, in order.
     *
     * @param agenciesEnd gives the offset behind the agencies that the sentence charges, or its start
     */
    List<TargetDraft> find(SentenceView view, SentenceContext context, IntSupplier agenciesEnd) {
        SentenceProgress progress = new SentenceProgress();
        if (view.quantities().isEmpty()) {
            return progress.found;
        }
        List<Quantity> proposed = gate.rejects(view, context) ? List.of() : gate.candidates(view);
        List<Quantity> quantities = withModels(view, context, proposed);
        int charged = quantities.isEmpty() ? 0 : agenciesEnd.getAsInt();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity next = i + 1 < quantities.size() ? quantities.get(i + 1) : null;
            if (!StatementBounds.isStartOfRise(view, quantities.get(i), next)) {
                int limit = next == null ? view.tokens().size() : next.from();
                progress.byRules = proposed.contains(quantities.get(i));
                take(
                        view,
                        context,
                        progress,
                        statement(view, progress, quantities.get(i), limit).behind(view, charged));
            }
        }
        progress.found.removeIf(draft -> draft.byModel && isReadByRules(draft, progress.found));
        return progress.found;
    }

    /** Whether a rule has made a target of the same number, such as the count of a place. */
    private static boolean isReadByRules(TargetDraft draft, List<TargetDraft> found) {
        return found.stream().anyMatch(other -> !other.byModel && Objects.equals(other.valueSpan, draft.valueSpan));
    }

    /** The numbers that the rules look at and those that a model wants looked at, in order. */
    private List<Quantity> withModels(SentenceView view, SentenceContext context, List<Quantity> proposed) {
        List<Quantity> kept = new ArrayList<>();
        for (Quantity quantity : view.quantities()) {
            if (proposed.contains(quantity)
                    || judge(view, context, quantity, null).taken()) {
                kept.add(quantity);
            }
        }
        return kept;
    }

    private Verdict judge(SentenceView view, SentenceContext context, Quantity quantity, @Nullable String rule) {
        if (view.quantities().size() > MOST_ASKED) {
            return Verdict.byRules(rule != null);
        }
        Span anchor = view.span(quantity.numberFrom(), quantity.numberTo());
        return context.arbiter()
                .judge(new Candidate(
                        TargetKind.QUANTITATIVE,
                        anchor,
                        quantity.value(),
                        rule,
                        () -> evidence.of(view, context, quantity)));
    }

    private Statement statement(SentenceView view, SentenceProgress progress, Quantity quantity, int limit) {
        int left = bounds.left(view, progress.floor(), progress.previousTail(), quantity);
        return new Statement(
                quantity,
                left,
                StatementBounds.tail(view, quantity, limit),
                lexicons.verbBefore(view.tokens(), left, quantity.from()));
    }

    private void take(SentenceView view, SentenceContext context, SentenceProgress progress, Statement statement) {
        Quantity quantity = statement.quantity();
        TargetDraft draft = draft(view, progress, statement, context.clause());
        TargetDraft unnamed = progress.unnamed;
        progress.unnamed = null;
        if (!naming.name(view, progress, statement, draft)) {
            progress.unnamed = progress.byRules && view.is(quantity.to(), "và") ? draft : null;
            return;
        }
        boolean parts = StatementBounds.opensParts(view, progress.floor(), quantity, progress.top != null);
        boolean supported = progress.isPart(parts, draft)
                || progress.goesOnCounting(view, statement, draft)
                || draft.by.equals(SameIndicator.RULE);
        boolean byRules = progress.byRules && gate.accepts(view, context, statement, supported);
        Verdict verdict = judge(view, context, quantity, byRules ? draft.by : null);
        draft.probability = verdict.probability();
        draft.byModel = !byRules;
        if (!verdict.taken()) {
            if (gate.isReported(view, context, statement)) {
                progress.pass(statement, draft);
            }
            return;
        }
        if (progress.inParts && endsParts(view, progress.floor(), statement)) {
            progress.inParts = false;
        }
        progress.take(statement, draft, parts);
        if (unnamed != null) {
            progress.takeUnnamed(unnamed, draft);
        }
        progress.found.addAll(places.behind(view, quantity, draft));
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

    private static TargetDraft draft(SentenceView view, SentenceProgress progress, Statement statement, int clause) {
        Quantity quantity = statement.quantity();
        TargetDraft draft = new TargetDraft(clause, TargetKind.QUANTITATIVE);
        draft.comparator = quantity.comparator();
        draft.value = quantity.value();
        draft.upper = quantity.upper();
        draft.unit = quantity.unit();
        draft.valueSpan = view.span(quantity.numberFrom(), quantity.numberTo());
        draft.unitSpan =
                quantity.unitFrom() < quantity.unitTo() ? view.span(quantity.unitFrom(), quantity.unitTo()) : null;
        draft.change = change(view, statement, progress);
        return draft;
    }

    private static @Nullable Change change(SentenceView view, Statement statement, SentenceProgress progress) {
        int from = statement.quantity().from();
        if (view.is(from, "còn") || view.is(from, "xuống")) {
            return null;
        }
        if (statement.does(Lexicons.Action.INCREASE)) {
            return Change.INCREASE;
        }
        if (statement.does(Lexicons.Action.DECREASE)) {
            return Change.DECREASE;
        }
        boolean coordinated = statement.action() == null
                && progress.lastWasBehind
                && statement.left() >= statement.quantity().from() - 1
                && !view.is(statement.left() - 1, ";");
        if (coordinated && progress.last != null) {
            return progress.last.change;
        }
        int tail = statement.tail();
        boolean added = view.lastMark(statement.quantity().to(), tail, ",") < 0
                && view.is(tail - 2, "tăng")
                && view.is(tail - 1, "thêm");
        return added ? Change.INCREASE : null;
    }
}
