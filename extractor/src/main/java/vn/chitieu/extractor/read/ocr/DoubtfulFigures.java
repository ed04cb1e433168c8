package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * Finds figures on recognised pages that may have been misread: with letters that look like digits in them, or grouped
 * as no number is. They are reported where they stand and never changed. Stateless.
 */
public final class DoubtfulFigures {

    /** Reported one by one; of more only the number is told. */
    static final int MAX_REPORTED = 100;

    /** Letters that digits are taken for, when they stand between digits. */
    private static final String BETWEEN = "OoDQlIi|SsBbZzGg";

    /** Those that do not name anything when they stand before digits, and those when they stand behind. */
    private static final String BEFORE = "OolI|";

    private static final String BEHIND = "Oo|";

    private static final String IN_FIGURES = ".,";
    private static final int GROUP = 3;
    private static final int YEAR = 4;

    private DoubtfulFigures() {}

    /** A diagnostic for each, in text order. */
    public static List<Diagnostic> find(CanonicalText text) {
        List<Diagnostic> found = new ArrayList<>();
        int more = 0;
        for (Page page : text.pages()) {
            int at = page.ocr() ? page.start() : page.end();
            while (at < page.end()) {
                int end = tokenEnd(text.text(), at, page.end());
                String why = end > at ? doubt(text.text(), at, end) : "";
                if (!why.isEmpty() && found.size() < MAX_REPORTED) {
                    found.add(ReadCode.OCR_DOUBTFUL_FIGURE.diagnostic(
                            "the figure “" + text.text().substring(at, end) + "” may have been misread: " + why,
                            at,
                            end));
                } else if (!why.isEmpty()) {
                    more++;
                }
                at = Math.max(end, at + 1);
            }
        }
        if (more > 0) {
            found.add(ReadCode.OCR_DOUBTFUL_FIGURE.diagnostic(more + " more figures may have been misread"));
        }
        return found;
    }

    /** Behind the letters, digits and marks of figures from an offset on; the marks at its end do not belong to it. */
    private static int tokenEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && isPart(text.charAt(end))) {
            end++;
        }
        while (end > from && IN_FIGURES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || IN_FIGURES.indexOf(c) >= 0 || c == '|';
    }

    private static String doubt(String text, int from, int end) {
        if (from > 0 && text.charAt(from - 1) == '%' && end == from + 1 && "oO0".indexOf(text.charAt(from)) >= 0) {
            return "it may be the sign of thousandths";
        }
        int digits = 0;
        int alike = 0;
        int others = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            alike += BETWEEN.indexOf(c) >= 0 ? 1 : 0;
            others += !isDigit(c) && BETWEEN.indexOf(c) < 0 && IN_FIGURES.indexOf(c) < 0 ? 1 : 0;
        }
        if (digits == 0 || others > 0) {
            return "";
        }
        if (alike > 0) {
            return isMisplaced(text, from, end) ? "it has letters that look like digits" : "";
        }
        return grouping(text.substring(from, end));
    }

    /** Whether a letter stands where a digit should. Most behind digits are units, most before them names. */
    private static boolean isMisplaced(String text, int from, int end) {
        boolean digitBefore = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean digitBehind = i + 1 < end && isDigit(text.charAt(i + 1));
            boolean misplaced = digitBefore
                    ? BETWEEN.indexOf(c) >= 0 && (BEHIND.indexOf(c) >= 0 || digitBehind)
                    : BEFORE.indexOf(c) >= 0 && i + 1 < end && BETWEEN.indexOf(text.charAt(i + 1)) < 0;
            if (misplaced) {
                return true;
            }
            digitBefore |= isDigit(c);
        }
        return false;
    }

    /** What is wrong with the marks in a figure: dots stand between thousands, one comma before decimals. */
    private static String grouping(String figure) {
        int comma = figure.indexOf(',');
        if (comma >= 0 && figure.indexOf('.', comma) >= 0) {
            return "a dot stands behind a comma";
        }
        String whole = comma < 0 ? figure : figure.substring(0, comma);
        String rest = comma < 0 ? "" : figure.substring(comma + 1);
        if (rest.indexOf(',') >= 0) {
            return hasThousands(figure.split(",", -1)) ? "it has more than one comma" : "";
        }
        String[] groups = whole.split("\\.", -1);
        if (groups.length < 2 || isMonth(groups)) {
            return "";
        }
        boolean tooLong = groups.length == 2 && (groups[1].length() > GROUP || groups[0].length() > GROUP);
        boolean uneven = groups.length > 2 && hasThousands(groups) && !allThousands(groups);
        boolean decimals = comma >= 0 && !allThousands(groups);
        return tooLong || uneven || decimals ? "its dots do not stand between thousands" : "";
    }

    private static boolean isMonth(String[] groups) {
        return groups.length == 2
                && groups[0].length() <= 2
                && groups[1].length() == YEAR
                && groups[1].matches("(19|20)..");
    }

    private static boolean hasThousands(String[] groups) {
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() == GROUP) {
                return true;
            }
        }
        return false;
    }

    private static boolean allThousands(String[] groups) {
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != GROUP) {
                return false;
            }
        }
        return groups[0].length() <= GROUP;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
