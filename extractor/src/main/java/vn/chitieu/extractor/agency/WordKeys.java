package vn.chitieu.extractor.agency;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.TonePlacement;

/**
 * Makes the keys of words: lower case, and the tone mark where the older spelling puts it, so that "Uỷ" and "Ủy",
 * "hoá" and "hóa" are one word. Keeps recent keys to save memory; not thread-safe.
 */
final class WordKeys {

    private static final int MOST_SLOTS = 1024;

    private final @Nullable String[] sources;
    private final @Nullable String[] keys;

    /** Makes room for the words of a passage of {@code length} characters. */
    WordKeys(int length) {
        int slots = Math.min(MOST_SLOTS, Integer.highestOneBit(length / 4 + 8));
        sources = new @Nullable String[slots];
        keys = new @Nullable String[slots];
    }

    String key(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 13)) & (keys.length - 1);
        String source = sources[slot];
        String known = keys[slot];
        if (source != null && known != null && source.length() == end - start && text.startsWith(source, start)) {
            return known;
        }
        String word = text.substring(start, end);
        String key = fold(word);
        sources[slot] = word;
        keys[slot] = key;
        return key;
    }

    private static String fold(String word) {
        return TonePlacement.older(word.toLowerCase(Locale.ROOT).replace('ð', 'đ'));
    }
}
