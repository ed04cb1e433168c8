package vn.chitieu.index.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as people write them: a comma before decimals and points between thousands as in Vietnamese
 * ({@code 1.234.567,8}); signs that can only be meant the other way are taken that way ({@code 7.5},
 * {@code 1,234,567}). Stateless.
 */
final class NumberText {

    private static final int LONGEST = 40;
    private static final int GROUP = 3;

    private NumberText() {}

    /** The number; empty where the text is none. */
    static Optional<BigDecimal> parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > LONGEST || !isNumeric(digits)) {
            return Optional.empty();
        }
        char decimal = decimal(digits);
        char thousands = decimal == ',' ? '.' : ',';
        int point = digits.indexOf(decimal);
        String whole = point < 0 ? digits : digits.substring(0, point);
        String part = point < 0 ? "" : digits.substring(point + 1);
        boolean wellFormed = isGrouped(whole, thousands)
                && part.chars().allMatch(c -> QuerySource.isDigit((char) c))
                && (point < 0 || !part.isEmpty());
        if (!wellFormed) {
            return Optional.empty();
        }
        String plain = whole.replace(String.valueOf(thousands), "") + (part.isEmpty() ? "" : "." + part);
        return Optional.of(new BigDecimal(text.startsWith("-") ? "-" + plain : plain));
    }

    /** The number as the language of queries writes it. */
    static String of(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static boolean isNumeric(String text) {
        return QuerySource.isDigit(text.charAt(0))
                && text.chars().allMatch(c -> QuerySource.isDigit((char) c) || c == '.' || c == ',');
    }

    /** Which sign stands before decimals: the comma, unless the signs can only be meant the other way. */
    private static char decimal(String text) {
        int point = text.indexOf('.');
        int comma = text.indexOf(',');
        if (point >= 0 && comma >= 0) {
            return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
        }
        if (comma >= 0) {
            return text.indexOf(',', comma + 1) < 0 ? ',' : '.';
        }
        boolean grouped = point < 0 || isGrouped(text, '.');
        return grouped ? ',' : '.';
    }

    /** Whether all digits stand in groups of three behind the first, which has one to three and is not zero. */
    private static boolean isGrouped(String text, char sign) {
        String[] groups = text.split(sign == '.' ? "\\." : ",", -1);
        if (groups.length == 1) {
            return text.chars().allMatch(c -> QuerySource.isDigit((char) c)) && !text.isEmpty();
        }
        for (int i = 0; i < groups.length; i++) {
            int length = groups[i].length();
            boolean digits = groups[i].chars().allMatch(c -> QuerySource.isDigit((char) c));
            if (!digits || length > GROUP || (i > 0 ? length != GROUP : length == 0 || groups[0].startsWith("0"))) {
                return false;
            }
        }
        return true;
    }
}
