package vn.chitieu.extractor.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds figures by their exact binary value, ties to the even digit: the same on every machine. */
public final class Rounding {

    private Rounding() {}

    /** The nearest double with so many decimals. */
    public static double round(double value, int decimals) {
        return exact(value, decimals).doubleValue();
    }

    /** The figure with exactly so many decimals. */
    public static BigDecimal exact(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** The figure in words with four decimals, such as {@code 0.9750}. */
    public static String four(double value) {
        return exact(value, 4).toPlainString();
    }
}
