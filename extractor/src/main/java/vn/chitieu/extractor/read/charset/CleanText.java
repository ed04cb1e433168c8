package vn.chitieu.extractor.read.charset;

import java.text.Normalizer;
import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;

/**
 * Characters made uniform: NFC, line feeds between lines, plain spaces, no zero-width and no control characters, no
 * lone surrogate. Words are never touched.
 */
final class CleanText {

    /** Marks on one letter beyond which they are dropped, as Unicode's stream-safe format has it: keeps NFC linear. */
    private static final int MAX_MARKS = 30;

    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';

    /** Stands where a mark was, and nowhere else: control characters are gone by then. */
    private static final char DROPPED = '\u0000';

    private final String source;
    private final StringBuilder out;
    private final boolean codes;
    private int controls;
    private int marks;

    private CleanText(String source, boolean codes) {
        this.source = source;
        this.codes = codes;
        this.out = new StringBuilder(source.length());
    }

    static String of(String source, List<Diagnostic> diagnostics) {
        return of(source, false, diagnostics);
    }

    /** Cleans a text, but for the characters that are letters in legacy fonts: soft hyphens and upper controls. */
    static String keepingCodes(String source, List<Diagnostic> diagnostics) {
        return of(source, true, diagnostics);
    }

    private static String of(String source, boolean codes, List<Diagnostic> diagnostics) {
        CleanText clean = new CleanText(source, codes);
        for (int i = 0; i < source.length(); i++) {
            i = clean.take(i);
        }
        if (clean.controls > 0) {
            diagnostics.add(
                    ReadCode.CONTROL_CHARACTERS.diagnostic(clean.controls + " control characters were dropped"));
        }
        return inOrder(Normalizer.normalize(clean.out, Normalizer.Form.NFC));
    }

    /** Puts the circumflex or breve of a letter before its tone mark where it was typed behind it: NFC keeps both orders. */
    private static String inOrder(String text) {
        if (text.indexOf(CIRCUMFLEX) < 0 && text.indexOf(BREVE) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 1; i < out.length(); i++) {
            char mark = out.charAt(i);
            if (mark == CIRCUMFLEX || mark == BREVE) {
                String letter = Normalizer.normalize(out.substring(i - 1, i), Normalizer.Form.NFD);
                String ordered = letter.length() == 2
                        ? Normalizer.normalize(letter.charAt(0) + "" + mark + letter.charAt(1), Normalizer.Form.NFC)
                        : "";
                if (ordered.length() == 1) {
                    out.setCharAt(i - 1, ordered.charAt(0));
                    out.setCharAt(i, DROPPED);
                }
            }
        }
        return out.toString().replace(String.valueOf(DROPPED), "");
    }

    /** Takes the character at {@code i} and gives the index of the last one used. */
    private int take(int i) {
        char c = source.charAt(i);
        if (c >= ' ' && c < 0x7F) {
            marks = 0;
            out.append(c);
            return i;
        }
        if (Character.isHighSurrogate(c) && i + 1 < source.length() && Character.isLowSurrogate(source.charAt(i + 1))) {
            return pair(i);
        }
        if (codes && (c == '\u00AD' || c >= 0x80 && c <= 0x9F)) {
            marks = 0;
            out.append(c);
            return i;
        }
        if (isLineEnd(c)) {
            out.append('\n');
            return c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n' ? i + 1 : i;
        }
        other(c);
        return i;
    }

    private int pair(int i) {
        int type = Character.getType(source.codePointAt(i));
        if (type == Character.NON_SPACING_MARK) {
            if (++marks > MAX_MARKS) {
                return i + 1;
            }
        } else {
            marks = 0;
        }
        out.append(source, i, i + 2);
        return i + 1;
    }

    private void other(char c) {
        if (isSpace(c)) {
            marks = 0;
            out.append(' ');
        } else if (Character.isISOControl(c)) {
            controls++;
        } else if (Character.isSurrogate(c)) {
            marks = 0;
            out.append('\uFFFD');
        } else if (isMark(c)) {
            if (++marks <= MAX_MARKS) {
                out.append(c);
            }
        } else if (!isInvisible(c)) {
            marks = 0;
            out.append(c);
        }
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSpace(char c) {
        return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Zero-width characters, joiners, directional marks and soft hyphens. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
