package vn.chitieu.index.copy;

import java.text.Normalizer;
import java.util.function.LongConsumer;

/**
 * Hashes of the syllables of a text: runs of letters or of digits, in lower case and without any mark, so that neither
 * spelling of tones nor a mark misread by recognition changes one. Thread-safe.
 */
final class Syllables {

    private static final char[] FOLDED = table();
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Syllables() {}

    private static char[] table() {
        char[] table = new char[0x1F00];
        for (char c = 0; c < table.length; c++) {
            table[c] = compute(c);
        }
        return table;
    }

    /** The letter or digit that a character counts as; 0 for a mark, which is passed over; a space for all else. */
    private static char compute(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (!Character.isLetterOrDigit(c)) {
            return ' ';
        }
        char base =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
        char lower = Character.toLowerCase(base);
        return lower == 'đ' || lower == 'ð' ? 'd' : lower;
    }

    private static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : compute(c);
    }

    /** Tells the consumer the hash of each syllable, in the order of the text. */
    static void of(String text, LongConsumer syllable) {
        long hash = FNV_OFFSET;
        boolean digits = false;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c == 0) {
                continue;
            }
            boolean digit = c >= '0' && c <= '9';
            if (open && (c == ' ' || digit != digits)) {
                syllable.accept(hash);
                open = false;
            }
            if (c != ' ') {
                hash = ((open ? hash : FNV_OFFSET) ^ c) * FNV_PRIME;
                open = true;
                digits = digit;
            }
        }
        if (open) {
            syllable.accept(hash);
        }
    }
}
