package vn.chitieu.extractor.target;

/** Headings of sections that report on one year and plan the next: "Kết quả năm 2025 và kế hoạch năm 2026". Stateless. */
final class Turns {

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
}
