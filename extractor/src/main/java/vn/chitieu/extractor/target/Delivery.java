package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * What a segment hands over by a time: makes a milestone of each deliverable it names. Not thread-safe; one per segment.
 *
 * @param verb the verb of finishing, or null where the deadline alone makes it due
 * @param iso the time by which it is due
 * @param time where the segment states that time, or null where it is carried from before or from a heading
 */
record Delivery(
        SentenceView view,
        int clause,
        PhraseLexicon.@Nullable Match<String> verb,
        String iso,
        @Nullable TimeExpression time,
        List<TargetDraft> found) {

    private static final int SHORTEST = 6;

    Delivery(
            SentenceView view,
            int clause,
            PhraseLexicon.@Nullable Match<String> verb,
            String iso,
            @Nullable TimeExpression time) {
        this(view, clause, verb, iso, time, new ArrayList<>());
    }

    /** Adds a deliverable; words that only say when are none. */
    void add(IndicatorReader.Words words) {
        boolean when = view.is(words.from(), "trước") || view.is(words.from(), "trong") || view.is(words.from(), "vào");
        if (words.isEmpty() || words.text().length() < SHORTEST || when) {
            return;
        }
        TargetDraft draft = new TargetDraft(clause, TargetKind.MILESTONE);
        draft.indicator = words.text();
        draft.indicatorSpan = IndicatorReader.span(view, words);
        draft.time = iso;
        draft.quote = quote(words);
        draft.timeSpan = time == null ? null : new Span(time.start(), time.end());
        draft.by = "deliverable";
        draft.confidence = 0.75;
        found.add(draft);
    }

    /** From the verb, the words or the time, whatever stands first, to the end of the words and of a time behind them. */
    private Span quote(IndicatorReader.Words words) {
        int from = verb == null ? words.from() : Math.min(verb.from(), words.from());
        int to = words.to();
        if (time != null) {
            from = Math.min(from, time.from());
            to = time.from() >= to ? time.to() : to;
        }
        return view.span(from, to);
    }
}
