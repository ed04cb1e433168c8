package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Span;

/** What the sentence of a finished target says beside it, as names of features. Stateless, thread-safe. */
final class SentenceEvidence {

    private static final int STEPS = 8;

    private SentenceEvidence() {}

    /**
     * The features.
     *
     * @param taken places of the numbers of its sentence that became targets
     */
    static List<String> of(TargetDraft draft, Set<Span> taken) {
        SentenceView view = draft.view;
        Span quote = draft.quote;
        if (view == null || quote == null) {
            return List.of("sentence=none" + draft.by);
        }
        List<String> features = new ArrayList<>();
        quantities(features, draft, view, taken);
        boundary(features, draft, view, quote);
        return features;
    }

    private static void quantities(List<String> features, TargetDraft draft, SentenceView view, Set<Span> taken) {
        int left = 0;
        int own = -1;
        List<Boolean> targets = new ArrayList<>();
        for (Quantity quantity : view.quantities()) {
            Span span = view.span(quantity.numberFrom(), quantity.numberTo());
            own = span.equals(draft.valueSpan) ? targets.size() : own;
            targets.add(taken.contains(span));
            left += taken.contains(span) ? 0 : 1;
        }
        features.add("quantities=" + Math.min(STEPS, targets.size()) + draft.by);
        features.add("left-out=" + Math.min(3, left) + draft.kind);
        features.add("place=" + (own < 0 ? "none" : own == 0 ? "first" : own == targets.size() - 1 ? "last" : "mid"));
        features.add("beside-left="
                + (own > 0 ? targets.get(own - 1) : "none")
                + (own >= 0 && own + 1 < targets.size() ? targets.get(own + 1) : "none"));
        features.add("times=" + Math.min(3, view.times().size()) + (draft.timeSpan != null));
        features.add("sentence-length=" + Math.min(STEPS, view.tokens().size() / 15));
    }

    private static void boundary(List<String> features, TargetDraft draft, SentenceView view, Span quote) {
        int first = view.firstToken(quote.start());
        int last = view.firstToken(quote.end());
        String before = first == 0 ? "start" : view.tokens().get(first - 1).isWord() ? "word" : word(view, first - 1);
        String behind =
                last >= view.tokens().size() ? "end" : view.tokens().get(last).isWord() ? "word" : word(view, last);
        features.add("cut=" + before + draft.by);
        features.add("ends=" + behind + draft.by);
        features.add("cut+ends=" + before + behind);
        features.add("cut-words=" + word(view, first - 1) + ' ' + word(view, first));
        features.add("first-words=" + word(view, first) + ' ' + word(view, first + 1));
        features.add("end-words=" + word(view, last - 1) + ' ' + word(view, last));
        features.add("opens-with=" + word(view, 0) + ' ' + word(view, 1));
        features.add("from-start=" + Math.min(STEPS, first / 4));
    }

    private static String word(SentenceView view, int at) {
        if (at < 0 || at >= view.tokens().size()) {
            return "^";
        }
        Token token = view.tokens().get(at);
        return token.isNumber() ? "0" : token.folded();
    }
}
