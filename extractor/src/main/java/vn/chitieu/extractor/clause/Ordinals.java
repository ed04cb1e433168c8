package vn.chitieu.extractor.clause;

/** Values of Roman numerals and of the Vietnamese letter series (a, b, c, d, đ, e, g, h, i, k, …). Thread-safe. */
final class Ordinals {

    /** The letters in drafting order; f, j, w and z appear in careless documents and are ordered where they fall. */
    private static final String LETTERS = "abcdđefghijklmnopqrstuvwxyz";

    /** The series of good drafting, without f, j, w, z. */
    private static final String DRAFTING = "abcdđeghiklmnopqrstuvxy";

    private Ordinals() {}

    /** Value of a Roman numeral in either case, or 0 if it is none or above 89. */
    static int roman(String numeral) {
        int total = 0;
        int last = 0;
        if (numeral.isEmpty() || numeral.length() > 8) {
            return 0;
        }
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = romanDigit(Character.toUpperCase(numeral.charAt(i)));
            if (value == 0) {
                return 0;
            }
            total += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return total > 0 && total < 90 && toRoman(total).equalsIgnoreCase(numeral) ? total : 0;
    }

    private static int romanDigit(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 0;
        };
    }

    /** The numeral in capitals, for values from 1 to 89. */
    static String toRoman(int value) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return tens[value / 10] + ones[value % 10];
    }

    /** Position of a letter in the drafting series from 1, or 0 if it is no letter of it. */
    static int letter(char letter) {
        char lower = Character.toLowerCase(letter);
        int drafted = DRAFTING.indexOf(lower);
        if (drafted >= 0) {
            return drafted + 1;
        }
        int index = LETTERS.indexOf(lower);
        return index < 0 ? 0 : DRAFTING.indexOf(LETTERS.charAt(index - 1)) + 1;
    }
}
