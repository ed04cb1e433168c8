package vn.chitieu.extractor.target;

import java.util.Objects;
import java.util.Set;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;

/** Names a further value by the statement before it. Stateless, thread-safe. */
final class SameIndicator {

    /** The rule of a further value of one indicator. */
    static final String RULE = "same-indicator";

    /** The quote of a further value runs back to its indicator only so far, else a long series fills the memory. */
    private static final int LONGEST_QUOTE = 600;

    private static final Set<String> BACK = Set.of(
            "tổng số",
            "tỷ lệ này",
            "tỉ lệ này",
            "con số này",
            "số này",
            "tỷ lệ",
            "chỉ tiêu này",
            "mức này",
            "chỉ số này");

    /** What may stand behind "kế hoạch" without a subject of its own. */
    private static final Set<String> OF_PLAN = Set.of("năm", "cả", "giao", "đề", "ra", "tới", "nay", "sau", "là");

    private SameIndicator() {}

    /** "17%/năm giai đoạn 2016 - 2020" behind another value says the same of another time. */
    static boolean take(SentenceView view, TargetDraft last, Statement statement, TargetDraft draft) {
        if (last.quote == null) {
            return false;
        }
        draft.change = draft.change == null && !isLevel(view, statement.quantity()) ? last.change : draft.change;
        boolean atLeast = draft.comparator == Comparator.EQ && last.comparator == Comparator.GTE;
        if (atLeast && Objects.equals(draft.unit, last.unit)) {
            draft.comparator = Comparator.GTE;
        }
        draft.unit = draft.unit == null ? last.unit : draft.unit;
        draft.quote =
                view.span(statement.quantity().from(), statement.quantity().to());
        nameLike(last, draft, draft.quote.end());
        draft.by = RULE;
        return true;
    }

    /** "giảm 0,8 điểm phần trăm, còn 15%", "tăng 4 triệu đồng, năm 2026 đạt 54 triệu đồng": a level behind a change. */
    private static boolean isLevel(SentenceView view, Quantity quantity) {
        for (int at = quantity.from(); at >= quantity.from() - 1; at--) {
            if (view.is(at, "còn") || view.is(at, "xuống") || view.is(at, "lên") || view.is(at, "đạt")) {
                return true;
            }
        }
        return false;
    }

    /** "đưa tỷ lệ này lên 70%", "nâng tổng số lên 16 tiêu chí": the words only point back. */
    static boolean pointsBack(IndicatorReader.Words words) {
        return BACK.contains(words.text().toLowerCase(java.util.Locale.ROOT));
    }

    /** "…; kế hoạch năm 2026 đạt 48.900 tấn", "dự toán là …": only that the plan's value of the same follows. */
    static boolean pointsToPlan(SentenceView view, IndicatorReader.Words words) {
        boolean plan = view.is(words.from(), "kế") && view.is(words.from() + 1, "hoạch")
                || view.is(words.from(), "chỉ") && view.is(words.from() + 1, "tiêu")
                || view.is(words.from(), "dự");
        for (int at = words.from() + 2; plan && at < words.to(); at++) {
            String word = view.tokens().get(at).folded();
            plan = view.tokens().get(at).isNumber() || OF_PLAN.contains(word);
        }
        return plan;
    }

    /** "Tiến độ giải ngân: hết quý II đạt 45% kế hoạch", "…, tương đương 33% GDP": the share's base is no indicator. */
    static boolean isOfPlan(SentenceView view, Statement statement) {
        int at = statement.quantity().to();
        boolean base = view.is(at, "kế") && view.is(at + 1, "hoạch")
                || view.is(at, "dự") && view.is(at + 1, "toán")
                || (view.is(at, "gdp") || view.is(at, "grdp"))
                        && view.is(statement.quantity().from(), "tương");
        return base && statement.quantity().unitClass() == UnitClass.PERCENT && statement.action() == null;
    }

    /** Names a plan's value like the figure of the report that it goes on with. */
    static void takePlan(TargetDraft reported, TargetDraft draft, Span own) {
        draft.quote = own;
        draft.by = RULE;
        nameLike(reported, draft, own.end());
    }

    /** Gives the draft the last one's name, and a quote from there to {@code end} unless that is far. */
    static void nameLike(TargetDraft last, TargetDraft draft, int end) {
        draft.indicator = last.indicator;
        draft.indicatorSpan = last.indicatorSpan;
        draft.parent = last.parent == null ? draft.parent : last.parent;
        Span quote = last.quote;
        if (quote != null && end - quote.start() <= LONGEST_QUOTE) {
            draft.quote = new Span(quote.start(), end);
        }
    }
}
