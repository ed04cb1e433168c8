package vn.chitieu.extractor.read.legacy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The codes of the letters in one legacy encoding: one code a letter, or two. Immutable and thread-safe. */
final class LetterCodes {

    private static final int SIZE = 0x100;

    /** Characters of windows-1252 at 0x80 to 0x9F; U+FFFD where it has none. */
    private static final String UPPER_CONTROLS = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private final char[] single = new char[SIZE];
    private final boolean[] mark = new boolean[SIZE];
    private final Map<String, Character> pairs = new HashMap<>();

    private LetterCodes() {}

    /** The codes of a column of the table. */
    static LetterCodes of(String column) {
        LetterCodes codes = new LetterCodes();
        for (LexiconTable.Row row :
                LexiconTable.load(LetterCodes.class, "letters.tsv").rows()) {
            String code = row.find(column);
            if (code != null) {
                codes.put(row.get("letter").charAt(0), code.split(" ", -1));
            }
        }
        return codes;
    }

    private void put(char letter, String[] code) {
        char first = (char) Integer.parseInt(code[0], 16);
        if (code.length == 1) {
            single[first] = letter;
            return;
        }
        // Who types a capital need not have typed its mark as a capital.
        char second = (char) Integer.parseInt(code[1], 16);
        for (char variant : new char[] {second, Character.toLowerCase(second), Character.toUpperCase(second)}) {
            mark[variant] = true;
            pairs.put("" + first + variant, letter);
        }
    }

    /** Whether a character is a letter of its own in this encoding, or a mark on one. */
    boolean isCode(char c) {
        return c < SIZE && (single[c] != 0 || mark[c]);
    }

    /** Whether a character is a mark on the letter before. */
    boolean isMark(char c) {
        return c < SIZE && mark[c];
    }

    /** Decodes a passage; what has no code here stands as it is. */
    void decode(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            Character pair = pair(text, i, end);
            if (pair != null) {
                out.append(pair.charValue());
                i++;
            } else if (c < SIZE && single[c] != 0) {
                out.append(single[c]);
            } else {
                out.append(c >= 0x80 && c <= 0x9F ? upperControl(c) : c);
            }
        }
    }

    private @Nullable Character pair(String text, int i, int end) {
        return i + 1 < end && isMark(text.charAt(i + 1)) ? pairs.get(text.substring(i, i + 2)) : null;
    }

    private static char upperControl(char c) {
        char character = UPPER_CONTROLS.charAt(c - 0x80);
        return character == '\uFFFD' ? c : character;
    }
}
