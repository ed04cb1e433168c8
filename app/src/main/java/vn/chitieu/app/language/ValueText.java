package vn.chitieu.app.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Target;

/** Says values and times of targets as people read them, with the signs for thousands and decimals of their language. */
public final class ValueText {

    private static final int GROUP = 3;

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private final Messages messages;

    public ValueText(Messages messages) {
        this.messages = messages;
    }

    /** The value with its comparator and direction; the kind in words where there is none. */
    public String of(Target target) {
        BigDecimal value = target.value();
        if (value == null) {
            return messages.text("kind." + target.kind());
        }
        BigDecimal upper = target.upper();
        String number = upper == null ? number(value) : number(value) + "–" + number(upper);
        String change = target.change() == null ? "" : messages.text("change." + target.change()) + " ";
        return change + sign(target.comparator()) + number;
    }

    /** A unit as it stands behind a figure: after a space, but for the sign of percent. */
    public static String unit(@Nullable String unit) {
        String shown = unit == null ? "" : unit;
        return shown.isEmpty() || shown.startsWith("%") ? shown : " " + shown;
    }

    /** The time as people write it: a year, a quarter, a month or a day; an interval with a dash. */
    public String time(@Nullable String time) {
        return time == null
                ? ""
                : Stream.of(time.split("/", -1)).map(this::moment).collect(Collectors.joining("–"));
    }

    private String moment(String iso) {
        Matcher quarter = QUARTER.matcher(iso);
        if (quarter.matches()) {
            return messages.text("time.quarter", roman(Integer.parseInt(quarter.group(2))), quarter.group(1));
        }
        return DAY_OR_MONTH.matcher(iso).matches() ? reversed(iso) : iso;
    }

    /** An ISO day as it is written in Vietnam, 16/12/2025; other texts as they are shown, nothing for null. */
    public static String day(@Nullable String iso) {
        if (iso == null) {
            return "";
        }
        return DAY_OR_MONTH.matcher(iso).matches()
                ? reversed(iso)
                : SafeText.of(iso).text();
    }

    private static String reversed(String iso) {
        List<String> parts = new ArrayList<>(List.of(iso.split("-", -1)));
        Collections.reverse(parts);
        return String.join("/", parts);
    }

    /** The number of a quarter as it is written in Vietnam. */
    public static String roman(int quarter) {
        return quarter == 4 ? "IV" : "I".repeat(quarter);
    }

    public static String sign(@Nullable Comparator comparator) {
        if (comparator == null) {
            return "";
        }
        return switch (comparator) {
            case GT -> "> ";
            case GTE -> "≥ ";
            case LT -> "< ";
            case LTE -> "≤ ";
            case APPROX -> "≈ ";
            case EQ, RANGE -> "";
        };
    }

    /** The number with its thousands set apart. */
    public String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            boolean group = i > 0 && (whole.length() - i) % GROUP == 0;
            out.append(group ? messages.text("number.thousands") : "").append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(messages.text("number.decimal"))
                        .append(plain, point + 1, plain.length())
                        .toString();
    }

    /** A score with two decimals; nothing where there is none. */
    public String decimal(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** A count with its thousands set apart. */
    public String number(long count) {
        return number(BigDecimal.valueOf(count));
    }
}
