package vn.chitieu.extractor.target;

import java.util.List;
import vn.chitieu.extractor.model.Span;

/** Headings of sections that report on one year and plan the next: "Kết quả năm 2025 và kế hoạch năm 2026". Stateless. */
final class Turns {

    private static final int YEAR = 4;

    private Turns() {}

    /** The year planned, or 0 where the heading does not turn from a report to a plan. */
    static int plannedYear(SentenceView view) {
        int plan = -1;
        for (int at = 1; at < view.tokens().size(); at++) {
            boolean joined = view.is(at - 1, "và") || view.isMark(at - 1, ";,");
            boolean plans = view.is(at, "kế") && view.is(at + 1, "hoạch")
                    || view.is(at, "phương") && view.is(at + 1, "hướng")
                    || view.is(at, "nhiệm") && view.is(at + 1, "vụ");
            plan = joined && plans ? at : plan;
        }
        int before = 0;
        int year = 0;
        for (TimeExpression time : view.times()) {
            if (time.from() < plan) {
                before = Math.max(before, time.lastYear());
            } else {
                year = Math.max(year, time.lastYear());
            }
        }
        return plan > 0 && before > 0 && year > before ? year : 0;
    }

    /** Takes away what a sentence says before it first speaks of the year planned. */
    static void keepPlanned(SentenceView view, int year, List<TargetDraft> found) {
        int turn = turn(view, year);
        found.removeIf(draft -> start(draft) < turn);
    }

    private static int start(TargetDraft draft) {
        Span words = draft.valueSpan != null ? draft.valueSpan : draft.quote;
        return words == null ? 0 : draft.valueSpan != null ? words.start() : words.end();
    }

    /** Where a sentence that reports first speaks of the year that is planned, or its end. */
    private static int turn(SentenceView view, int year) {
        for (TimeExpression time : view.times()) {
            if (time.lastYear() >= year && time.role() != TimeExpression.Role.BASELINE) {
                int from = time.from();
                boolean aside = StatementBounds.openParen(view, 0, from) >= 0;
                // a day or month is the deadline of what stands before it
                boolean deadline = !aside && time.iso().length() > YEAR && !time.isInterval();
                int turn = deadline ? view.lastMark(0, from, ";") + 1 : from;
                return view.tokens().get(turn).start();
            }
        }
        return view.span().end();
    }
}
