package vn.chitieu.extractor.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** Gives each target of a sentence the nearest time that the sentence states for it. Stateless, thread-safe. */
final class TimeResolver {

    /** Sets time and time span where the sentence has one; parts take over the time of their whole. */
    void resolve(SentenceView sentence, List<TargetDraft> drafts, int firstYear) {
        SentenceView view = withoutPast(sentence, firstYear);
        TargetDraft whole = null;
        for (int i = 0; i < drafts.size(); i++) {
            TargetDraft draft = drafts.get(i);
            TimeExpression time = time(view, drafts, i);
            boolean part = draft.parent != null && whole != null;
            if (time == null && !part) {
                time = leading(view, drafts);
            }
            if (time != null) {
                draft.time = time.iso();
                draft.timeSpan = new Span(time.start(), time.end());
            } else if (part && whole != null && draft.time == null) {
                draft.time = whole.time;
                draft.timeSpan = whole.timeSpan;
            }
            TargetDraft before = i == 0 ? null : drafts.get(i - 1);
            if (draft.time == null && before != null && draft.by.equals(IndicatorNaming.SAME)) {
                draft.time = before.time;
            }
            if (draft.time == null) {
                draft.time = named(view, draft);
            }
            if (draft.parent == null) {
                whole = draft;
            }
        }
    }

    private static SentenceView withoutPast(SentenceView view, int firstYear) {
        List<TimeExpression> times = view.times().stream()
                .filter(time -> time.lastYear() >= firstYear)
                .toList();
        return new SentenceView(view.text(), view.span(), view.tokens(), times, view.quantities());
    }

    /** "Kế hoạch đầu tư công giai đoạn 2026 - 2030 bảo đảm không quá 3.000 dự án": the plan's own time, if no other. */
    private static @Nullable String named(SentenceView view, TargetDraft draft) {
        Span indicator = draft.indicatorSpan;
        for (TimeExpression time : view.times()) {
            boolean inside = indicator != null && time.start() >= indicator.start() && time.end() <= indicator.end();
            if (inside && time.role() == TimeExpression.Role.NAME && draft.value != null) {
                return time.iso();
            }
        }
        return null;
    }

    private @Nullable TimeExpression time(SentenceView view, List<TargetDraft> drafts, int index) {
        TargetDraft draft = drafts.get(index);
        int value = anchor(draft);
        int before = index == 0 ? view.span().start() : anchorEnd(drafts.get(index - 1));
        int behind = index + 1 < drafts.size()
                ? anchor(drafts.get(index + 1))
                : view.span().end();
        TimeExpression trailing = trailing(view, draft, behind);
        if (trailing != null) {
            return trailing;
        }
        TimeExpression own = null;
        for (TimeExpression time : view.times()) {
            boolean due = time.role() == TimeExpression.Role.DUE;
            if (due && time.end() <= value && time.start() >= before && !isTrailingOf(view, drafts, index, time)) {
                own = time;
            }
        }
        return own;
    }

    private static int anchor(TargetDraft draft) {
        return draft.valueSpan != null ? draft.valueSpan.start() : draft.quote == null ? 0 : draft.quote.end();
    }

    private static int anchorEnd(TargetDraft draft) {
        return draft.valueSpan != null ? draft.valueSpan.end() : draft.quote == null ? 0 : draft.quote.end();
    }

    /** A due time behind the value, before the next break and the next value. */
    private static @Nullable TimeExpression trailing(SentenceView view, TargetDraft draft, int behind) {
        int end = draft.quote == null
                ? anchorEnd(draft)
                : Math.max(anchorEnd(draft), Math.min(draft.quote.end(), behind));
        for (TimeExpression time : view.times()) {
            boolean due = time.role() == TimeExpression.Role.DUE;
            boolean inside = time.start() >= anchorEnd(draft) && time.start() < behind;
            if (due && inside && !isBroken(view, end, time.start())) {
                return time;
            }
        }
        return null;
    }

    private static boolean isBroken(SentenceView view, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = view.text().charAt(i);
            if (c == ';' || c == ',' || c == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether a time between two values belongs to the first: it stands right behind that value. */
    private static boolean isTrailingOf(SentenceView view, List<TargetDraft> drafts, int index, TimeExpression time) {
        return index > 0
                && !isBroken(view, Math.min(anchorEnd(drafts.get(index - 1)), time.start()), time.start())
                && trailing(view, drafts.get(index - 1), anchor(drafts.get(index))) != null
                && time.equals(trailing(view, drafts.get(index - 1), anchor(drafts.get(index))));
    }

    /** A time that opens the sentence, or stands before its colon, serves all that follows. */
    private static @Nullable TimeExpression leading(SentenceView view, List<TargetDraft> drafts) {
        int first = anchor(drafts.get(0));
        TimeExpression found = null;
        for (TimeExpression time : view.times()) {
            if (time.role() != TimeExpression.Role.DUE || time.end() > first) {
                continue;
            }
            boolean opens = time.from() <= 2 || view.isMark(time.from() - 1, ":;");
            boolean colon = view.firstMark(time.to(), Math.min(view.tokens().size(), time.to() + 3), ":")
                    < Math.min(view.tokens().size(), time.to() + 3);
            if (opens || colon) {
                found = time;
            }
        }
        return found;
    }
}
