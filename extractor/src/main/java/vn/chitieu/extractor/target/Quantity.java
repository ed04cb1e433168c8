package vn.chitieu.extractor.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Comparator;

/**
 * A number with its comparator and unit; positions are token indices, {@code to} exclusive.
 *
 * @param from first token, the comparator's if there is one
 * @param numberFrom first token of the number or range
 * @param numberTo index behind the number or range
 * @param to index behind the unit, and behind "trở lên"
 * @param value the number or the lower bound
 * @param upper the upper bound of a range
 * @param unit as the source writes it, without spaces around a slash; null where there is none
 * @param unitFrom first token of the unit, {@code unitTo} where there is none
 */
record Quantity(
        int from,
        int numberFrom,
        int numberTo,
        int to,
        BigDecimal value,
        @Nullable BigDecimal upper,
        Comparator comparator,
        UnitClass unitClass,
        @Nullable String unit,
        int unitFrom,
        int unitTo) {

    /** The same number with another unit. */
    Quantity withUnit(String other) {
        return new Quantity(
                from, numberFrom, numberTo, to, value, upper, comparator, unitClass, other, unitFrom, unitTo);
    }

    /** Whether a comparator or a range is printed, so that somebody sets the number. */
    boolean isCompared() {
        return comparator != Comparator.EQ;
    }
}
