package vn.chitieu.extractor.read.plain;

import java.util.Locale;
import java.util.Set;

/** What a cell of a table looks like; enough to tell the columns of a short row. */
enum CellType {
    EMPTY,
    ORDINAL,
    UNIT,
    NUMBER,
    TIME,
    AGENCY,
    TEXT;

    private static final Set<String> AGENCY_HEADS = Words.set("agency");

    /** Words that set a value beside its number. */
    private static final int MAX_WORDS_OF_VALUE = 8;

    private static final int MAX_WORDS_OF_UNIT = 4;

    private static final int MAX_WORDS_OF_AGENCY = 30;

    private static final Set<String> VALUE_HEADS = Words.set("value");

    private static final Set<String> TIME_HEADS = Words.set("time");

    /** The type of a cell; in the first column a small number is an ordinal. */
    static CellType of(String cell, boolean firstColumn) {
        if (cell.isEmpty()) {
            return EMPTY;
        }
        if (firstColumn && Ordinals.is(cell)) {
            return ORDINAL;
        }
        String[] words = cell.toLowerCase(Locale.ROOT).split(" ", MAX_WORDS_OF_AGENCY + 1);
        if (words.length <= MAX_WORDS_OF_VALUE && isTime(words)) {
            return TIME;
        }
        if (words.length <= MAX_WORDS_OF_AGENCY && AGENCY_HEADS.contains(words[0]) && words.length > 1) {
            return AGENCY;
        }
        boolean digits = cell.chars().anyMatch(Character::isDigit);
        if (words.length <= MAX_WORDS_OF_VALUE && digits && isValue(words[0], cell)) {
            return NUMBER;
        }
        return words.length <= MAX_WORDS_OF_UNIT && !digitFirst(cell) && !cell.startsWith("-") ? UNIT : TEXT;
    }

    private static boolean isTime(String[] words) {
        if (TIME_HEADS.contains(words[0])) {
            return true;
        }
        return isYear(words[0]);
    }

    private static boolean isYear(String word) {
        int end = Math.min(word.length(), 4);
        return end == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && Character.isDigit(word.charAt(2))
                && Character.isDigit(word.charAt(3))
                && (word.length() == 4 || word.charAt(4) == '-' || word.charAt(4) == '–' || word.charAt(4) == '/');
    }

    private static boolean isValue(String head, String cell) {
        return digitFirst(cell) || "><≥≤≈~+".indexOf(cell.charAt(0)) >= 0 || VALUE_HEADS.contains(head);
    }

    private static boolean digitFirst(String cell) {
        return Character.isDigit(cell.charAt(0));
    }
}
