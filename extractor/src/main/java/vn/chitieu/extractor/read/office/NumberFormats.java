package vn.chitieu.extractor.read.office;

import java.util.Locale;

/** The numbers of lists as word processors write them. */
final class NumberFormats {

    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] HUNDREDS = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};

    private static final int MAX_ROMAN = 4000;

    /** Letters repeat after the last one: aa, bb. Beyond this many they would only fill the page. */
    private static final int MAX_LETTERS = 26 * 10;

    private NumberFormats() {}

    /** A number in a format of WordprocessingML, such as {@code lowerLetter}; unknown formats are decimal. */
    static String of(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case "none", "bullet" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String letters(int number) {
        if (number < 1 || number > MAX_LETTERS) {
            return Integer.toString(number);
        }
        String letter = Character.toString((char) ('a' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number >= MAX_ROMAN) {
            return Integer.toString(number);
        }
        return "m".repeat(number / 1000) + HUNDREDS[number / 100 % 10] + TENS[number / 10 % 10] + ONES[number % 10];
    }

    /** Whether a label numbers, and does not merely mark, its item: it is shown where the item is empty, too. */
    static boolean isNumber(String label) {
        return label.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** The bullet of a list as plain text has it: dashes, plus signs and stars stay, every other shape is a dash. */
    static String bullet(String shown) {
        String bullet = shown.strip();
        return switch (bullet) {
            case "+", "*", "•", "-", "–" -> bullet;
            default -> bullet.isEmpty() ? "" : "-";
        };
    }
}
