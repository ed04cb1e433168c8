package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.nlp.NameFinder;
import vn.chitieu.extractor.nlp.NameType;

/**
 * Targets from the names that a trained model finds in a sentence: a value with the indicator around it, or an indicator
 * with a time and no value. The arbiter decides on each. Thread-safe.
 */
final class NamedTargets {

    private final Evidence evidence;

    NamedTargets(Lexicons lexicons) {
        this.evidence = new Evidence(lexicons);
    }

    /**
     * The targets of a sentence that no other target of it covers.
     *
     * @param others the targets found in the sentence before
     */
    List<TargetDraft> find(SentenceView view, SentenceContext context, NameFinder finder, List<TargetDraft> others) {
        if (view.times().isEmpty() && view.quantities().isEmpty()) {
            return List.of();
        }
        List<NameFinder.Name> names = finder.find(view.text(), view.tokens());
        List<TargetDraft> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NameFinder.Name name = names.get(i);
            TargetDraft draft =
                    switch (name.type()) {
                        case VALUE -> valued(view, context, names, i);
                        case INDICATOR -> due(view, context, names, i);
                        default -> null;
                    };
            if (draft != null && !isCovered(draft, others) && !isCovered(draft, found)) {
                found.add(draft);
            }
        }
        return found;
    }

    private static boolean isCovered(TargetDraft draft, List<TargetDraft> others) {
        Span own = draft.valueSpan == null ? draft.indicatorSpan : draft.valueSpan;
        for (TargetDraft other : others) {
            Span quote = other.quote;
            Span value = other.valueSpan;
            boolean same = own != null && value != null && own.start() < value.end() && value.start() < own.end();
            boolean inside = own != null
                    && draft.valueSpan == null
                    && quote != null
                    && own.start() < quote.end()
                    && quote.start() < own.end();
            if (same || inside) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TargetDraft valued(
            SentenceView view, SentenceContext context, List<NameFinder.Name> names, int at) {
        NameFinder.Name value = names.get(at);
        Quantity quantity = quantity(view, value);
        List<NameFinder.Name> words = indicators(view, names, at);
        if (quantity == null || words.isEmpty()) {
            return null;
        }
        Verdict verdict = context.arbiter()
                .judge(new Candidate(
                        TargetKind.QUANTITATIVE,
                        view.span(quantity.numberFrom(), quantity.numberTo()),
                        quantity.value(),
                        null,
                        () -> evidence.of(view, context, quantity)));
        if (!verdict.taken()) {
            return null;
        }
        TargetDraft draft = draft(view, context, TargetKind.QUANTITATIVE, words, verdict);
        draft.comparator = quantity.comparator();
        draft.value = quantity.value();
        draft.upper = quantity.upper();
        draft.unit = quantity.unit() == null && quantity.numberTo() < value.to()
                ? view.text(quantity.numberTo(), value.to())
                : quantity.unit();
        draft.valueSpan = view.span(quantity.numberFrom(), quantity.numberTo());
        int from = Math.min(words.get(0).from(), quantity.from());
        int to = Math.max(words.get(words.size() - 1).to(), Math.max(value.to(), quantity.to()));
        draft.quote = view.span(from, to);
        return draft;
    }

    private static @Nullable Quantity quantity(SentenceView view, NameFinder.Name value) {
        for (Quantity quantity : view.quantities()) {
            if (value.from() <= quantity.numberFrom() && quantity.numberFrom() < value.to()) {
                return quantity;
            }
        }
        return null;
    }

    /** The indicator right before a value, and its rest right behind it; no other value stands between. */
    private static List<NameFinder.Name> indicators(SentenceView view, List<NameFinder.Name> names, int at) {
        List<NameFinder.Name> words = new ArrayList<>();
        for (int i = at - 1; i >= 0 && names.get(i).type() != NameType.VALUE && words.isEmpty(); i--) {
            if (names.get(i).type() == NameType.INDICATOR) {
                words.add(names.get(i));
            }
        }
        boolean follows = at + 1 < names.size()
                && names.get(at + 1).type() == NameType.INDICATOR
                && view.firstMark(names.get(at).to(), names.get(at + 1).from(), ",;")
                        >= names.get(at + 1).from();
        if (follows) {
            words.add(names.get(at + 1));
        }
        return words;
    }

    /** An indicator with a time and without a value in its segment. */
    private @Nullable TargetDraft due(SentenceView view, SentenceContext context, List<NameFinder.Name> names, int at) {
        NameFinder.Name words = names.get(at);
        int from = view.lastMark(0, words.from(), ";") + 1;
        int to = view.firstMark(words.to(), view.tokens().size(), ";");
        TimeExpression time = null;
        for (TimeExpression each : view.times()) {
            boolean inside = from <= each.from() && each.to() <= to && each.role() == TimeExpression.Role.DUE;
            time = inside && time == null ? each : time;
        }
        boolean valued = names.stream()
                .anyMatch(name -> name.type() == NameType.VALUE && from <= name.from() && name.to() <= to);
        if (time == null || valued || time.lastYear() < context.firstYear()) {
            return null;
        }
        Verdict verdict = context.arbiter()
                .judge(new Candidate(
                        TargetKind.MILESTONE,
                        view.span(words.from(), words.to()),
                        null,
                        null,
                        () -> evidence.of(view, context, words.from(), words.to(), "due")));
        if (!verdict.taken()) {
            return null;
        }
        TargetDraft draft = draft(view, context, TargetKind.MILESTONE, List.of(words), verdict);
        draft.time = time.iso();
        draft.timeSpan = new Span(time.start(), time.end());
        draft.quote = view.span(Math.min(words.from(), time.from()), Math.max(words.to(), time.to()));
        return draft;
    }

    private static TargetDraft draft(
            SentenceView view, SentenceContext context, TargetKind kind, List<NameFinder.Name> words, Verdict verdict) {
        TargetDraft draft = new TargetDraft(context.clause(), kind);
        StringBuilder indicator = new StringBuilder();
        for (NameFinder.Name piece : words) {
            indicator.append(indicator.isEmpty() ? "" : " ").append(view.text(piece.from(), piece.to()));
        }
        draft.indicator = indicator.toString();
        draft.indicatorSpan = view.span(words.get(0).from(), words.get(0).to());
        draft.by = "names";
        draft.byModel = true;
        draft.probability = verdict.probability();
        return draft;
    }
}
