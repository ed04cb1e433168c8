package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds paragraphs and cells from the text of an RTF document. For one document, one thread. */
final class RtfText {

    private final Flow flow;
    private final FontText fonts;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<RunText> outer = new ArrayDeque<>();
    private RunText text;
    private StringBuilder label = new StringBuilder();
    private boolean hidden;

    private static final class Level {
        private boolean row;
        private boolean cell;
        private boolean bordered;
    }

    RtfText(Flow flow, FontText fonts) {
        this.flow = flow;
        this.fonts = fonts;
        this.text = new RunText(fonts);
    }

    boolean isFull() {
        return flow.isFull();
    }

    boolean hasHidden() {
        return hidden;
    }

    /** Says that hidden text was left out. */
    void hide() {
        hidden = true;
    }

    /** Number of characters of the paragraph so far. */
    int length() {
        return text.length();
    }

    void append(String font, String characters) {
        text.append(font, characters);
    }

    /** Adds a character that is the same in every font. */
    void append(char c) {
        text.append(c);
    }

    void appendLabel(String characters) {
        if (label.length() < 100) {
            label.append(characters);
        }
    }

    /** Begins a text box, whose paragraphs are its own. */
    void openBox() {
        outer.addLast(text);
        text = new RunText(fonts);
    }

    /** Ends a text box. */
    void closeBox() {
        add(false);
        RunText around = outer.pollLast();
        text = around == null ? new RunText(fonts) : around;
    }

    /** Ends a paragraph. */
    void paragraph(RtfState state) {
        if (outer.isEmpty()) {
            enter(state.level());
        }
        add(state.outline < 9);
    }

    /** Ends a cell of the table at a level. */
    void cell(RtfState state, int level) {
        if (!outer.isEmpty()) {
            add(false);
            return;
        }
        enter(level);
        add(state.outline < 9);
        flow.closeCell();
        Level table = levels.peekLast();
        if (table != null) {
            table.cell = false;
        }
    }

    /** Ends a row of the table at a level. */
    void row(int level, RtfRow row) {
        if (!outer.isEmpty()) {
            return;
        }
        leave(level);
        Level table = levels.peekLast();
        if (table != null && levels.size() == level && table.row) {
            flow.closeRow(row.shape());
            table.row = false;
            table.cell = false;
            table.bordered |= row.isBordered();
        }
    }

    private void enter(int level) {
        leave(level);
        while (levels.size() < level) {
            openCell();
            flow.openTable();
            levels.addLast(new Level());
        }
        openCell();
    }

    private void openCell() {
        Level table = levels.peekLast();
        if (table == null) {
            return;
        }
        if (!table.row) {
            flow.openRow(0);
            table.row = true;
        }
        if (!table.cell) {
            flow.openCell();
            table.cell = true;
        }
    }

    private void leave(int level) {
        while (levels.size() > level) {
            Level left = levels.removeLast();
            flow.borderless(!left.bordered);
            flow.closeTable();
        }
    }

    private void add(boolean heading) {
        String content = text.text();
        String before = label();
        text = new RunText(fonts);
        label = new StringBuilder();
        boolean shown = !content.isBlank() || (!levels.isEmpty() && NumberFormats.isNumber(before));
        if (shown) {
            flow.paragraph(before + content, heading);
        }
    }

    private String label() {
        String shown = label.toString().replace('\u00A0', ' ').strip();
        if (shown.isEmpty()) {
            return "";
        }
        boolean bullet = shown.equals("o") || !NumberFormats.isNumber(shown);
        return (bullet ? NumberFormats.bullet(shown) : shown) + " ";
    }

    /** Takes what is still open at the end. */
    void finish() {
        while (!outer.isEmpty()) {
            closeBox();
        }
        add(false);
        leave(0);
    }
}
