package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;

/** Tells quantities that set a target from past figures, norms, descriptions and conditions. Immutable, thread-safe. */
final class QuantityGate {

    private static final int LONGEST_NAME = 25;

    /** "bảo đảm thời gian …", "giữ thời gian …": so many words may stand before what the statement is about. */
    private static final int SUBJECT = 3;

    /** A sentence with more quantities is a table without its lines, and none of its words can be told apart. */
    private static final int MOST_QUANTITIES = 100;

    private final Lexicons lexicons;
    private final PastFigures past;
    private final DescribingNumbers descriptions;

    QuantityGate(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.past = new PastFigures(lexicons);
        this.descriptions = new DescribingNumbers(lexicons);
    }

    /** Whether the whole sentence reports or rules, so that no figure of it is a target. */
    boolean rejects(SentenceView view, SentenceContext context) {
        List<Token> tokens = view.tokens();
        return context.past()
                || context.rule() && !Lexicons.contains(lexicons.aims, tokens, 0, tokens.size())
                || view.quantities().isEmpty()
                || startsCondition(view)
                || citesRule(view) && !Lexicons.contains(lexicons.aims, tokens, 0, tokens.size());
    }

    private static boolean startsCondition(SentenceView view) {
        return view.is(0, "trường") && view.is(1, "hợp") || view.is(0, "nếu") || view.is(0, "căn") && view.is(1, "cứ");
    }

    /** "Theo Nghị định số …, mỗi sân tối thiểu 800 m2": what a law says binds everybody, what a scenario says aims at nothing. */
    private static boolean citesRule(SentenceView view) {
        boolean decree = view.is(1, "nghị") && view.is(2, "định") || view.is(1, "thông") && view.is(2, "tư");
        return view.is(0, "theo") && (decree || view.is(1, "luật") || view.is(1, "điều") || view.is(1, "kịch"));
    }

    /** The quantities that can set a target: durations and plain numbers only where their sentence is about them. */
    List<Quantity> candidates(SentenceView view) {
        List<Quantity> candidates = new ArrayList<>();
        for (Quantity quantity : view.quantities()) {
            boolean kept =
                    switch (quantity.unitClass()) {
                        case SCORE -> false;
                        case NONE -> isIndex(view, quantity);
                        case DURATION ->
                            isAge(view, quantity) || isShortened(view, quantity) || isPeriod(view, quantity);
                        default -> true;
                    };
            boolean room = candidates.size() < MOST_QUANTITIES;
            if (kept && room && !descriptions.describes(view, quantity)) {
                candidates.add(quantity);
            }
        }
        return candidates;
    }

    private static boolean isAge(SentenceView view, Quantity quantity) {
        for (int at = quantity.from() - 1; at >= Math.max(0, quantity.from() - 12); at--) {
            boolean life = view.is(at, "thọ") && view.is(at - 1, "tuổi");
            boolean years = view.is(at, "năm") && view.is(at - 1, "số");
            if (life || years) {
                return (life ? "tuổi" : "năm").equals(quantity.unit());
            }
        }
        return false;
    }

    /** "Chỉ số … đạt 0,78": an index that a verb of reaching or a bound gives its plain number. */
    private boolean isIndex(SentenceView view, Quantity quantity) {
        boolean ends = quantity.to() >= view.tokens().size()
                || view.isMark(quantity.to(), ",;.)")
                || view.timeAt(quantity.to()) != null;
        PhraseLexicon.Match<String> reach = lexicons.reach.before(view.tokens(), 0, quantity.from());
        if (!ends || reach == null) {
            return false;
        }
        for (int at = reach.from() - 1;
                at >= Math.max(0, reach.from() - LONGEST_NAME) && !view.isMark(at, ";:");
                at--) {
            boolean opens = at == 0 || view.isMark(at - 1, ",;:") || view.is(at - 1, "đấu") || view.is(at - 1, "và");
            if (opens && lexicons.indices.at(view.tokens(), at) != null) {
                return true;
            }
        }
        return false;
    }

    /** "thời gian mất điện bình quân … dưới 210 phút": the statement is about the time that something takes. */
    private static boolean isPeriod(SentenceView view, Quantity quantity) {
        int from = quantity.from();
        int open = view.lastMark(0, from, ",;:") + 1;
        boolean time = false;
        for (int at = open; at < Math.min(open + SUBJECT, from); at++) {
            time |= view.is(at, "thời") && view.is(at + 1, "gian");
        }
        return time && (quantity.isCompared() || view.is(from - 1, "đạt")) && !"năm".equals(quantity.unit());
    }

    private static boolean isShortened(SentenceView view, Quantity quantity) {
        int before = quantity.from() - 1;
        int from = quantity.from();
        boolean shortened =
                view.is(before, "còn") || view.is(before, "xuống") || view.is(from, "xuống") || view.is(from, "còn");
        boolean prolonged = view.is(before, "lên") && rises(view, before);
        return !"tuổi".equals(quantity.unit()) && (shortened || prolonged);
    }

    /** "kéo dài từ 1,4 ngày lên 2,1 ngày": whether "từ" and a duration stand before. */
    private static boolean rises(SentenceView view, int to) {
        for (Quantity other : view.quantities()) {
            boolean near = other.to() <= to && to - other.to() <= 4;
            if (near && other.unitClass() == UnitClass.DURATION && view.is(other.from(), "từ")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the quantity is supported well enough by its words. */
    boolean accepts(SentenceView view, SentenceContext context, Statement statement, boolean part) {
        Quantity quantity = statement.quantity();
        if (isReported(view, context, statement)) {
            return false;
        }
        boolean set = part || isKept(view, statement) || quantity.isCompared() || isSet(view, statement);
        return switch (quantity.unitClass()) {
            case PERCENT -> true;
            case MONEY, MEASURE ->
                !isPerOne(view, statement) && (set || context.aim() && !isWithinName(view, statement));
            case FLOW, COUNT -> set || context.aim() && closesStatement(view, statement);
            case DURATION -> true;
            case BARE -> isSet(view, statement) || quantity.isCompared();
            case NONE -> set;
            case SCORE -> false;
        };
    }

    /** Whether the quantity is a past figure or a baseline; its indicator may still serve the next quantity. */
    boolean isReported(SentenceView view, SentenceContext context, Statement statement) {
        return past.reports(view, context, statement);
    }

    /** "Tổng đàn gia súc 8.650 con": among targets a count that ends its statement is the value of the words before. */
    private static boolean closesStatement(SentenceView view, Statement statement) {
        Quantity quantity = statement.quantity();
        int end = quantity.to();
        boolean closes = end >= view.tokens().size() || view.isMark(end, ",;.)(");
        return closes && quantity.from() - statement.left() > 1 && quantity.unitFrom() < quantity.unitTo();
    }

    private boolean isSet(SentenceView view, Statement statement) {
        int from = statement.quantity().from();
        List<Token> tokens = view.tokens();
        PhraseLexicon.Match<Lexicons.Action> action = lexicons.verbBefore(tokens, statement.left(), from);
        String unit = statement.quantity().unit();
        boolean event = statement.quantity().unitClass() == UnitClass.FLOW
                || statement.quantity().unitClass() == UnitClass.COUNT;
        boolean rate = event && unit != null && unit.indexOf('/') >= 0;
        // "khai thác 27 công trình" makes use of what there is
        boolean uses = event
                && action != null
                && action.to() - action.from() == 2
                && view.is(action.from(), "khai")
                && view.is(action.to() - 1, "thác");
        return action != null && !uses
                || event && view.is(from - 1, "cho")
                || rate
                || lexicons.reach.before(tokens, statement.left(), from) != null
                || !event && from > statement.left() && view.is(from - 1, ":");
    }

    /** "giá trị sản phẩm trên 01 ha đất": the measure is a base, not a value. */
    private static boolean isPerOne(SentenceView view, Statement statement) {
        boolean one = statement.quantity().value().compareTo(java.math.BigDecimal.ONE) == 0;
        return one && view.is(statement.quantity().numberFrom() - 1, "trên");
    }

    /** "Duy trì diện tích lúa 45.000 ha": a verb of keeping opens the statement. */
    private static boolean isKept(SentenceView view, Statement statement) {
        int left = statement.left();
        return view.is(left, "duy") && view.is(left + 1, "trì")
                || view.is(left, "phấn") && view.is(left + 1, "đấu")
                || view.is(left, "ổn") && view.is(left + 1, "định");
    }

    /** "tốc độ 01 Gb/s đạt 100%": another value follows in the same statement. */
    private static boolean isWithinName(SentenceView view, Statement statement) {
        for (Quantity other : view.quantities()) {
            boolean behind = other.numberFrom() >= statement.quantity().to() && other.unitClass() != UnitClass.NONE;
            if (behind) {
                return !view.is(other.from() - 1, "và")
                        && view.firstMark(statement.quantity().to(), other.from(), ",;:(") >= other.from();
            }
        }
        return false;
    }
}
