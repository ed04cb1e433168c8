package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Comparator;

/** Tells figures of what was or is from figures that shall be reached. Immutable, thread-safe. */
final class PastFigures {

    /** So close before its number, "đã" speaks of it: "đã gieo cấy được 27.300 ha". */
    private static final int DONE_WORDS = 5;

    private static final int ONLY_WORDS = 3;

    /** Words behind "mới" that make it "only": "mới đạt 46%", but "thành lập mới 46". */
    private static final Set<String> ONLY = Set.of("có", "đạt", "được", "chỉ", "khôi", "giải", "thực", "hoàn", "ở");

    /** Words before "mới" that make it "only". */
    private static final Set<String> SO_FAR = Set.of("hiện", "nay", "song", "nhưng", "vẫn", "cũng", "tỉnh", "xã");

    private static final Set<String> COMPOUNDS = Set.of("thực", "thể", "xuất", "phát", "biểu", "tái");

    private static final Set<String> BEGUN =
            Set.of("đại", "thực", "hành", "trường", "vật", "hữu", "diện", "trạng", "tượng");

    /** Words that open the parts of a value or an aim within a parenthesis. */
    private static final Set<String> PARTS = Set.of("trong", "riêng", "phấn", "gồm", "bao", "đến", "mỗi");

    /** Words that open a comparison within a parenthesis: "(kế hoạch 95%)". */
    private static final Set<String> COMPARED = Set.of("hiện", "nay", "kế", "chỉ", "nghị", "cùng", "trước");

    private final Lexicons lexicons;

    PastFigures(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Whether the quantity is a past or current figure or a baseline. */
    boolean reports(SentenceView view, SentenceContext context, Statement statement) {
        return isBaseline(view, statement)
                || isDated(view, context, statement)
                || isMarked(view, context, statement)
                || isDone(view, statement) && !isBoundAimed(context, statement.quantity())
                || GivenFigures.isNotReached(view, statement.quantity())
                || GivenFigures.isGranted(view, statement)
                || !context.aim() && GivenFigures.isOfExisting(view, statement.quantity())
                || isComparison(view, context, statement.quantity());
    }

    /** "tỷ lệ lấp đầy của các khu đã hoạt động không thấp hơn 72%": such a bound is set, not reported. */
    private static boolean isBoundAimed(SentenceContext context, Quantity quantity) {
        boolean bound = quantity.comparator() == Comparator.GTE || quantity.comparator() == Comparator.LTE;
        return context.aim() && bound;
    }

    private boolean isBaseline(SentenceView view, Statement statement) {
        int from = statement.quantity().from();
        return lexicons.baseline.before(view.tokens(), Math.max(0, from - 6), from) != null;
    }

    private static boolean isDated(SentenceView view, SentenceContext context, Statement statement) {
        for (TimeExpression time : view.times()) {
            boolean near = time.from() >= statement.left()
                    && time.from() <= statement.quantity().to();
            if (near && time.role() == TimeExpression.Role.DUE && time.lastYear() < context.firstYear()) {
                return true;
            }
        }
        return false;
    }

    /** A word of report in the same segment, unless an aim or a later time stands between it and the quantity. */
    private boolean isMarked(SentenceView view, SentenceContext context, Statement statement) {
        Quantity quantity = statement.quantity();
        int from = view.lastMark(0, quantity.from(), ";") + 1;
        int to = view.firstMark(quantity.to(), view.tokens().size(), ";,(");
        PhraseLexicon.Match<String> marker = null;
        for (int at = from; at < quantity.from(); at++) {
            PhraseLexicon.Match<String> match = lexicons.past.at(view.tokens(), at);
            boolean closed = match != null
                    && (isClosedBefore(view, at, quantity.from())
                            || isInWord(view, at)
                            || context.aim() && cumulates(view, at));
            marker = match == null || closed ? marker : match;
            if (match == null && isNow(view, at) && reaches(view, at, quantity.from())) {
                marker = new PhraseLexicon.Match<>(at, at + 1, "SENTENCE");
            }
        }
        if (marker == null) {
            PhraseLexicon.Match<String> behind = lexicons.past.find(view.tokens(), quantity.to(), to);
            return behind != null
                    && !view.is(behind.from() - 1, "với")
                    && !turns(view, context, from, quantity.from())
                    && noQuantity(view, quantity.to(), behind.from());
        }
        boolean told = view.is(marker.from(), "đã") || view.is(marker.from(), "cho");
        return !turns(view, context, marker.to(), quantity.from(), told);
    }

    /** "Tỷ lệ tiêm chủng lũy kế hết quý III đạt 70%": among targets what adds up is one of them. */
    private static boolean cumulates(SentenceView view, int at) {
        return view.is(at + 1, "kế") && (view.is(at, "lũy") || view.is(at, "luỹ"));
    }

    /** "hiện có 4 chợ và quy hoạch 16 chợ": "hiện" speaks of the next number only. */
    private static boolean reaches(SentenceView view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (view.isMark(at, ",;:()") || view.is(at, "và")) {
                return false;
            }
        }
        return true;
    }

    /** "hiện" by itself, not in "thực hiện" or "hiện đại". */
    static boolean isNow(SentenceView view, int at) {
        int next = at + 1;
        return view.is(at, "hiện")
                && !isInWord(view, at)
                && (next >= view.tokens().size()
                        || !BEGUN.contains(view.tokens().get(next).folded()));
    }

    /** "thực hiện còn …": "hiện" is the end of another word. */
    private static boolean isInWord(SentenceView view, int at) {
        return at > 0
                && view.is(at, "hiện")
                && COMPOUNDS.contains(view.tokens().get(at - 1).folded());
    }

    /** A parenthesis that closes before {@code to} speaks for itself alone. */
    private static boolean isClosedBefore(SentenceView view, int at, int to) {
        return StatementBounds.openParen(view, 0, at) > StatementBounds.openParen(view, 0, to);
    }

    /** "phấn đấu", "đến năm 2028", "xuống còn": the sentence turns from what is to what shall be. */
    private boolean turns(SentenceView view, SentenceContext context, int from, int to) {
        return turns(view, context, from, to, false);
    }

    private boolean turns(SentenceView view, SentenceContext context, int from, int to, boolean told) {
        for (int at = from; at < to; at++) {
            TimeExpression time = view.timeAt(at);
            boolean ahead = time != null
                    && time.from() == at
                    && (view.is(at, "đến") || context.firstYear() > 0 && time.lastYear() > context.firstYear());
            // "đã giảm từ 22% xuống 9%" tells how it fell, "hiện 22%, xuống 9%" where it shall fall
            boolean moves = !told && (view.is(at, "xuống") || view.is(at, "lên"));
            if (ahead || lexicons.aims.at(view.tokens(), at) != null || moves) {
                return true;
            }
        }
        return false;
    }

    private static boolean noQuantity(SentenceView view, int from, int to) {
        for (Quantity other : view.quantities()) {
            if (other.numberFrom() >= from && other.numberFrom() < to) {
                return false;
            }
        }
        return true;
    }

    /** "đã gieo cấy được 27.300 ha", "năm 2025 mới khôi phục được 534.000 con". */
    private boolean isDone(SentenceView view, Statement statement) {
        int to = statement.quantity().from();
        for (int at = to - 1; at >= Math.max(statement.left(), to - DONE_WORDS) && !view.isMark(at, ",;:("); at--) {
            boolean only = view.is(at, "mới")
                    && to - at <= ONLY_WORDS + 1
                    && at + 1 < to
                    && ONLY.contains(view.tokens().get(at + 1).folded())
                    && saysSoFar(view, at);
            if (view.is(at, "đã") || only) {
                return view.is(at + 1, "đạt")
                        || lexicons.reach.find(view.tokens(), at + 1, to) == null
                        || only
                        || endsReached(view, to);
            }
        }
        return false;
    }

    /** "đã số hóa được 1,3 triệu" reports; "số hộ đã qua đào tạo đạt 12" aims. */
    private static boolean endsReached(SentenceView view, int to) {
        return view.is(to - 1, "được") || view.is(to - 1, "lên");
    }

    private static boolean saysSoFar(SentenceView view, int at) {
        return at == 0
                || view.isMark(at - 1, ",;:(")
                || view.timeAt(at - 1) != null
                || SO_FAR.contains(view.tokens().get(at - 1).folded());
    }

    /** "đạt 95% (năm 2025 là 91,8%)", "(đầu kỳ 8,37%)": what a parenthesis compares the value before it with. */
    private boolean isComparison(SentenceView view, SentenceContext context, Quantity quantity) {
        int paren = StatementBounds.openParen(view, 0, quantity.from());
        if (paren < 1 || paren + 1 >= quantity.numberFrom()) {
            return false;
        }
        if (isOfYearsBefore(view, context, paren, quantity.from())) {
            return true;
        }
        if (!followsLike(view, quantity, paren) || isOfYearsAhead(view, context, paren, quantity.from())) {
            return false;
        }
        List<Token> tokens = view.tokens();
        String first = tokens.get(paren + 1).folded();
        TimeExpression time = view.timeAt(paren + 1);
        if (time != null) {
            return time.lastYear() <= context.firstYear();
        }
        boolean opensAim = PARTS.contains(first);
        return !opensAim && COMPARED.contains(first);
    }

    /** "(sản lượng năm 2025 là 71.300 tấn, …)", "(5 năm trước làm được …)" */
    private boolean isOfYearsBefore(SentenceView view, SentenceContext context, int paren, int to) {
        List<Token> tokens = view.tokens();
        boolean ago = tokens.get(paren + 1).isNumber()
                && view.is(paren + 2, "năm")
                && (view.is(paren + 3, "trước") || view.is(paren + 3, "qua"));
        for (TimeExpression time : view.times()) {
            boolean inside = time.from() > paren && time.to() <= to;
            ago |= inside && time.lastYear() < context.firstYear();
        }
        return ago && !turns(view, context, paren + 1, to);
    }

    /** "(kế hoạch năm 2026: 87%)" in a report of the year before */
    private static boolean isOfYearsAhead(SentenceView view, SentenceContext context, int paren, int to) {
        for (TimeExpression time : view.times()) {
            boolean inside = time.from() > paren && time.to() <= to;
            if (inside && context.turn() > 0 && time.lastYear() >= context.turn()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quantity of the same unit stands before the parenthesis. */
    private static boolean followsLike(SentenceView view, Quantity quantity, int paren) {
        for (Quantity other : view.quantities()) {
            boolean before = other.to() <= paren;
            if (before && other.unit() != null && other.unit().equalsIgnoreCase(quantity.unit())) {
                return true;
            }
        }
        return false;
    }
}
