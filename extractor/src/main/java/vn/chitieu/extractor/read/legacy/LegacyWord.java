package vn.chitieu.extractor.read.legacy;

import org.jspecify.annotations.Nullable;

/** A run of letters, digits and characters that are letters in a legacy encoding, by its offsets in a text. */
record LegacyWord(int start, int end) {

    /** How a word reads as it is, and how it would in a legacy encoding. */
    enum Reading {
        /** No character beyond ASCII: the same in every encoding. */
        PLAIN,
        /** It has a letter that the legacy encodings know no code for, such as "ợ". */
        UNICODE,
        /** A syllable as it is, and none when decoded. */
        AS_IS,
        /** A syllable when decoded, and none as it is. */
        LEGACY,
        /** A syllable either way, as "có" is, which a TCVN3 font shows as "cú". */
        EITHER,
        /** An abbreviation in which nothing but "Đ" goes beyond ASCII, when decoded: says little. */
        ABBREVIATION,
        /** No syllable either way. */
        NEITHER
    }

    /** Characters that are letters of windows-1252, but not of Latin-1. */
    private static final String WINDOWS_LETTERS = "ŒœŠšŽžŸƒ";

    private static final String SIGNS_BEFORE = "«·§";
    private static final String SIGNS_BEHIND = "»·¹ªº®";

    /** The next word of a text from an offset on, or null if there is none. */
    static @Nullable LegacyWord next(String text, int from) {
        int start = from;
        while (start < text.length() && !isPart(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return start == end ? null : new LegacyWord(start, end);
    }

    private static boolean isPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || LegacyEncoding.TCVN3.isCode(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** How the word reads in its text. */
    Reading reading(String text, LegacyEncoding encoding) {
        boolean plain = true;
        boolean digits = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > 0xFF && WINDOWS_LETTERS.indexOf(c) < 0) {
                return Reading.UNICODE;
            }
            plain &= c < 0x80;
            digits |= c >= '0' && c <= '9';
        }
        if (plain) {
            return Reading.PLAIN;
        }
        return digits ? Reading.NEITHER : latin(text, encoding);
    }

    private Reading latin(String text, LegacyEncoding encoding) {
        String decoded = encoding.decodeWord(text, start, end);
        boolean legacy = Syllables.contains(decoded);
        boolean asIs = Syllables.contains(trimmed(text));
        if (legacy) {
            return asIs ? Reading.EITHER : Reading.LEGACY;
        }
        if (asIs) {
            return Reading.AS_IS;
        }
        return decoded.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == 'Đ') && decoded.length() < 8
                ? Reading.ABBREVIATION
                : Reading.NEITHER;
    }

    /** The word without the signs that may stand at a word's ends, and that a legacy encoding would take for letters. */
    private String trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && SIGNS_BEFORE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SIGNS_BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
