package vn.chitieu.app;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Span;

/** Breaks text at spaces into lines of a width. Stateless. */
final class TextLines {

    private TextLines() {}

    /**
     * The passages of the text that its lines show. Where the text has more lines than are wanted and its first mark is
     * beyond them, they begin shortly before that.
     *
     * @param width columns of a line, at least 1
     * @param most greatest number of lines; the last leaves room for an ellipsis where it cuts the text
     */
    static List<Span> of(SafeText cell, int width, int most) {
        List<Span> lines = broken(cell.text(), Math.max(1, width));
        if (lines.size() <= most) {
            return lines;
        }
        int first = first(cell, lines, most);
        List<Span> shown = new ArrayList<>(lines.subList(first, Math.min(lines.size(), first + most)));
        Span last = shown.get(shown.size() - 1);
        if (last.end() < cell.text().length()) {
            int end = Math.min(last.end(), TextWidth.fitting(cell.text(), last.start(), Math.max(1, width) - 1));
            shown.set(shown.size() - 1, new Span(last.start(), end));
        }
        return shown;
    }

    private static int first(SafeText cell, List<Span> lines, int most) {
        if (cell.marks().isEmpty()) {
            return 0;
        }
        int mark = cell.marks().get(0).start();
        int line = 0;
        while (line < lines.size() - 1 && lines.get(line).end() <= mark) {
            line++;
        }
        return line < most ? 0 : Math.min(line - most / 2, lines.size() - most);
    }

    /** Whether the text goes on behind the lines. */
    static boolean isCut(SafeText cell, List<Span> lines) {
        return !lines.isEmpty()
                && !cell.text().substring(lines.get(lines.size() - 1).end()).isBlank();
    }

    private static List<Span> broken(String text, int width) {
        List<Span> lines = new ArrayList<>();
        int at = skip(text, 0);
        while (at < text.length()) {
            int end = TextWidth.fitting(text, at, width);
            if (end < text.length() && text.charAt(end) != ' ') {
                int space = end - 1;
                while (space > at && text.charAt(space) != ' ') {
                    space--;
                }
                end = space > at ? space : Math.max(end, at + Character.charCount(text.codePointAt(at)));
            }
            int trimmed = end;
            while (trimmed > at && text.charAt(trimmed - 1) == ' ') {
                trimmed--;
            }
            lines.add(new Span(at, trimmed));
            at = skip(text, end);
        }
        return lines;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
