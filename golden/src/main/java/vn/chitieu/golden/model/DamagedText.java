package vn.chitieu.golden.model;

import java.text.Normalizer;
import java.util.Map;
import java.util.Random;

/**
 * Damages a text as optical recognition does: lost or mistaken diacritics, letters and figures of like form, words that
 * are split or run together, lost marks. The same seed gives the same damage; lines stay lines. Stateless.
 */
public final class DamagedText {

    /** Letters and figures that recognition takes for one another. */
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('l', '1'),
            Map.entry('I', 'l'),
            Map.entry('O', '0'),
            Map.entry('e', 'c'),
            Map.entry('c', 'e'),
            Map.entry('h', 'b'),
            Map.entry('n', 'u'),
            Map.entry('u', 'n'),
            Map.entry('g', 'q'),
            Map.entry('t', 'l'),
            Map.entry('1', 'l'),
            Map.entry('0', 'O'),
            Map.entry('5', 'S'),
            Map.entry('8', 'B'));

    private static final int SPLIT = 10;
    private static final int JOINED = 10;
    private static final int LOST_MARK = 30;
    private static final int PERCENT = 100;

    private DamagedText() {}

    /**
     * Damages a share of the characters.
     *
     * @param rate share of the characters that are damaged, 0 to 1
     */
    public static String of(String text, double rate, long seed) {
        Random random = new Random(seed);
        StringBuilder damaged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || random.nextDouble() >= rate) {
                damaged.append(c);
            } else {
                damaged.append(damage(c, random));
            }
        }
        return damaged.toString();
    }

    private static String damage(char c, Random random) {
        int draw = random.nextInt(PERCENT);
        if (c == ' ') {
            return draw < JOINED ? "" : "  ";
        }
        if (draw < SPLIT) {
            return Character.isLetter(c) ? " " + c : String.valueOf(c);
        }
        if (".,;:".indexOf(c) >= 0) {
            return draw < LOST_MARK ? "" : c == ',' ? "." : c == '.' ? "," : String.valueOf(c);
        }
        String bare = withoutDiacritics(c);
        if (!bare.equals(String.valueOf(c))) {
            return bare;
        }
        Character alike = ALIKE.get(c);
        return String.valueOf(alike == null ? c : alike);
    }

    private static String withoutDiacritics(char c) {
        if (c == 'đ' || c == 'Đ') {
            return c == 'đ' ? "d" : "D";
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return parts.substring(0, 1);
    }
}
