package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * What a model says of deliverables: of those of the rules, and of what a segment makes due where no rule knows its verb,
 * the words between the agencies and the time, or behind a time that opens the segment. Thread-safe.
 */
final class DueProposals {

    private static final int FEWEST_WORDS = 2;

    private final IndicatorReader indicators;
    private final Evidence evidence;

    DueProposals(IndicatorReader indicators, Evidence evidence) {
        this.indicators = indicators;
        this.evidence = evidence;
    }

    /** Those of the rules' deliverables that the model does not rule out. */
    List<TargetDraft> taken(SentenceView view, SentenceContext context, List<TargetDraft> drafts) {
        List<TargetDraft> taken = new ArrayList<>();
        for (TargetDraft draft : drafts) {
            Span words = draft.indicatorSpan;
            if (words == null) {
                continue;
            }
            int from = view.firstToken(words.start());
            int to = view.firstToken(words.end());
            Verdict verdict = context.arbiter()
                    .judge(new Candidate(
                            TargetKind.MILESTONE,
                            words,
                            null,
                            draft.by,
                            () -> evidence.of(view, context, from, to, "deliverable")));
            draft.probability = verdict.probability();
            if (verdict.taken()) {
                taken.add(draft);
            }
        }
        return taken;
    }

    /**
     * The deliverable of a segment that the model takes, or null.
     *
     * @param from first token behind the agencies charged
     * @param to index behind the segment
     */
    @Nullable
    TargetDraft find(SentenceView view, SentenceContext context, TimeExpression time, int from, int to) {
        boolean behind = time.from() - from <= 1;
        int start = behind ? time.to() : Math.max(from, view.lastMark(from, time.from(), ":") + 1);
        int end = behind ? firstBreak(view, start, to) : time.from();
        while (start < end && view.isMark(start, ",-:")) {
            start++;
        }
        while (end > start && view.isMark(end - 1, ",:(.")) {
            end--;
        }
        if (end - start < FEWEST_WORDS) {
            return null;
        }
        IndicatorReader.Words words = indicators.words(view, start, end);
        return words.isEmpty() ? null : judged(view, context, time, words);
    }

    private static int firstBreak(SentenceView view, int from, int to) {
        int comma = view.firstMark(Math.min(to, from + 1), to, ",");
        return comma - from > FEWEST_WORDS ? comma : to;
    }

    private @Nullable TargetDraft judged(
            SentenceView view, SentenceContext context, TimeExpression time, IndicatorReader.Words words) {
        Span anchor = view.span(words.from(), words.to());
        Verdict verdict = context.arbiter()
                .judge(new Candidate(
                        TargetKind.MILESTONE, anchor, null, null, () -> features(view, context, time, words)));
        if (!verdict.taken()) {
            return null;
        }
        Delivery delivery = new Delivery(view, context.clause(), null, time.iso(), time);
        delivery.add(words);
        if (delivery.found().isEmpty()) {
            return null;
        }
        TargetDraft draft = delivery.found().get(0);
        draft.probability = verdict.probability();
        draft.byModel = true;
        return draft;
    }

    private List<String> features(
            SentenceView view, SentenceContext context, TimeExpression time, IndicatorReader.Words words) {
        List<String> features = evidence.of(view, context, words.from(), words.to(), "due");
        String form = time.isInterval()
                ? "interval"
                : time.iso().length() + (time.iso().contains("Q") ? "q" : "");
        features.add("form=" + form);
        features.add("form+first=" + form + view.tokens().get(words.from()).folded());
        features.add("side=" + (time.from() >= words.to()) + form);
        return features;
    }
}
