package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.plain.BrokenLines;
import vn.chitieu.extractor.read.plain.Headings;
import vn.chitieu.extractor.text.PageMark;

/** Joins lines of running text to paragraphs, over the ends of pages too. For one document. */
final class Paragraphs {

    /** No paragraph is longer: what goes on over more pages has no paragraphs that can be told. */
    private static final int MAX_PAGES = 8;

    private final DocumentDraft draft;
    private final StringBuilder text = new StringBuilder();
    private final SortedMap<Integer, PageMark> turns = new TreeMap<>();
    private final List<Line> apart = new ArrayList<>();
    private final List<PageMark> pending = new ArrayList<>();
    private @Nullable OpenParagraph open;

    Paragraphs(DocumentDraft draft) {
        this.draft = draft;
    }

    /** Begins a page: what is added from now on stands on it. */
    void page(PageMark mark) {
        flushApart();
        pending.add(mark);
    }

    void line(Line line, Measure measure) {
        if (goesOnApart(line, measure)
                || measure.isApart(line) && (open == null || !open.takesApart(line, measure, pending.isEmpty()))) {
            flushText();
            begin();
            if (!apart.isEmpty() && !isBelow(apart.get(apart.size() - 1), line)) {
                flushApart();
            }
            apart.add(line);
            return;
        }
        flushApart();
        if (open != null && turns.size() < MAX_PAGES && open.continues(line, measure, pending.isEmpty())) {
            int before = text.length();
            Joints.append(text, line.text());
            int at = Math.min(text.length() - line.text().length(), text.length());
            pending.forEach(mark -> turns.put(Math.max(at, Math.min(before, at)), mark));
            pending.clear();
            open.take(line, measure);
            return;
        }
        flushText();
        begin();
        text.append(line.text());
        open = new OpenParagraph(line, measure);
    }

    /** Whether a line that fills the width goes on with a heading above it in the same letters. */
    private boolean goesOnApart(Line line, Measure measure) {
        return !apart.isEmpty()
                && measure.isCentred(line)
                && isBelow(apart.get(apart.size() - 1), line)
                && Headings.isUpper(line.text())
                        == Headings.isUpper(apart.get(apart.size() - 1).text())
                && (line.bold() || Headings.isUpper(line.text()));
    }

    private static boolean isBelow(Line above, Line line) {
        return line.top() - above.bottom() < 1.2f * above.size()
                && Math.abs(line.size() - above.size()) < 0.15f * above.size()
                && line.bold() == above.bold();
    }

    /** Adds the lines of one column of a box, such as a letterhead or a list of recipients. */
    void column(List<Line> lines) {
        flush();
        begin();
        List<String> texts = lines.stream().map(Line::text).toList();
        BrokenLines.join(texts).forEach(paragraph -> draft.paragraph(paragraph, false));
    }

    /** Ends the paragraph that is open. */
    void flush() {
        flushText();
        flushApart();
    }

    /** Gives the pages that have begun to the draft; what comes next stands on the last of them. */
    void begin() {
        pending.forEach(draft::page);
        pending.clear();
    }

    /** The pages that have begun, none of which has text yet; the caller sees to them. */
    List<PageMark> takePending() {
        List<PageMark> marks = List.copyOf(pending);
        pending.clear();
        return marks;
    }

    private void flushText() {
        if (!text.isEmpty()) {
            draft.paragraph(text.toString(), false, new TreeMap<>(turns));
            text.setLength(0);
            turns.clear();
            open = null;
        }
    }

    private void flushApart() {
        if (!apart.isEmpty()) {
            List<String> texts = apart.stream().map(Line::text).toList();
            BrokenLines.join(texts).forEach(paragraph -> draft.paragraph(paragraph, false));
            apart.clear();
        }
    }
}
