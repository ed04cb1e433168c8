package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;

/** Reads a sentence into typed tokens and tells due times from baselines and from parts of names. Thread-safe. */
final class SentenceReader {

    private static final int LONGEST_RISE = 10;

    private static final int YEAR = 4;

    private final QuantityScanner quantities;
    private final Lexicons lexicons;

    SentenceReader(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.quantities = new QuantityScanner(lexicons);
    }

    SentenceView read(String text, Span span) {
        return read(text, span, 0);
    }

    /**
     * Reads a sentence.
     *
     * @param year the year of deadlines that leave it out, or 0 to pass over these
     */
    SentenceView read(String text, Span span, int year) {
        List<Token> tokens = Tokenizer.tokens(text, span.start(), span.end());
        List<TimeExpression> times = TimeScanner.scan(tokens, year);
        List<Quantity> found = quantities.scan(text, tokens, times);
        SentenceView view = new SentenceView(text, span, tokens, times, found);
        return new SentenceView(text, span, tokens, roles(view), found);
    }

    private List<TimeExpression> roles(SentenceView view) {
        List<TimeExpression> times = new ArrayList<>();
        for (TimeExpression time : view.times()) {
            times.add(time.as(role(view, time)));
        }
        return times;
    }

    private TimeExpression.Role role(SentenceView view, TimeExpression time) {
        if (isBaseline(view, time)) {
            return TimeExpression.Role.BASELINE;
        }
        if (isQuoted(view, time.from())) {
            return TimeExpression.Role.NAME;
        }
        return isOfName(view, time) ? TimeExpression.Role.NAME : TimeExpression.Role.DUE;
    }

    private boolean isBaseline(SentenceView view, TimeExpression time) {
        List<Token> tokens = view.tokens();
        for (int at = time.from(); at >= Math.max(0, time.from() - 5); at--) {
            if (at < time.from() && view.isMark(at, ",;:.")) {
                break;
            }
            if (lexicons.baseline.before(tokens, 0, at) != null) {
                return true;
            }
        }
        boolean before = time.from() > 0;
        boolean multiple = before && view.is(time.from() - 1, "lần") && view.is(time.from(), "năm");
        return multiple
                || before && rises(view, time.to()) && !view.quantities().isEmpty();
    }

    /** "… năm 2025 lên 38%", "… năm 2025 nâng lên 58 triệu đồng". */
    private static boolean rises(SentenceView view, int at) {
        boolean moves = view.is(at, "nâng") || view.is(at, "tăng") || view.is(at, "giảm");
        int verb = moves && startsRise(view, at) ? at + 1 : at;
        return verb + 1 < view.tokens().size()
                && (view.is(verb, "lên") || view.is(verb, "xuống") || verb > at && view.is(verb, "còn"));
    }

    /** Whether "từ" and a value stand before {@code to} in the same statement. */
    private static boolean startsRise(SentenceView view, int to) {
        for (int at = to - 1; at >= Math.max(0, to - LONGEST_RISE) && !view.isMark(at, ",;:"); at--) {
            if (view.is(at, "từ") && view.tokens().get(at + 1).isNumber()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(SentenceView view, int at) {
        int quotes = 0;
        for (int i = 0; i < at; i++) {
            if (view.is(i, "\"")) {
                quotes++;
            }
        }
        return quotes % 2 == 1;
    }

    /** A time right behind the name of a plan or document belongs to the name, unless it says when something is due. */
    private boolean isOfName(SentenceView view, TimeExpression time) {
        List<Token> tokens = view.tokens();
        for (int i = time.from(); i < time.to(); i++) {
            String word = tokens.get(i).folded();
            if (word.equals("trong")
                    || word.equals("trước")
                    || word.equals("vào")
                    || word.equals("chậm")
                    || word.equals("ngay")
                    || word.equals("hết") && time.iso().length() > YEAR && !time.isInterval()) {
                return false;
            }
        }
        if (opensBehindComma(view, time)) {
            return false;
        }
        for (int at = time.from() - 1; at >= 0; at--) {
            if (view.isMark(at, ";:") || isQuantity(view, at)) {
                return false;
            }
            boolean capital =
                    Character.isUpperCase(view.text().charAt(tokens.get(at).start()));
            boolean named = lexicons.names.at(tokens, at) != null;
            if (named && (capital && at > 0 || time.from() - at <= 4)) {
                return !startsAim(view, at);
            }
        }
        return false;
    }

    /** "đạt 45% kế hoạch vốn, hết quý III/2024 đạt …": with a preposition behind a comma it opens a statement. */
    private static boolean opensBehindComma(SentenceView view, TimeExpression time) {
        int at = time.from();
        return view.is(at - 1, ",") && (view.is(at, "đến") || view.is(at, "hết") || view.is(at, "cuối"));
    }

    /** "Kế hoạch năm 2026 phấn đấu …" begins a statement about the plan's own time. */
    private static boolean startsAim(SentenceView view, int at) {
        return at == 0 && view.tokens().size() < 3;
    }

    private static boolean isQuantity(SentenceView view, int at) {
        for (Quantity quantity : view.quantities()) {
            boolean counts = quantity.unitClass() != UnitClass.NONE && quantity.unitClass() != UnitClass.DURATION;
            if (counts && quantity.numberFrom() <= at && at < quantity.to()) {
                return true;
            }
        }
        return false;
    }
}
