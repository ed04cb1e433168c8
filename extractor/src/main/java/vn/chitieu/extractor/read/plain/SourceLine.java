package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.text.Spacing;

/**
 * A line of the source that has text.
 *
 * @param text with single spaces, none at its ends
 * @param gap number of blank lines above it
 */
record SourceLine(String text, int gap) {

    /** The lines of a clean text that are not blank. */
    static List<SourceLine> split(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int gap = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = Spacing.collapse(text.substring(start, end));
            if (line.isEmpty()) {
                gap++;
            } else {
                lines.add(new SourceLine(line, gap));
                gap = 0;
            }
            start = end + 1;
        }
        return lines;
    }

    SourceLine withGap(int other) {
        return new SourceLine(text, other);
    }
}
