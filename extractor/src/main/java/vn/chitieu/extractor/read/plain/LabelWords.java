package vn.chitieu.extractor.read.plain;

import java.util.Locale;
import java.util.Set;

/** Words that name a unit of a legal text when a number follows them. */
final class LabelWords {

    private static final Set<String> WORDS = Set.of("điều", "chương", "mục", "phần", "phụ lục", "biểu", "tiểu mục");

    private static final Set<String> ALONE = Set.of("phụ lục", "phụ lục:");

    private static final String STOPS = ".:/ -–";

    private LabelWords() {}

    /** Whether a line begins with such a word and its number; an annex may have none. */
    static boolean starts(String line) {
        if (!Character.isUpperCase(line.charAt(0))) {
            return false;
        }
        String head = line.substring(0, Math.min(line.length(), 24)).toLowerCase(Locale.ROOT);
        if (ALONE.contains(head)) {
            return true;
        }
        for (String word : WORDS) {
            if (head.startsWith(word + " ") && isNumber(line, word.length() + 1)) {
                return true;
            }
        }
        return head.startsWith("phụ lục ") && line.startsWith("PHỤ LỤC");
    }

    /** A number or a Roman number, alone or closed by a stop. */
    private static boolean isNumber(String line, int from) {
        int at = line.startsWith("số ", from) ? from + 3 : from;
        int start = at;
        while (at < line.length() && at - start < 8 && isDigit(line.charAt(at))) {
            at++;
        }
        if (at == start) {
            return isOrdinalWord(line.substring(start));
        }
        return at == line.length() || (STOPS.indexOf(line.charAt(at)) >= 0 && closes(line, at));
    }

    /** "Điều 5 của Luật" goes on in small letters: no label. */
    private static boolean closes(String line, int at) {
        int next = at;
        boolean stop = false;
        while (next < line.length() && STOPS.indexOf(line.charAt(next)) >= 0) {
            stop |= line.charAt(next) != ' ';
            next++;
        }
        return stop || next == line.length() || Character.isUpperCase(line.charAt(next));
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c) || "IVXLivxl".indexOf(c) >= 0;
    }

    private static boolean isOrdinalWord(String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        return lower.startsWith("thứ ")
                || lower.length() == 1
                || (lower.length() > 1 && lower.charAt(1) == '.' && Character.isUpperCase(rest.charAt(0)));
    }
}
