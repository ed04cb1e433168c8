package vn.chitieu.extractor.read.legacy;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Syllables;

/** A run of letters, digits and characters that are letters in a legacy encoding, by its offsets in a text. */
record LegacyWord(int start, int end) {

    /** How a word reads as it is, and how it would in a legacy encoding. */
    enum Reading {
        /** No character beyond ASCII, or a sign that no word consists of: the same in every encoding. */
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

    /** Signs that stand for themselves between spaces, as the letters they encode never stand alone. */
    private static final String SIGNS = "·×÷»¶¹º©ª¼½¾\u00AD";

    private static final String SIGNS_BEFORE = "«·§";
    /** A unit that would be a syllable. */
    private static final String MICROMETRE = "µm";

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
        Reading common = commonReading(text);
        return common == null ? latinReading(text, encoding) : common;
    }

    /** How the word reads whatever the encoding; null where that depends on the encoding. */
    @Nullable
    Reading commonReading(String text) {
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
        if (plain || isSign(text)) {
            return Reading.PLAIN;
        }
        return digits ? Reading.NEITHER : null;
    }

    /** How a word of letters of windows-1252 reads. */
    Reading latinReading(String text, LegacyEncoding encoding) {
        if (end - start == 1 && !Character.isLetter(text.charAt(start))) {
            return Reading.EITHER;
        }
        String decoded = encoding.decodeWord(text, start, end);
        boolean legacy = isCoded(text, encoding) && Syllables.contains(decoded) && !text.startsWith(MICROMETRE, start);
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

    /** Whether the encoding has every letter beyond ASCII. */
    private boolean isCoded(String text, LegacyEncoding encoding) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80 && !encoding.isCode(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSign(String text) {
        if (end - start > 1 || isHyphen(text, start - 1) || isHyphen(text, end)) {
            return false;
        }
        char c = text.charAt(start);
        return SIGNS.indexOf(c) >= 0 || c == '¸' && isDigit(text, start - 2) && isDigit(text, end + 1);
    }

    private static boolean isHyphen(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) == '-';
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
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
