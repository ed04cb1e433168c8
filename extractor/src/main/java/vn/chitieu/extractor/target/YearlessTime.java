package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;

/**
 * Reads deadlines that leave out their year, as plans of one year do: "trước ngày 30/6", "trong quý III", "trong tháng
 * 9", "đến hết năm". Stateless, thread-safe.
 */
final class YearlessTime {

    private static final Set<String> PREPOSITIONS = Set.of("trước", "trong", "hết", "cuối", "nhất", "vào", "là", "đến");

    private static final Set<String> QUARTERS = Set.of("i", "ii", "iii", "iv");

    private static final Set<String> FIGURED = Set.of("đạt", "phải", "tăng", "giảm", "còn");

    /** What is due each year or month has no year of its own. */
    private static final Set<String> RECURRING = Set.of("hằng", "hàng", "mỗi", "các", "sau", "này", "của");

    /** "Đến hết năm", "cả năm": the year of the plan, where none is named. */
    private static final Set<String> WHOLE = Set.of("hết", "cuối", "cả");

    /** "Năm học", "năm tới", "năm trước" are other years. */
    private static final Set<String> OTHER_YEARS = Set.of(
            "học", "tới", "trước", "sau", "qua", "ngoái", "đầu", "kế", "liền", "liên", "mới", "thứ", "một", "hai");

    private YearlessTime() {}

    /** A deadline at {@code at}, or null; {@code to} is the index behind it. */
    record Reading(String iso, int to) {}

    static @Nullable Reading read(List<Token> tokens, int at, int year) {
        boolean preposed =
                year > 0 && at > 0 && PREPOSITIONS.contains(tokens.get(at - 1).folded());
        if (year > 0 && at > 0 && tokens.get(at).is("năm")) {
            return isWholeYear(tokens, at) ? new Reading(Integer.toString(year), at + 1) : null;
        }
        preposed |= year > 0 && opensFrom(tokens, at);
        boolean figured = year > 0 && isFigured(tokens, at);
        Reading reading = preposed || figured ? read(tokens, at, Integer.toString(year)) : null;
        return reading == null || isOpen(tokens, reading.to) ? null : reading;
    }

    private static @Nullable Reading read(List<Token> tokens, int at, String year) {
        Token token = tokens.get(at);
        if (token.is("quý")) {
            return quarter(tokens, at + 1, year);
        }
        if (token.is("tháng")) {
            int month = number(tokens, at + 1, 12);
            return month == 0 ? null : new Reading(year + two(month), at + 2);
        }
        boolean named = token.is("ngày");
        return named || tokens.get(at - 1).is("trước") ? day(tokens, named ? at + 1 : at, year) : null;
    }

    /** "từ tháng 11, hồ sơ đúng hạn đạt 99%": the month from which on something holds, where it opens its statement. */
    private static boolean opensFrom(List<Token> tokens, int at) {
        boolean from = at > 0 && tokens.get(at - 1).is("từ") && tokens.get(at).is("tháng");
        boolean opens = at == 1 || from && ",;:".contains(tokens.get(at - 2).folded());
        return from && opens && at + 2 < tokens.size() && tokens.get(at + 2).is(",");
    }

    private static boolean isWholeYear(List<Token> tokens, int at) {
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        boolean other = next != null && (next.isNumber() || OTHER_YEARS.contains(next.folded()));
        return WHOLE.contains(tokens.get(at - 1).folded()) && !other;
    }

    /** "quý III 10,6%", "quý II phải đạt 9,9%": the quarter of a value. */
    private static boolean isFigured(List<Token> tokens, int at) {
        boolean quarter = at > 0
                && at + 2 < tokens.size()
                && tokens.get(at).is("quý")
                && QUARTERS.contains(tokens.get(at + 1).folded());
        Token next = quarter ? tokens.get(at + 2) : null;
        boolean opens =
                at > 0 && (tokens.get(at - 1).is(",") || tokens.get(at - 1).is(";"));
        return next != null && (next.isNumber() || FIGURED.contains(next.folded()) || opens && next.isWord());
    }

    private static @Nullable Reading quarter(List<Token> tokens, int at, String year) {
        if (at >= tokens.size()) {
            return null;
        }
        String word = tokens.get(at).folded();
        int quarter =
                QUARTERS.contains(word) ? List.of("i", "ii", "iii", "iv").indexOf(word) + 1 : number(tokens, at, 4);
        return quarter == 0 ? null : new Reading(year + "-Q" + quarter, at + 1);
    }

    private static @Nullable Reading day(List<Token> tokens, int at, String year) {
        int day = number(tokens, at, 31);
        boolean joint = at + 1 < tokens.size()
                && (tokens.get(at + 1).is("/") || tokens.get(at + 1).is("tháng"));
        int month = joint ? number(tokens, at + 2, 12) : 0;
        return day == 0 || month == 0 ? null : new Reading(year + two(month) + two(day), at + 3);
    }

    /** Whether a year follows after all, or words that make the day come again. */
    private static boolean isOpen(List<Token> tokens, int to) {
        if (to >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(to);
        return next.is("/") || next.is("-") || next.is("năm") || RECURRING.contains(next.folded());
    }

    private static int number(List<Token> tokens, int at, int most) {
        if (at >= tokens.size()
                || !tokens.get(at).isNumber()
                || !tokens.get(at).folded().matches("[0-9]{1,2}")) {
            return 0;
        }
        int number = Integer.parseInt(tokens.get(at).folded());
        return number <= most ? number : 0;
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
