package vn.chitieu.extractor.target;

import java.util.Set;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.Comparator;

/** Tells numbers that describe something, or bind everybody, from those that can set a target. Immutable, thread-safe. */
final class DescribingNumbers {

    private static final Set<String> EACH =
            Set.of("hộ", "lớp", "dự", "căn", "người", "lần", "suất", "mô", "ngày", "buổi", "đơn", "học", "khóa");

    private static final Set<String> BEHIND_VALUES =
            Set.of("trong", "so", "và", "để", "theo", "tại", "ở", "vào", "mỗi", "hằng", "hàng", "cho", "của", "gồm");

    private final Lexicons lexicons;

    DescribingNumbers(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Whether the number is a norm, a size, or part of a name or of another number's words. */
    boolean describes(SentenceView view, Quantity quantity) {
        return isNorm(view, quantity)
                || isOfEach(view, quantity)
                || isOfNone(view, quantity)
                || isOfName(view, quantity)
                || isNested(view, quantity)
                || isSizeOf(view, quantity)
                || isRuled(view, quantity)
                || isOfThose(view, quantity)
                || isOfPlan(view, quantity)
                || isDimension(view, quantity)
                || Conditions.holds(view, quantity)
                || isTechnical(quantity)
                || isSizeOfSubject(view, quantity);
    }

    /** "các dự án từ 10 ha trở lên dành …": the size of those that do something; a value ends its statement. */
    private boolean isSizeOfSubject(SentenceView view, Quantity quantity) {
        int to = quantity.to();
        int close = view.is(to, "(") ? view.firstMark(to, view.tokens().size(), ")") + 1 : to;
        boolean bound = view.is(quantity.from(), "từ")
                && view.is(to - 1, "lên")
                && quantity.unitClass() != UnitClass.PERCENT
                && quantity.unitClass() != UnitClass.NONE;
        boolean goesOn = close < view.tokens().size()
                && view.tokens().get(close).isWord()
                && view.timeAt(close) == null
                && !BEHIND_VALUES.contains(view.tokens().get(close).folded());
        return bound
                && goesOn
                && lexicons.reach.before(view.tokens(), 0, quantity.from()) == null
                && lexicons.verbBefore(view.tokens(), 0, quantity.from()) == null;
    }

    /** "đường dây 110 kV": a voltage names the work; "không quá 30 mg/l": a concentration is a standard. */
    private static boolean isTechnical(Quantity quantity) {
        return "kv".equalsIgnoreCase(quantity.unit()) || "mg".equalsIgnoreCase(quantity.unit());
    }

    /** "hoàn thành tuyến đường (dài 2,4 km, tổng mức đầu tư 6,8 tỷ đồng)": the parenthesis describes the work. */
    private boolean isDimension(SentenceView view, Quantity quantity) {
        int paren = StatementBounds.openParen(view, 0, quantity.from());
        return paren > 0 && Lexicons.contains(lexicons.dimensions, view.tokens(), paren + 1, quantity.from());
    }

    /** A word of a norm in the same segment, or in the same parenthesis, makes a norm of the number. */
    private boolean isNorm(SentenceView view, Quantity quantity) {
        int from = view.lastMark(0, quantity.from(), ";") + 1;
        int to = view.firstMark(quantity.to(), view.tokens().size(), ";");
        int paren = StatementBounds.openParen(view, from, quantity.from());
        for (int at = from; at < to; at++) {
            boolean norm = lexicons.norms.at(view.tokens(), at) != null;
            int own = norm ? StatementBounds.openParen(view, from, at) : -1;
            if (norm && (own < 0 || own == paren)) {
                return true;
            }
        }
        return false;
    }

    /** "rà soát các dự án có tỷ lệ giải ngân dưới 30%", "những nơi có trên 30% dân số": which ones are meant. */
    private boolean isOfThose(SentenceView view, Quantity quantity) {
        int open = view.lastMark(0, quantity.from(), ",;:(") + 1;
        int with = quantity.from() - 1;
        while (with > open && !view.is(with, "có")) {
            with--;
        }
        boolean owns = with == quantity.from() - 1 || lexicons.heads.at(view.tokens(), with + 1) != null;
        for (int at = open; quantity.isCompared() && owns && at < with; at++) {
            boolean task = view.is(at, "các") && lexicons.deliveries.before(view.tokens(), open, at) != null;
            if (task || view.is(at, "những")) {
                return true;
            }
        }
        return false;
    }

    /** "phương án bố trí 02 hố chôn", "Đề án phát triển 09 trung tâm": a plan is named by what it is for. */
    private boolean isOfPlan(SentenceView view, Quantity quantity) {
        PhraseLexicon.Match<Lexicons.Action> verb = lexicons.verbBefore(view.tokens(), 0, quantity.from());
        int at = verb == null ? 0 : verb.from();
        return at >= 2 && view.is(at - 1, "án") && (view.is(at - 2, "phương") || view.is(at - 2, "đề"));
    }

    /** "diện tích mỗi cụm không quá 75 ha và không dưới 10 ha theo quy định": a bound that a rule sets. */
    private static boolean isRuled(SentenceView view, Quantity quantity) {
        boolean bound = quantity.comparator() == Comparator.LTE || quantity.comparator() == Comparator.GTE;
        boolean sized = quantity.unitClass() == UnitClass.MEASURE || quantity.unitClass() == UnitClass.MONEY;
        int from = view.lastMark(0, quantity.from(), ";") + 1;
        int to = view.firstMark(quantity.to(), view.tokens().size(), ";");
        int paren = StatementBounds.openParen(view, from, quantity.from());
        for (int at = from; bound && sized && at < to; at++) {
            boolean behind = at >= quantity.to() || at + 3 == paren;
            boolean rule = view.is(at, "theo") && view.is(at + 1, "quy") && view.is(at + 2, "định");
            if (behind && rule && !view.is(at + 3, "của")) {
                return true;
            }
        }
        return false;
    }

    /** "mỗi hộ không quá 2 ha": an upper bound for each one is a norm. */
    private static boolean isOfEach(SentenceView view, Quantity quantity) {
        int from = view.lastMark(0, quantity.from(), ",;:(") + 1;
        for (int at = from; at < quantity.from() - 1; at++) {
            if (view.is(at, "mỗi") && EACH.contains(view.tokens().get(at + 1).folded())) {
                return quantity.comparator() == Comparator.LTE || view.is(at + 1, "căn");
            }
        }
        return false;
    }

    /** "không còn xã dưới 13 tiêu chí": the number tells which ones shall be none. */
    private static boolean isOfNone(SentenceView view, Quantity quantity) {
        int from = view.lastMark(0, quantity.from(), ",;:(") + 1;
        for (int at = from; at < quantity.from() - 1; at++) {
            if (view.is(at, "không") && view.is(at + 1, "còn") && quantity.from() > at + 2) {
                return true;
            }
        }
        return false;
    }

    /** "Tinh quặng đồng 20-25% Cu: đạt …", "Công trình mới (15,86%): …": a value follows behind the colon. */
    private static boolean isOfName(SentenceView view, Quantity quantity) {
        int colon = view.firstMark(quantity.to(), Math.min(view.tokens().size(), quantity.to() + 4), ":,;(");
        boolean closes = colon < Math.min(view.tokens().size(), quantity.to() + 4) && view.is(colon, ":");
        boolean value = false;
        for (Quantity other : view.quantities()) {
            value |= other.from() > colon && other.from() <= colon + 3 && other.unitClass() != UnitClass.NONE;
        }
        return closes && value;
    }

    /** "được tầm soát ít nhất 4 loại bệnh": a number within the words behind another share. */
    private boolean isNested(SentenceView view, Quantity quantity) {
        if (quantity.unitClass() == UnitClass.PERCENT) {
            return false;
        }
        Quantity before = null;
        for (Quantity other : view.quantities()) {
            if (other.to() <= quantity.from()) {
                before = other;
            }
        }
        if (before == null || before.unitClass() != UnitClass.PERCENT) {
            return false;
        }
        boolean opens =
                before.from() == 0 || view.isMark(before.from() - 1, ",;:.") || view.is(before.from() - 1, "và");
        int comma = view.lastMark(before.to(), quantity.from(), ",");
        boolean close = comma >= 0
                && (!opens || quantity.from() - comma <= 2 || lexicons.heads.at(view.tokens(), comma + 1) != null);
        boolean joined = view.is(quantity.from() - 1, "và");
        return view.lastMark(before.to(), quantity.from(), ";:") < 0 && !close && !joined;
    }

    /** "thu hút 15 dự án có tổng vốn từ 200 tỷ đồng trở lên": the size tells which ones are counted. */
    private boolean isSizeOf(SentenceView view, Quantity quantity) {
        boolean bounded = quantity.isCompared() && quantity.comparator() != Comparator.APPROX;
        for (int at = quantity.from() - 1; bounded && at > 0 && !view.isMark(at, ",;:("); at--) {
            if (isCount(view, at)) {
                return false;
            }
            boolean size = view.is(at, "có")
                    && (lexicons.dimensions.at(view.tokens(), at + 1) != null
                            || lexicons.heads.at(view.tokens(), at + 1) != null);
            if (size) {
                return isBehindCount(view, at);
            }
        }
        return false;
    }

    private static boolean isBehindCount(SentenceView view, int to) {
        for (int at = to - 1; at > 0 && !view.isMark(at, ",;:("); at--) {
            if (isCount(view, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(SentenceView view, int at) {
        for (Quantity other : view.quantities()) {
            boolean counts = other.unitClass() == UnitClass.COUNT || other.unitClass() == UnitClass.FLOW;
            if (counts && other.to() == at + 1) {
                return true;
            }
        }
        return false;
    }
}
