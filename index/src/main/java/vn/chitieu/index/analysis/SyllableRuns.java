package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.TonePlacement;

/** Text cut where a thought ends, into the syllables and numbers that the accent model counts. Stateless, thread-safe. */
final class SyllableRuns {

    /** Stands for any number. */
    static final String NUMBER = "#";

    private static final String ENDS = ";:()|\"“”!?[]{}\n\r";

    private SyllableRuns() {}

    /** The runs of a text: syllables in lower case NFC with the older tone placement, {@link #NUMBER} for numbers. */
    static List<List<String>> of(String text) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        char[] chars = text.toCharArray();
        int at = 0;
        while (at < chars.length) {
            int end = wordEnd(chars, at);
            if (end > at) {
                run.add(symbol(text.substring(at, end)));
                at = end;
            } else {
                if (isEnd(chars, at)) {
                    add(runs, run);
                }
                at += CharClass.width(chars, at, chars.length);
            }
        }
        add(runs, run);
        return runs;
    }

    private static void add(List<List<String>> runs, List<String> run) {
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
            run.clear();
        }
    }

    /** The end of the word or number at {@code start}, or {@code start} where there is none; a number keeps its points. */
    static int wordEnd(char[] chars, int start) {
        byte first = CharClass.at(chars, start, chars.length);
        if (first != CharClass.LETTER && first != CharClass.DIGIT) {
            return start;
        }
        int at = start;
        while (at < chars.length) {
            boolean inside = CharClass.at(chars, at, chars.length) != CharClass.SEPARATOR
                    || first == CharClass.DIGIT && isPoint(chars, at);
            if (!inside) {
                break;
            }
            at += CharClass.width(chars, at, chars.length);
        }
        return at;
    }

    private static boolean isPoint(char[] chars, int at) {
        char c = chars[at];
        return (c == '.' || c == ',' || c == '/') && at + 1 < chars.length && CharClass.isDigit(chars[at + 1]);
    }

    /** Whether a thought ends here: at a mark of {@link #ENDS}, a full stop, or a dash with blanks around it. */
    private static boolean isEnd(char[] chars, int at) {
        char c = chars[at];
        boolean blank = at + 1 == chars.length || Character.isWhitespace(chars[at + 1]);
        return ENDS.indexOf(c) >= 0
                || c == '.'
                || (c == '+' || CharClass.isDash(c)) && blank && (at == 0 || Character.isWhitespace(chars[at - 1]));
    }

    /** A word as the model knows it. */
    static String symbol(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (CharClass.isDigit(word.charAt(i))) {
                return NUMBER;
            }
        }
        return TonePlacement.older(Folding.exact(word));
    }
}
