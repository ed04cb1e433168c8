package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers as Vietnamese texts write them: "." groups thousands, "," marks decimals. Stateless, thread-safe. */
public final class VietnameseNumbers {

    private static final int MOST_DIGITS = 18;

    private VietnameseNumbers() {}

    /** The value of digits with stops and commas between them, or null where they make no number. */
    public static @Nullable BigDecimal parse(String digits) {
        if (digits.length() > MOST_DIGITS + 6) {
            return null;
        }
        int comma = digits.indexOf(',');
        if (comma != digits.lastIndexOf(',')) {
            return digits.indexOf('.') < 0 && isGrouped(digits, ',') ? plain(digits.replace(",", "")) : null;
        }
        String whole = comma < 0 ? digits : digits.substring(0, comma);
        String fraction = comma < 0 ? "" : digits.substring(comma + 1);
        if (fraction.indexOf('.') >= 0) {
            return null;
        }
        if (whole.indexOf('.') >= 0 && !isGrouped(whole, '.')) {
            boolean point = comma < 0 && whole.indexOf('.') == whole.lastIndexOf('.');
            return point ? plain(whole) : null;
        }
        String joined = whole.replace(".", "");
        return plain(fraction.isEmpty() ? joined : joined + "." + fraction);
    }

    private static boolean isGrouped(String digits, char mark) {
        int start = digits.indexOf(mark);
        if (start < 1 || start > 3 || digits.startsWith("0")) {
            return false;
        }
        for (int at = start; at < digits.length(); at += 4) {
            if (digits.charAt(at) != mark
                    || at + 4 > digits.length()
                    || digits.substring(at + 1, at + 4).indexOf(mark) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal plain(String number) {
        if (number.length() > MOST_DIGITS) {
            return null;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
