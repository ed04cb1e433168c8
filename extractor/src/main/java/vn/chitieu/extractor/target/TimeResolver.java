package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** Gives each target of a sentence the nearest time that the sentence states for it. Stateless, thread-safe. */
final class TimeResolver {

    private static final Set<String> FINISH = Set.of("hoàn", "thành", "xong", "là");

    private static final int FINISH_WORDS = 4;

    private static final int YEAR = 4;

    /** Sets time and time span where the sentence has one; parts take over the time of their whole. */
    void resolve(SentenceView sentence, List<TargetDraft> drafts, int firstYear) {
        SentenceView view = withoutPast(sentence, firstYear);
        TargetDraft whole = null;
        for (int i = 0; i < drafts.size(); i++) {
            TargetDraft draft = drafts.get(i);
            TimeExpression time = time(view, drafts, i);
            boolean part = draft.parent != null && whole != null;
            if (time == null && !part) {
                time = leading(view, drafts, i);
            }
            time = time == null && !part ? joined(view, drafts, i) : time;
            if (time != null) {
                draft.time = time.iso();
                draft.timeSpan = new Span(time.start(), time.end());
            } else if (part && whole != null && draft.time == null) {
                draft.time = whole.time;
                draft.timeSpan = whole.timeSpan;
            }
            TargetDraft before = i == 0 ? null : drafts.get(i - 1);
            if (draft.time == null && before != null && draft.by.equals(SameIndicator.RULE)) {
                draft.time = before.time;
            }
            if (draft.time == null) {
                draft.time = named(view, draft);
            }
            if (draft.parent == null) {
                whole = draft;
            }
        }
        finish(view, drafts);
    }

    /** "in 900 tờ rơi, dán 120 áp phích, hoàn thành trong tháng 7": all of the segment is due by then. */
    private static void finish(SentenceView view, List<TargetDraft> drafts) {
        int segment = 0;
        int at = 0;
        for (TimeExpression time : view.times()) {
            int comma = time.role() == TimeExpression.Role.DUE ? finishComma(view, time) : -1;
            if (comma < 0 || drafts.isEmpty()) {
                continue;
            }
            for (; at < comma; at++) {
                segment = view.is(at, ";") ? at + 1 : segment;
            }
            int from = view.tokens().get(segment).start();
            int to = view.tokens().get(comma).start();
            for (TargetDraft draft : drafts) {
                Span span = draft.timeSpan;
                boolean inside = from <= anchor(draft) && anchorEnd(draft) <= to;
                if (inside && (span == null || span.start() < from)) {
                    draft.time = time.iso();
                    draft.timeSpan = new Span(time.start(), time.end());
                }
            }
        }
    }

    /** The comma before "hoàn thành" and the like that lead to the time, or -1. */
    private static int finishComma(SentenceView view, TimeExpression time) {
        int at = time.from();
        while (at > 0
                && time.from() - at < FINISH_WORDS
                && FINISH.contains(view.tokens().get(at - 1).folded())) {
            at--;
        }
        boolean comma = at > 0 && view.is(at - 1, ",");
        return comma && at < time.from() && !view.is(at, "là") ? at - 1 : -1;
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
            boolean inside = time.end() <= value && time.start() >= before;
            boolean apart = isApart(view, time, value);
            if (due && inside && !apart && serves(view, time, value) && !isTrailingOf(view, drafts, index, time)) {
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
            boolean next = view.is(time.from() - 1, "và");
            boolean reaches = !next && !isBroken(view, end, time.start()) || isFinish(view, end, time);
            if (due && inside && reaches && !isOfComparison(view, draft, time)) {
                return time;
            }
        }
        return null;
    }

    /** "lắp đặt 45 trạm đo mưa, hoàn thành trong năm 2026", "…, xong trước ngày 30/6/2026". */
    private static boolean isFinish(SentenceView view, int from, TimeExpression time) {
        int at = time.from();
        int words = 0;
        while (at > 0
                && words < FINISH_WORDS
                && FINISH.contains(view.tokens().get(at - 1).folded())) {
            at--;
            words++;
        }
        boolean comma = at > 0 && view.is(at - 1, ",") && (words > 0 || view.is(at, "chậm"));
        return comma
                && !isBroken(
                        view,
                        Math.min(from, view.tokens().get(at - 1).start()),
                        view.tokens().get(at - 1).start());
    }

    /** "đạt 95% dân số (năm 2025 là 91,8%)": the time in the parenthesis is that of the number in it, or of a rule. */
    private static boolean isOfComparison(SentenceView view, TargetDraft draft, TimeExpression time) {
        int paren = StatementBounds.openParen(view, 0, time.from());
        if (paren < 0 || view.tokens().get(paren).start() < anchorEnd(draft)) {
            return false;
        }
        int close = view.firstMark(time.to(), view.tokens().size(), ")");
        for (Quantity quantity : view.quantities()) {
            if (quantity.numberFrom() >= time.to() && quantity.numberFrom() < close) {
                return true;
            }
        }
        return view.is(paren + 1, "theo");
    }

    /** A parenthesis that closes before the value keeps its time to itself. */
    private static boolean isApart(SentenceView view, TimeExpression time, int value) {
        int paren = StatementBounds.openParen(view, 0, time.from());
        return paren >= 0 && StatementBounds.openParen(view, 0, view.firstToken(value)) != paren;
    }

    /** A deadline ends with its segment; a year that opens one goes on. */
    private static boolean serves(SentenceView view, TimeExpression time, int value) {
        boolean deadline = time.iso().length() > YEAR && !time.isInterval();
        return !deadline
                || view.text()
                                .substring(time.end(), Math.max(time.end(), value))
                                .indexOf(';')
                        < 0;
    }

    /** Values of one list: the time before the first serves the next within its segment. */
    private static @Nullable TimeExpression joined(SentenceView view, List<TargetDraft> drafts, int index) {
        if (index > 0) {
            TargetDraft last = drafts.get(index - 1);
            Span span = last.timeSpan;
            boolean before = span != null && span.end() <= anchor(last);
            boolean list = before
                    && view.text()
                                    .substring(anchorEnd(last), Math.max(anchorEnd(last), anchor(drafts.get(index))))
                                    .indexOf(';')
                            < 0;
            return list && span != null ? at(view, span) : null;
        }
        return null;
    }

    private static @Nullable TimeExpression at(SentenceView view, Span span) {
        for (TimeExpression time : view.times()) {
            if (time.start() == span.start() && time.end() == span.end()) {
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
    private static @Nullable TimeExpression leading(SentenceView view, List<TargetDraft> drafts, int index) {
        int first = anchor(drafts.get(0));
        TimeExpression found = null;
        for (TimeExpression time : view.times()) {
            if (time.role() != TimeExpression.Role.DUE || time.end() > first) {
                continue;
            }
            boolean opens = time.from() <= 2 || view.isMark(time.from() - 1, ":;");
            boolean colon = view.firstMark(time.to(), Math.min(view.tokens().size(), time.to() + 3), ":")
                    < Math.min(view.tokens().size(), time.to() + 3);
            if ((opens || colon) && serves(view, time, anchor(drafts.get(index)))) {
                found = time;
            }
        }
        return found;
    }
}
