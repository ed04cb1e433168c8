package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Span;

/** Reads the words that name what is measured, before or behind a quantity. Immutable, thread-safe. */
final class IndicatorReader {

    private static final int LONGEST = 45;

    private static final int LONGEST_PLAIN = 30;

    /** The value, unit and time that a rise begins with. */
    private static final int LONGEST_RISE = 10;

    /** The words of an indicator; positions are tokens. */
    record Words(String text, int from, int to) {

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    static final Words NONE = new Words("", 0, 0);

    private static final Set<String> JOINTS =
            Set.of("và", "đạt", "trong", "là", "cho", "với", "tại", "ở", "của", "theo", "như");

    private final Lexicons lexicons;

    IndicatorReader(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The indicator within {@code from}–{@code to}, lead-ins, verbs of reaching and due times left out. */
    Words before(SentenceView view, int from, int to) {
        int end = trimEnd(view, from, riseStart(view, from, trimEnd(view, from, to)));
        int start = trimStart(view, from, end);
        start = lastHead(view, start, end);
        start = trimStart(view, start, end);
        end = trimEnd(view, start, end);
        return words(view, start, end);
    }

    /** "Tỷ trọng X từ 31,5% năm 2025 | lên 38%": where the value that the rise begins with stands, else {@code to}. */
    private static int riseStart(SentenceView view, int from, int to) {
        for (int at = to - 1; at > from && to - at <= LONGEST_RISE; at--) {
            if (view.isMark(at, ",;:")) {
                return to;
            }
            if (view.is(at, "từ") && startsQuantity(view, at)) {
                boolean verb = view.is(at - 1, "nâng") || view.is(at - 1, "giảm") || view.is(at - 1, "tăng");
                boolean widens = view.is(at - 2, "mở") && view.is(at - 1, "rộng");
                int start = widens ? at - 2 : verb ? at - 1 : at;
                return start > from ? start : at;
            }
        }
        return to;
    }

    private static boolean startsQuantity(SentenceView view, int at) {
        for (Quantity quantity : view.quantities()) {
            if (quantity.numberFrom() == at + 1) {
                return !view.is(quantity.to() - 2, "trở");
            }
        }
        return false;
    }

    /** The indicator that {@code from}–{@code to} holds as a whole, as in a table cell. */
    Words whole(SentenceView view, int from, int to) {
        int start = trimStart(view, from, to);
        return words(view, start, trimEnd(view, start, to));
    }

    /** The words behind a quantity up to the next break, due times left out. */
    Words behind(SentenceView view, int from, int to) {
        int start = from;
        if (start >= to || view.isMark(start, ",;.:)-(") || view.is(start, "và") || view.is(start, "so")) {
            return NONE;
        }
        TimeExpression time = view.timeAt(start);
        if (time != null && time.role() == TimeExpression.Role.BASELINE && time.to() >= to) {
            return NONE;
        }
        int end = to;
        while (end > start
                && (view.isMark(end - 1, ",;.:-(") || isJoint(view.tokens().get(end - 1)))) {
            end--;
        }
        return words(view, start, end);
    }

    private static boolean isJoint(Token token) {
        return JOINTS.contains(token.folded());
    }

    /** Text of the tokens without due times; empty where nothing but marks remains. */
    Words words(SentenceView view, int from, int to) {
        StringBuilder text = new StringBuilder();
        int first = -1;
        int last = from;
        int at = from;
        while (at < to) {
            TimeExpression time = view.timeAt(at);
            int next = time != null && time.role() == TimeExpression.Role.DUE ? time.to() : at + 1;
            if (next == at + 1) {
                Token token = view.tokens().get(at);
                boolean gap =
                        first >= 0 && (token.start() > view.tokens().get(at - 1).end() || last < at);
                if (gap) {
                    text.append(' ');
                }
                text.append(view.text(), token.start(), token.end());
                first = first < 0 ? at : first;
                last = at + 1;
            }
            at = next;
        }
        String indicator = text.toString().strip();
        boolean letters = indicator.chars().anyMatch(Character::isLetter);
        return letters ? new Words(indicator, first, last) : NONE;
    }

    private int trimStart(SentenceView view, int from, int to) {
        int at = from;
        boolean moved = true;
        while (moved && at < to) {
            moved = false;
            TimeExpression time = view.timeAt(at);
            PhraseLexicon.Match<String> lead = lexicons.leadIns.at(view.tokens(), at);
            if (time != null && time.role() == TimeExpression.Role.DUE && time.from() >= from) {
                at = time.to();
                moved = true;
            } else if (view.isMark(at, ",;:.-+)")) {
                at++;
                moved = true;
            } else if (view.tokens().get(at).isNumber() && view.is(at + 1, ":")) {
                at += 2;
                moved = true;
            } else if (lead != null && lead.to() <= to && !isHead(view, at)) {
                at = lead.to();
                moved = true;
            }
        }
        return Math.min(at, to);
    }

    private boolean isHead(SentenceView view, int at) {
        return lexicons.heads.at(view.tokens(), at) != null;
    }

    private int trimEnd(SentenceView view, int from, int to) {
        int end = to;
        boolean moved = true;
        while (moved && end > from) {
            moved = false;
            TimeExpression time = view.timeAt(end - 1);
            PhraseLexicon.Match<String> reach = lexicons.reach.before(view.tokens(), from, end);
            boolean now = isNow(view, end - 1);
            if (time != null && time.role() == TimeExpression.Role.DUE && time.from() >= from) {
                end = time.from();
                moved = true;
            } else if (now || view.isMark(end - 1, ",;:.-(")) {
                end--;
                moved = true;
            } else if (reach != null
                    && reach.value().equals("AVERAGE")
                    && lexicons.reach.at(view.tokens(), end) != null) {
                return end;
            } else if (reach != null && view.is(end - 1, "bằng") && view.is(reach.from() - 1, "mặt")) {
                return end;
            } else if (reach != null) {
                end = reach.from();
                moved = true;
            }
        }
        return end;
    }

    /** "X hiện mới đạt …", "X hiện nay là …": words that say when, behind the indicator. */
    private static boolean isNow(SentenceView view, int at) {
        boolean last = view.is(at, "mới") || view.is(at, "nay") || view.is(at, "còn");
        int now = last ? at - 1 : at;
        return PastFigures.isNow(view, now);
    }

    /** Start of the last indicator named in a list of statements; {@code from} where there is only one. */
    private int lastHead(SentenceView view, int from, int to) {
        int best = from;
        boolean bestIsHead = isHead(view, from);
        for (int at = from + 1; at < to; at++) {
            TimeExpression time = view.timeAt(at - 1);
            boolean behindTime = time != null && time.to() == at && time.role() == TimeExpression.Role.DUE;
            if (!behindTime && !opensStatement(view, at)) {
                continue;
            }
            if (isHead(view, at) && !isOpenList(view, best, at, bestIsHead)) {
                best = at;
                bestIsHead = true;
            }
        }
        if (to - best > (bestIsHead ? LONGEST : LONGEST_PLAIN)) {
            int comma = lastStatement(view, best, to);
            best = comma < 0 ? best : comma;
        }
        return best;
    }

    /** Within "Tỷ lệ … đô thị và các xã đảo, các xã …" a comma goes on listing; it ends with a verb of the list. */
    private boolean isOpenList(SentenceView view, int head, int at, boolean isHead) {
        return isHead && view.is(at - 1, "và") && at - head < 4;
    }

    private static boolean opensStatement(SentenceView view, int at) {
        Token before = view.tokens().get(at - 1);
        return view.isMark(at - 1, ",;:")
                || before.is("đấu")
                || before.is("đảm")
                || before.is("và")
                || before.is("để")
                || before.is("nâng")
                || before.is("đưa")
                || before.is("giữ")
                || before.is("tiêu");
    }

    private static int lastStatement(SentenceView view, int from, int to) {
        for (int at = to - 2; at > from; at--) {
            boolean aim = view.is(at, "phấn") && view.is(at + 1, "đấu");
            if (view.isMark(at, ",;:") || aim) {
                return aim ? at + 2 : at + 1;
            }
        }
        return -1;
    }

    static @Nullable Span span(SentenceView view, Words words) {
        List<Token> tokens = view.tokens();
        return words.isEmpty()
                ? null
                : new Span(
                        tokens.get(words.from()).start(),
                        tokens.get(words.to() - 1).end());
    }
}
