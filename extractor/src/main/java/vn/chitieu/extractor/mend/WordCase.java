package vn.chitieu.extractor.mend;

import java.util.Locale;

/** How a word is written in capitals. */
enum WordCase {
    SMALL {
        @Override
        String of(String word) {
            return word;
        }
    },
    FIRST {
        @Override
        String of(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
    },
    CAPITALS {
        @Override
        String of(String word) {
            return word.toUpperCase(Locale.ROOT);
        }
    };

    /** A word in small letters, written in this way. */
    abstract String of(String word);
}
