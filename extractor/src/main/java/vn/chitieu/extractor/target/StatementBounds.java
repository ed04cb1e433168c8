package vn.chitieu.extractor.target;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;

/** Finds how far the words reach that speak of one quantity of a sentence. Positions are tokens. Thread-safe. */
final class StatementBounds {

    private final Lexicons lexicons;

    private final DeliverySegments segments;

    StatementBounds(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.segments = new DeliverySegments(lexicons);
    }

    /** "từ 7 triệu năm 2005 lên 14 triệu": whether the first number is only where the rise begins. */
    static boolean isStartOfRise(SentenceView view, Quantity quantity, @Nullable Quantity next) {
        if (next == null || quantity.upper() != null) {
            return false;
        }
        boolean from = view.is(quantity.from(), "từ") || quantity.from() > 0 && view.is(quantity.from() - 1, "từ");
        for (int at = quantity.to(); from && at < next.numberFrom(); at++) {
            boolean falls = view.is(at, "về") && at + 1 >= next.from();
            boolean rises = view.is(at, "lên") && !view.is(at - 1, "trở");
            if (falls || rises || view.is(at, "xuống") || view.is(at, "còn")) {
                return true;
            }
            if (view.isMark(at, ";:")) {
                return false;
            }
        }
        return false;
    }

    /**
     * The first token that may speak of the quantity.
     *
     * @param floor index behind the quantity before
     * @param previousTail where the words behind that quantity end
     */
    int left(SentenceView view, int floor, int previousTail, Quantity quantity) {
        int semicolon = view.lastMark(floor, quantity.from(), ";");
        int paren = isAside(view, quantity) ? -1 : openParen(view, floor, quantity.from());
        int left = Math.max(floor, Math.max(semicolon + 1, paren + 1));
        if (semicolon >= 0 || paren >= 0 || floor == 0) {
            return behindDeadline(view, left, quantity.from());
        }
        int comma = firstComma(view, floor, quantity.from());
        int tail = Math.min(Math.max(previousTail, floor), quantity.from());
        return comma < quantity.from() ? comma + 1 : joint(view, floor, tail, quantity.from());
    }

    /** "hoàn thành A trong quý II/2026, cấp tài khoản cho 95% …": another task begins behind the first one's time. */
    private int behindDeadline(SentenceView view, int left, int to) {
        int from = left;
        int end = segments.end(view, from, to);
        while (end < to && end > from && !view.is(end, ";")) {
            from = end + 1;
            end = segments.end(view, from, to);
        }
        return from < to ? from : left;
    }

    /** "(10%)": a parenthesis that holds nothing but the value of what stands before it. */
    static boolean isAside(SentenceView view, Quantity quantity) {
        return view.is(quantity.from() - 1, "(") && view.is(quantity.to(), ")");
    }

    private static int firstComma(SentenceView view, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
            if (depth <= 0 && view.is(at, ",")) {
                return at;
            }
        }
        return to;
    }

    /** Behind the word "và" that joins two statements, else behind the tail of the first. */
    private static int joint(SentenceView view, int floor, int tail, int to) {
        for (int at = to - 1; at >= floor; at--) {
            if (view.is(at, "và") || view.is(at, "song") || view.is(at, "nhưng")) {
                return at + 1;
            }
        }
        return Math.max(floor, Math.min(tail, to));
    }

    /** Index of the parenthesis that is open at {@code to}, or -1. */
    static int openParen(SentenceView view, int from, int to) {
        int depth = 0;
        for (int at = to - 1; at >= from; at--) {
            if (view.is(at, ")")) {
                depth++;
            } else if (view.is(at, "(") && depth-- == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Where the words behind a quantity end at the latest: a semicolon, a closing parenthesis, the next quantity. */
    static int tail(SentenceView view, Quantity quantity, int limit) {
        int depth = 0;
        for (int at = quantity.to(); at < limit; at++) {
            if (view.is(at, "(")) {
                depth++;
            } else if (view.is(at, ")") && depth-- == 0) {
                return at;
            } else if (depth == 0 && view.isMark(at, ";.")) {
                return at;
            }
        }
        return limit;
    }

    /** Whether "trong đó", "gồm" or a parenthesis between {@code floor} and the quantity opens the parts of a whole. */
    static boolean opensParts(SentenceView view, int floor, Quantity quantity, boolean hasWhole) {
        for (int at = floor; at < quantity.from(); at++) {
            boolean among = view.is(at, "trong") && view.is(at + 1, "đó")
                    || view.is(at, "tr") && view.is(at + 2, "đó")
                    || view.is(at, "gồm");
            if (among || view.is(at, "(") && hasWhole && openParen(view, floor, quantity.from()) == at) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but verbs, lead-ins and times stands before {@code to} since the last break. */
    boolean opensStatement(SentenceView view, int left, int to, boolean colon) {
        int end = to;
        boolean moved = true;
        while (moved && end > left) {
            moved = false;
            TimeExpression time = view.timeAt(end - 1);
            PhraseLexicon.Match<String> reach = lexicons.reach.before(view.tokens(), left, end);
            PhraseLexicon.Match<String> lead = lexicons.leadIns.before(view.tokens(), left, end);
            if (time != null && time.role() == TimeExpression.Role.DUE && time.from() >= left) {
                end = time.from();
                moved = true;
            } else if (lead != null) {
                return true;
            } else if (reach != null) {
                end = reach.from();
                moved = true;
            }
        }
        return end <= left || view.isMark(end - 1, ",;(") || view.is(end - 1, "và") || colon && view.is(end - 1, ":");
    }

    boolean hasReach(SentenceView view, Statement statement) {
        int from = statement.quantity().from();
        TimeExpression time = from > 0 ? view.timeAt(from - 1) : null;
        int end = time == null ? from : time.from();
        return lexicons.reach.before(view.tokens(), statement.left(), end) != null
                || lexicons.reach.before(view.tokens(), statement.left(), from) != null
                || end > statement.left() && view.is(end - 1, ":");
    }

    /** Where the words behind a quantity end: at a break, at a purpose, or where the next statement begins. */
    int behindEnd(SentenceView view, Statement statement) {
        int paren = openParen(view, statement.quantity().to(), statement.tail());
        int to = paren < 0 ? statement.tail() : paren;
        return to == statement.tail() ? behindEnd(view, statement, to) : behindEnd(view, statement.endingAt(to), to);
    }

    private int behindEnd(SentenceView view, Statement statement, int to) {
        int depth = 0;
        for (int at = statement.quantity().to(); at < to; at++) {
            depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
            boolean aside = view.is(at, "trong") && view.is(at + 1, "đó")
                    || view.is(at, "để")
                    || view.is(at, "nhằm")
                    || view.is(at, "góp") && view.is(at + 1, "phần")
                    || view.is(at, "hiện") && view.is(at + 1, "có")
                    || at == statement.quantity().to() && view.is(at, "gắn")
                    || view.is(at, "phù") && view.is(at + 1, "hợp")
                    || view.is(at, "(") && view.is(at + 1, "kể")
                    || view.is(at, "so") && view.is(at + 1, "với")
                    || citesRule(view, at);
            boolean place = depth == 0 && isPlaceList(view, at, to);
            if (aside || place || depth == 0 && startsStatement(view, statement, at) || joinsTask(view, at)) {
                return at;
            }
        }
        return to;
    }

    /** "được theo dõi, giám sát, đánh giá": the verbs behind the comma go on with the passive. */
    private static boolean isPassive(SentenceView view, int from, int to) {
        for (int at = from; at < to; at++) {
            if (view.is(at, "được")) {
                return true;
            }
        }
        return false;
    }

    /** "tại các huyện, thị cụ thể: huyện A (3), huyện B (12)" says where, not what. */
    private static boolean isPlaceList(SentenceView view, int at, int to) {
        boolean opens = view.is(at, "tại") || view.is(at, "cụ") || view.is(at, "phân");
        int colon = opens ? view.firstMark(at, Math.min(to, at + 14), ":") : at;
        if (!view.is(colon, ":")) {
            return false;
        }
        for (int i = colon + 1; i < Math.min(view.tokens().size() - 1, colon + 10); i++) {
            if (view.is(i, "(") && view.tokens().get(i + 1).isNumber()) {
                return true;
            }
        }
        return !opens;
    }

    /** "theo quy định tại …", "theo Nghị quyết số …" */
    private boolean citesRule(SentenceView view, int at) {
        return view.is(at, "theo") && (view.is(at + 1, "quy") || lexicons.names.at(view.tokens(), at + 1) != null);
    }

    private boolean joinsTask(SentenceView view, int at) {
        return view.is(at, "và") && (view.is(at + 1, "từng") || view.is(at + 1, "nâng") || view.is(at + 1, "thực"));
    }

    private boolean startsStatement(SentenceView view, Statement statement, int at) {
        boolean comma = view.is(at, ",") && at + 1 < statement.tail();
        if (!comma) {
            return false;
        }
        boolean last = statement.tail() >= view.tokens().size() || view.isMark(statement.tail(), ";.()");
        boolean joined = !last && view.is(statement.tail() - 1, "và");
        boolean passive = !last || isPassive(view, statement.quantity().to(), at);
        boolean head = lexicons.heads.at(view.tokens(), at + 1) != null;
        boolean verb = !passive
                        && (lexicons.actions.at(view.tokens(), at + 1) != null
                                || lexicons.deliveries.at(view.tokens(), at + 1) != null)
                || view.is(at + 1, "đẩy")
                || view.is(at + 1, "hướng")
                || view.is(at + 1, "phấn");
        return head || verb || !last && !joined && view.lastMark(at + 1, statement.tail(), ",") < 0;
    }

    /** "…, chiếm 35% GRDP": the share is one of what the statement before measures. */
    static boolean opensShare(SentenceView view, Statement statement) {
        int at = statement.left();
        while (at < statement.quantity().from() && (view.isMark(at, ",;") || view.is(at, "và"))) {
            at++;
        }
        return at < statement.quantity().from() && view.is(at, "chiếm");
    }

    /** "chiếm tối thiểu 80% các hoạt động …": what the share is taken of belongs to the indicator. */
    static boolean takesShare(SentenceView view, IndicatorReader.Words words, Quantity quantity) {
        for (int at = words.to(); at < quantity.from(); at++) {
            if (view.is(at, "chiếm")) {
                return true;
            }
        }
        return false;
    }
}
