package vn.chitieu.extractor.mend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words in small letters that parts of a text are looked up in without a copy. Immutable, thread-safe. */
final class WordSet {

    private final @Nullable String[] table;

    WordSet(List<String> words) {
        this.table = new String[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        for (String word : words) {
            int slot = hash(word, 0, word.length()) & table.length - 1;
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = word;
        }
    }

    /** Whether a part of a text is one of the words, in capitals or not. */
    boolean contains(String text, int start, int end) {
        int slot = hash(text, start, end) & table.length - 1;
        for (String word = table[slot]; word != null; word = table[slot]) {
            if (isSame(word, text, start, end)) {
                return true;
            }
            slot = slot + 1 & table.length - 1;
        }
        return false;
    }

    private static boolean isSame(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Letters.small(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Letters.small(text.charAt(i));
        }
        return hash ^ hash >>> 15;
    }
}
