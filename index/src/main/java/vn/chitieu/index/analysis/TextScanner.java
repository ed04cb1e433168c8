package vn.chitieu.index.analysis;

import java.util.List;

/**
 * Cuts text into units: a word, a number, words joined by "&amp;", a number with letters behind it, a document number. What
 * a unit is depends on nothing before it, so that a token analysed alone gives itself. Looks ahead a bounded number of
 * characters: linear in time for any text.
 */
final class TextScanner {

    /** Greatest length of a token in UTF-16 units; longer runs are cut. */
    static final int MAX_TOKEN = 255;

    /** Greatest length of a number with separators. */
    private static final int MAX_NUMBER = 64;

    private final TokenBuffer out;
    private char[] text = new char[0];
    private int length;
    private int at;

    TextScanner(TokenBuffer out) {
        this.out = out;
    }

    /** Begins with other text. */
    void reset(char[] text, int length) {
        this.text = text;
        this.length = length;
        this.at = 0;
    }

    /** Puts the tokens of the next unit into the buffer; false at the end of the text. */
    boolean next() {
        out.clear();
        while (at < length) {
            byte kind = CharClass.at(text, at, length);
            if (kind == CharClass.DIGIT) {
                numbered();
                return true;
            }
            if (kind == CharClass.LETTER) {
                joined(length);
                return true;
            }
            at += CharClass.width(text, at, length);
        }
        return false;
    }

    private void numbered() {
        int end = DocumentNumbers.end(text, at, length);
        if (end < 0) {
            number(length);
            return;
        }
        out.whole(text, at, end);
        while (at < end) {
            byte kind = CharClass.at(text, at, end);
            if (kind == CharClass.DIGIT) {
                number(end);
            } else if (kind == CharClass.LETTER) {
                joined(end);
            } else {
                at++;
            }
        }
        out.close(0, 0);
    }

    /** A word, or words with "&amp;" between them. */
    private void joined(int limit) {
        int start = at;
        int end = wordEnd(at, limit);
        int next = ampersandEnd(start, end, limit);
        if (next < 0) {
            word(limit);
            return;
        }
        for (; next > 0; next = ampersandEnd(start, end, limit)) {
            end = next;
        }
        int before = out.positions();
        int first = out.compound(text, start, end);
        while (at < end) {
            if (text[at] == '&') {
                at++;
            } else {
                word(end);
            }
        }
        out.close(first, before);
    }

    /** The end of the word behind "&amp;" at {@code end}, or -1; it begins with a letter. */
    private int ampersandEnd(int start, int end, int limit) {
        if (end + 1 >= limit || text[end] != '&' || CharClass.at(text, end + 1, limit) != CharClass.LETTER) {
            return -1;
        }
        int next = wordEnd(end + 1, limit);
        return next - start <= MAX_TOKEN ? next : -1;
    }

    private void word(int limit) {
        int end = wordEnd(at, limit);
        out.word(text, at, end);
        at = end;
    }

    private int wordEnd(int start, int limit) {
        int cut = Math.min(limit, start + MAX_TOKEN);
        int end = start;
        int next = start;
        while (next < cut) {
            byte kind = CharClass.at(text, next, limit);
            if (kind == CharClass.SEPARATOR) {
                break;
            }
            next += CharClass.width(text, next, limit);
            if (kind != CharClass.IGNORED && next <= cut) {
                end = next;
            }
        }
        return end;
    }

    /** Digits with stops and commas between them, and letters that follow at once. */
    private void number(int limit) {
        int start = at;
        int digits = digitsEnd(start, limit);
        if (isLetter(digits, limit)) {
            lettered(start, digits, limit);
            return;
        }
        int spaced = spacedEnd(start, digits, limit);
        if (spaced > 0) {
            int before = out.positions();
            int first = out.compoundNumber(digitsOf(start, spaced), start, spaced);
            plain(start, digits);
            for (int i = digits + 1; i < spaced; i += 4) {
                plain(i, i + 3);
            }
            out.close(first, before);
            at = spaced;
            return;
        }
        separated(start, runEnd(start, digits, limit));
    }

    private void separated(int start, int end) {
        List<String> readings = NumberReadings.of(new String(text, start, end - start));
        if (readings.isEmpty()) {
            for (int i = start; i < end; i++) {
                int group = digitsEnd(i, end);
                plain(i, group);
                i = group;
            }
        } else {
            out.number(readings.get(0), start, end);
            for (String other : readings.subList(1, readings.size())) {
                out.reading(other);
            }
        }
        at = end;
    }

    /** "5G": the whole, the number and the letters. */
    private void lettered(int start, int digits, int limit) {
        int end = wordEnd(start, limit);
        if (end <= digits) {
            plain(start, digits);
            at = digits;
            return;
        }
        int before = out.positions();
        int first = out.compound(text, start, end);
        plain(start, digits);
        at = digits;
        word(end);
        out.close(first, before);
    }

    private void plain(int start, int end) {
        out.number(NumberReadings.plain(new String(text, start, end - start)), start, end);
    }

    private boolean isLetter(int index, int limit) {
        return index < limit && CharClass.at(text, index, limit) == CharClass.LETTER;
    }

    private int digitsEnd(int start, int limit) {
        int cut = Math.min(limit, start + MAX_TOKEN);
        int end = start;
        while (end < cut && CharClass.isDigit(text[end])) {
            end++;
        }
        return end;
    }

    /** The end of all groups of digits with a stop or a comma between them. */
    private int runEnd(int start, int digits, int limit) {
        int end = digits;
        while (end + 1 < limit && isPoint(text[end]) && CharClass.isDigit(text[end + 1])) {
            int next = digitsEnd(end + 1, limit);
            if (next - start > MAX_NUMBER) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The end of "11 800": one to three digits, then groups of three behind one space each; or -1. */
    private int spacedEnd(int start, int digits, int limit) {
        if (digits - start > 3 || text[start] == '0') {
            return -1;
        }
        int end = digits;
        while (end + 3 < limit
                && isSpace(text[end])
                && digitsEnd(end + 1, limit) == end + 4
                && end - start < MAX_NUMBER) {
            end += 4;
        }
        return end == digits || end < limit && isTied(end, limit) ? -1 : end;
    }

    /** Whether what follows makes a digit before it part of something else. */
    private boolean isTied(int index, int limit) {
        char c = text[index];
        if (c == '/' || CharClass.isDash(c) || CharClass.at(text, index, limit) != CharClass.SEPARATOR) {
            return true;
        }
        return (isPoint(c) || isSpace(c)) && index + 1 < limit && CharClass.isDigit(text[index + 1]);
    }

    private String digitsOf(int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (CharClass.isDigit(text[i])) {
                digits.append(text[i]);
            }
        }
        return digits.toString();
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }
}
