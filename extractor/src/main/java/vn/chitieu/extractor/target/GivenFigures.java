package vn.chitieu.extractor.target;

import java.util.Set;

/** Figures of what is given: not reached, granted already, counting what exists. Stateless, thread-safe. */
final class GivenFigures {

    /** So close before its number, a grant speaks of it. */
    private static final int GRANT_WORDS = 6;

    /** What was granted is given, not aimed at. */
    private static final Set<String> GRANTED = Set.of("phê", "duyệt", "giao", "bố", "phân");

    /** So many words behind a number may say that what it counts exists. */
    private static final int EXISTING_WORDS = 8;

    private static final Set<String> EXISTING = Set.of("cấp", "có", "ký", "lập", "duyệt");

    private GivenFigures() {}

    /** "đơn vị nào chưa đạt 95%": what is not reached says to whom something applies, or reports. */
    static boolean isNotReached(SentenceView view, Quantity quantity) {
        int at = quantity.from() - 1;
        int verb = view.is(quantity.from(), "đạt") ? quantity.from() : at;
        return (view.is(verb, "đạt") || view.is(verb, "tới")) && view.is(verb - 1, "chưa");
    }

    /** "tổng mức đầu tư đã được phê duyệt là 1.240 tỷ đồng" */
    static boolean isGranted(SentenceView view, Statement statement) {
        int to = statement.quantity().from();
        boolean is = view.is(to - 1, "là");
        for (int at = to - 2;
                is && at >= Math.max(statement.left(), to - GRANT_WORDS) && !view.isMark(at, ",;:(");
                at--) {
            boolean granted = view.is(at + 1, "được")
                    && GRANTED.contains(view.tokens().get(at + 2).folded());
            if (view.is(at, "đã") && granted) {
                return true;
            }
        }
        return false;
    }

    /** "gắn với 7.300 mã số đã cấp", "phụ trách 3 xã theo phân công đã có": what is counted is there already. */
    static boolean isOfExisting(SentenceView view, Quantity quantity) {
        boolean counted = quantity.unitClass() == UnitClass.COUNT || quantity.unitClass() == UnitClass.FLOW;
        int end = Math.min(view.tokens().size() - 1, quantity.to() + EXISTING_WORDS);
        for (int at = quantity.to(); counted && at < end && !view.isMark(at, ",;:.("); at++) {
            boolean closes = at + 2 >= view.tokens().size() || view.isMark(at + 2, ",;.)");
            if (view.is(at, "đã")
                    && closes
                    && EXISTING.contains(view.tokens().get(at + 1).folded())) {
                return true;
            }
        }
        return false;
    }
}
