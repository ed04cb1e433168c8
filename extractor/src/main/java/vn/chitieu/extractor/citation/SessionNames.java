package vn.chitieu.extractor.citation;

import java.util.Locale;

/**
 * Finds where the name of a congress or a plenum ends: "Đảng bộ huyện lần thứ IV" behind "Đại hội". Thread-safe.
 */
final class SessionNames {

    private static final int MAX_WORDS = 18;

    private static final PhraseIndex<Boolean> WORDS =
            PhraseIndex.load(SessionNames.class, "session-words.tsv", "phrase");

    private SessionNames() {}

    /** Offset behind the words from {@code from} that belong to the name. */
    static int end(String text, int from, int to) {
        int end = from;
        for (int words = 0; words < MAX_WORDS; words++) {
            int start = Words.skipBlanks(text, end, Math.min(to, end + 3));
            if (start >= to || !Words.isWordPart(text.charAt(start))) {
                break;
            }
            int wordEnd = Words.wordEnd(text, start, to);
            PhraseIndex.Match<Boolean> phrase = WORDS.at(text, start, to);
            if (phrase != null) {
                end = phrase.end();
            } else if (!NameEnds.at(text, start, to)
                    && Character.isUpperCase(text.charAt(start))
                    && DocumentTypes.at(text, start, to) == null) {
                end = wordEnd;
            } else {
                break;
            }
        }
        return end;
    }

    /** The number of the session, upper case, or an empty text where the name does not number it. */
    static String ordinal(String text, int from, int to) {
        for (int at = from; at < to; at = Math.max(at + 1, Words.wordEnd(text, at, to))) {
            int end = Words.wordEnd(text, at, to);
            if (Words.isRoman(text, at, end)) {
                return text.substring(at, end);
            }
            int th = Toneless.match(text, at, to, "thư");
            if (th >= 0) {
                int start = Words.skipBlanks(text, th, to);
                return Toneless.fold(text.substring(start, Words.wordEnd(text, start, to)))
                        .toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }
}
