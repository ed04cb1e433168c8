package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What a number in Vietnamese text may say: digits alone, with stops or commas between groups of three, or with a
 * fraction. Written without separators of groups, with a stop before the fraction and without zeros that say nothing:
 * 11.800 is 11800, 12,50 is 12.5. Stateless, thread-safe.
 */
final class NumberReadings {

    private NumberReadings() {}

    /**
     * The readings of digits with stops and commas between them, the likeliest first; none where they are several
     * numbers, as in a date.
     */
    static List<String> of(String run) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        split(run, groups, separators);
        if (groups.size() == 1) {
            return List.of(plain(run));
        }
        String first = groups.get(0);
        if (first.length() > 1 && first.charAt(0) == '0') {
            return List.of();
        }
        char last = separators.charAt(separators.length() - 1);
        boolean mixed = separators.indexOf(String.valueOf(last)) == separators.length() - 1 && separators.length() > 1;
        if (mixed) {
            return withGroups(groups, separators);
        }
        if (groups.size() == 2) {
            return pair(first, groups.get(1), last);
        }
        return isGrouped(groups, groups.size()) && isUniform(separators, separators.length())
                ? List.of(String.join("", groups))
                : List.of();
    }

    private static void split(String run, List<String> groups, StringBuilder separators) {
        int from = 0;
        for (int i = 0; i < run.length(); i++) {
            if (!CharClass.isDigit(run.charAt(i))) {
                groups.add(run.substring(from, i));
                separators.append(run.charAt(i));
                from = i + 1;
            }
        }
        groups.add(run.substring(from));
    }

    /** 1.234,5 and 1,234.5. */
    private static List<String> withGroups(List<String> groups, StringBuilder separators) {
        int integer = groups.size() - 1;
        if (!isGrouped(groups, integer) || !isUniform(separators, separators.length() - 1)) {
            return List.of();
        }
        return decimal(String.join("", groups.subList(0, integer)), groups.get(integer));
    }

    /** A stop before three digits separates thousands; a comma may do so, but rather begins a fraction. */
    private static List<String> pair(String integer, String fraction, char separator) {
        boolean zero = integer.equals("0");
        if (!zero && fraction.length() > 3) {
            return List.of();
        }
        boolean thousands = !zero && fraction.length() == 3 && integer.length() <= 3;
        if (!thousands) {
            return decimal(integer, fraction);
        }
        if (separator == '.') {
            return List.of(integer + fraction);
        }
        return List.of(decimal(integer, fraction).get(0), integer + fraction);
    }

    private static List<String> decimal(String integer, String fraction) {
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        String value = end == 0 ? integer : integer + "." + fraction.substring(0, end);
        // A fraction of zeros may be a name: "4.0".
        return end < fraction.length() && fraction.length() <= 2
                ? List.of(value, integer + "." + fraction)
                : List.of(value);
    }

    private static boolean isGrouped(List<String> groups, int count) {
        int first = groups.get(0).length();
        if (first > 3 || groups.get(0).charAt(0) == '0') {
            return false;
        }
        for (int i = 1; i < count; i++) {
            if (groups.get(i).length() != 3) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUniform(StringBuilder separators, int count) {
        for (int i = 1; i < count; i++) {
            if (separators.charAt(i) != separators.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Digits without zeros before them. */
    static String plain(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
