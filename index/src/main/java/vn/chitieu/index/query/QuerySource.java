package vn.chitieu.index.query;

import java.text.Normalizer;
import java.util.List;

/**
 * The text of a query as the parser reads it: full-width and typographic signs as plain ones, control characters and
 * halves of surrogate pairs as spaces; invisible format characters (bidirectional marks, joiners, soft hyphens) and
 * marks on plain signs left out. Every character knows its offset in the query. Immutable and thread-safe.
 */
final class QuerySource {

    /** What {@link #at} gives behind the end; no character of the text. */
    static final char END = '\0';

    /** Longest part of the query that a refusal shows, in characters. */
    private static final int FOUND = 40;

    private static final int FULL_WIDTH = 0xFEE0;

    private final String text;
    private final int[] offsets;

    private QuerySource(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static QuerySource of(String query) {
        StringBuilder text = new StringBuilder(query.length());
        int[] offsets = new int[query.length() + 1];
        for (int at = 0; at < query.length(); ) {
            int c = query.codePointAt(at);
            int next = at + Character.charCount(c);
            char before = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
            int plain = plain(c, before);
            if (plain >= 0) {
                offsets[text.length()] = at;
                if (Character.isSupplementaryCodePoint(plain)) {
                    offsets[text.length() + 1] = at + 1;
                }
                text.appendCodePoint(plain);
            }
            at = next;
        }
        offsets[text.length()] = query.length();
        return new QuerySource(text.toString(), offsets);
    }

    /** The character that is read, or -1 for none. */
    private static int plain(int c, char before) {
        if (c < 0x80) {
            return Character.isISOControl(c) ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - FULL_WIDTH;
        }
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‐', '‑', '−' -> '-';
            // A dash joins what it stands in, and negates nothing: sentences have it where a hyphen is meant.
            case '–', '—' -> isWord(before) ? '-' : ' ';
            // Canonically the same as a semicolon.
            case '\u037E' -> ';';
            default -> byType(c, before);
        };
    }

    private static int byType(int c, char before) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> -1;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> ' ';
            // Marks on signs of the language would make other signs of them.
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                before < 0x80 && !isWord(before) ? -1 : c;
            // Pictures are no words.
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL -> Character.isSupplementaryCodePoint(c) ? ' ' : c;
            default -> c;
        };
    }

    /** Whether a character, or the half of one, is part of a word: letters, marks on letters, numbers. */
    static boolean isWord(char c) {
        return isLetter(c) || isNumber(c);
    }

    /** Whether it is a letter, a mark on one, or half of a character that is beyond the first 65,536. */
    static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || isMark(c);
    }

    static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isNumber(char c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int length() {
        return text.length();
    }

    /** The character, or {@link #END}. */
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : END;
    }

    boolean startsWith(String part, int index) {
        return text.startsWith(part, index);
    }

    /** Offset in the query. */
    int offset(int index) {
        return offsets[Math.min(index, text.length())];
    }

    /** Offset in the query behind the character before the index. */
    int end(int index) {
        return index == 0 ? 0 : offsets[index - 1] + 1;
    }

    /** The text from one index to another, composed (NFC), with single spaces. */
    String slice(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (String word : text.substring(from, to).trim().split(" +")) {
            out.append(out.isEmpty() ? "" : " ").append(word);
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** The first index from this one on that has the character, or -1. */
    int find(char c, int from) {
        return text.indexOf(c, from);
    }

    /** The first index from this one on that is no space. */
    int skipSpaces(int from) {
        int at = from;
        while (at(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A refusal that points at an index. */
    QueryException refuse(QueryException.Problem problem, int index, int to, List<String> expected) {
        int start = Math.min(index, length());
        int end = Math.min(to, Math.min(length(), start + FOUND));
        return new QueryException(problem, offset(start), start >= end ? "" : slice(start, end), expected);
    }
}
