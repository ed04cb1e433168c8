package vn.chitieu.app.language;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Span;

/**
 * Text of documents and queries made fit for a terminal: no control character, no escape sequence, nothing that turns
 * the direction of writing, one line. Marks keep to their words. Immutable.
 *
 * @param text the text, in which what could act on a terminal is a space or is left out
 * @param marks passages that are set off, in order, not overlapping, as offsets in {@code text}
 */
public record SafeText(String text, List<Span> marks) {

    /** The sign for halves of surrogate pairs. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Marks, embeddings, overrides and isolates of the direction of writing. */
    private static final String TURNING = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    public SafeText {
        marks = List.copyOf(marks);
    }

    public static SafeText of(String text) {
        return of(text, List.of());
    }

    /** The text with passages of it that are set off. */
    public static SafeText of(String text, List<Span> marks) {
        // Nearly every text is fit as it is, and tables have very many of them.
        if (marks.isEmpty() && isFit(text)) {
            return new SafeText(text, List.of());
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            for (int i = at; i < next; i++) {
                offsets[i] = out.length();
            }
            append(c, out);
            at = next;
        }
        offsets[text.length()] = out.length();
        List<Span> moved = new ArrayList<>();
        for (Span mark : marks) {
            int start = offsets[Math.min(mark.start(), text.length())];
            int end = offsets[Math.min(mark.end(), text.length())];
            if (start < end && (moved.isEmpty() || moved.get(moved.size() - 1).end() <= start)) {
                moved.add(new Span(start, end));
            }
        }
        return new SafeText(out.toString(), moved);
    }

    private static boolean isFit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.CONTROL,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    return false;
                }
                case Character.SPACE_SEPARATOR -> {
                    if (c != ' ') {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /**
     * The text at its full length, so that offsets stay: what turns the direction of writing, and control characters
     * other than line feeds, are replaced by a visible sign.
     */
    public static String sameLength(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            boolean acts = Character.getType(c) == Character.SURROGATE
                    || (Character.getType(c) == Character.CONTROL && c != '\n')
                    || TURNING.indexOf(c) >= 0;
            if (acts) {
                out.append(REPLACEMENT);
            } else {
                out.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (Character.getType(c)) {
            case Character.FORMAT -> {}
            case Character.SURROGATE -> out.append(REPLACEMENT);
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> out.append(' ');
            default -> out.appendCodePoint(c);
        }
    }
}
