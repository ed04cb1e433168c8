package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;

/** The vertical bars that a table leaves behind when it is flattened to lines. */
final class Bars {

    private Bars() {}

    /** Number of bars at the end of a line, spaces between them allowed. */
    static int trailing(String line) {
        int count = 0;
        for (int i = line.length() - 1; i >= 0; i--) {
            char c = line.charAt(i);
            if (c == '|') {
                count++;
            } else if (c != ' ') {
                break;
            }
        }
        return count;
    }

    /** The line without the bars at its end. */
    static String body(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '|' || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Whether the line consists of bars only. */
    static boolean only(String line) {
        return body(line).isEmpty();
    }

    /** Whether the line is a whole row: {@code | a | b |} or {@code a | b}. */
    static boolean isRow(String line) {
        String body = body(line);
        int bar = body.indexOf('|');
        if (bar > 0) {
            return body.charAt(bar - 1) == ' ' && body.startsWith(" ", bar + 1);
        }
        return bar == 0 && (body.length() < line.length() || body.indexOf('|', 1) > 0);
    }

    /**
     * The cells of a whole row.
     *
     * @param framed whether a bar opens every row of the table; elsewhere a bar in front follows an empty cell
     */
    static List<String> cells(String line, boolean framed) {
        int start = framed && line.startsWith("|") ? 1 : 0;
        int end = line.length();
        if (end > start && line.charAt(end - 1) == '|') {
            end--;
        }
        List<String> cells = new ArrayList<>();
        while (start <= end) {
            int bar = line.indexOf('|', start);
            bar = bar < 0 || bar > end ? end : bar;
            cells.add(line.substring(start, bar).strip());
            start = bar + 1;
        }
        return cells;
    }

    /** Whether a row only rules off a header, as {@code |---|:--:|} does. */
    static boolean isRule(List<String> cells) {
        return cells.stream().allMatch(cell -> !cell.isEmpty() && cell.chars().allMatch(c -> c == '-' || c == ':'));
    }
}
