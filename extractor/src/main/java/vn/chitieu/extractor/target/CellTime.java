package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.TableCell;

/** Reads the time of a table cell, where a bare year is a time too. Stateless. */
final class CellTime {

    private static final Pattern PARTS = Pattern.compile(
            "(quý|tháng) ([IVX]{1,4}|[0-9]{1,2}) ?(?:-|–|đến|và) ?(?:quý |tháng )?([IVX]{1,4}|[0-9]{1,2}) ?(?:/|năm) ?(20[0-9]{2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CellTime() {}

    /** The time, an interval where two are given, or null where the cell names none. */
    static @Nullable String read(String text, TableCell cell) {
        return read(text, new Span(cell.start(), cell.end()));
    }

    /** The same of a passage that is nothing but a time. */
    static @Nullable String read(String text, Span passage) {
        String within = quarters(passage.in(text));
        if (within != null) {
            return within;
        }
        List<Token> tokens = Tokenizer.tokens(text, passage.start(), passage.end());
        List<TimeExpression> times = TimeScanner.scan(tokens);
        if (times.size() == 1 || times.size() > 2) {
            return times.get(0).iso();
        }
        if (times.size() == 2) {
            String first = times.get(0).iso();
            String second = times.get(1).iso();
            boolean interval = first.indexOf('/') < 0 && second.indexOf('/') < 0 && first.compareTo(second) < 0;
            return interval ? first + "/" + second : first;
        }
        for (Token token : tokens) {
            boolean year = token.isNumber() && token.folded().matches("20[0-9]{2}");
            if (year && tokens.size() <= 4) {
                return token.folded();
            }
        }
        return null;
    }

    /** "Quý I - Quý III/2027", "Tháng 3 đến tháng 9 năm 2027": an interval of parts of one year, or null. */
    private static @Nullable String quarters(String passage) {
        Matcher parts = PARTS.matcher(passage);
        if (!parts.find()) {
            return null;
        }
        boolean quarter = parts.group(1).toLowerCase(Locale.ROOT).equals("quý");
        int first = ordinal(parts.group(2));
        int last = ordinal(parts.group(3));
        boolean ordered = first > 0 && first < last && last <= (quarter ? 4 : 12);
        String form = quarter ? "%s-Q%d" : "%s-%02d";
        String year = parts.group(4);
        return ordered
                ? String.format(Locale.ROOT, form, year, first) + "/" + String.format(Locale.ROOT, form, year, last)
                : null;
    }

    private static int ordinal(String number) {
        return switch (number.toUpperCase(Locale.ROOT)) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            case "IV" -> 4;
            default -> Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 0;
        };
    }

    /** Whether a task of this time is due then, and does not merely run through the plan's whole period. */
    static boolean isDue(String time, @Nullable String plan) {
        int slash = time.indexOf('/');
        if (slash < 0) {
            return true;
        }
        int years = Integer.parseInt(time.substring(slash + 1, slash + 5)) - Integer.parseInt(time.substring(0, 4));
        return !time.equals(plan) && years < 4;
    }
}
