package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.plain.BrokenLines;

/**
 * The flow of paragraphs and tables, tables within tables included, as a reader comes upon them. Once a limit is
 * reached nothing more is taken. For one document, one thread.
 */
final class Flow {

    /** Tables deeper than this are read as the text of the cell that they stand in. */
    private static final int MAX_DEPTH = 12;

    private static final int PROGRESS_STEP = 500;

    private final DocumentDraft draft;
    private final ReadContext context;
    private final Deque<FlowTable> tables = new ArrayDeque<>();
    private int tooDeep;
    private int paragraphs;
    private long characters;
    private long cells;
    private boolean full;

    Flow(DocumentDraft draft, ReadContext context) {
        this.draft = draft;
        this.context = context;
    }

    /** Adds a paragraph, its line breaks line feeds. */
    void paragraph(String text, boolean heading) {
        paragraphs++;
        if (paragraphs % PROGRESS_STEP == 0) {
            context.listener().progress(paragraphs, 0, false);
        }
        if (full || text.isBlank() || !fits(text.length() + 1L)) {
            return;
        }
        FlowTable.Paragraph paragraph = new FlowTable.Paragraph(text, heading);
        FlowTable table = tables.peekLast();
        if (table == null) {
            emit(paragraph);
        } else {
            table.add(paragraph);
        }
    }

    /** Opens a table within the current cell or in the body. */
    void openTable() {
        if (tables.size() == MAX_DEPTH) {
            tooDeep++;
        } else {
            tables.addLast(new FlowTable());
        }
    }

    /** Opens a row; {@code before} columns stand empty before its first cell. */
    void openRow(int before) {
        if (isTaking()) {
            tables.getLast().openRow(before);
        }
    }

    /** Sets how many columns stand empty before the first cell of the open row. */
    void indentRow(int before) {
        if (isTaking()) {
            tables.getLast().indentRow(before);
        }
    }

    /** Opens the next cell of the row. */
    void openCell() {
        if (isTaking() && fits(1)) {
            cells++;
            if (cells > context.limits().cells()) {
                fill("the document has more than " + context.limits().cells() + " cells: the rest was left out");
                return;
            }
            tables.getLast().openCell();
        }
    }

    /**
     * Says of the open cell how it lies.
     *
     * @param columnSpan number of columns it covers
     * @param carried whether it belongs to the cell above
     */
    void layCell(int columnSpan, boolean carried) {
        if (isTaking()) {
            tables.getLast().layCell(columnSpan, carried);
        }
    }

    /** Opens and closes a cell that belongs to the cell above. */
    void carriedCell(int columnSpan) {
        openCell();
        layCell(columnSpan, true);
        closeCell();
    }

    /** Closes the open cell. */
    void closeCell() {
        if (isTaking()) {
            tables.getLast().closeCell();
        }
    }

    /** Closes the open row. */
    void closeRow() {
        if (isTaking()) {
            tables.getLast().closeRow();
        }
    }

    /** Drops the open row, as a change that was tracked deletes it. */
    void dropRow() {
        if (isTaking()) {
            tables.getLast().dropRow();
        }
    }

    /** Closes the open row of a format that says at its end how its cells lie. */
    void closeRow(RowShape shape) {
        if (isTaking()) {
            tables.getLast().closeRow(shape);
        }
    }

    /** Whether the innermost table has no borders, so that it may merely lay the page out. */
    void borderless(boolean borderless) {
        if (isTaking()) {
            tables.getLast().borderless(borderless);
        }
    }

    /** Closes the innermost table. */
    void closeTable() {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        FlowTable table = tables.pollLast();
        if (table == null) {
            return;
        }
        List<FlowTable.Block> blocks = table.close();
        FlowTable outer = tables.peekLast();
        if (outer == null) {
            blocks.forEach(this::emit);
        } else {
            blocks.forEach(outer::add);
        }
    }

    /** Number of open tables. */
    int depth() {
        return tables.size() + tooDeep;
    }

    /** Closes what is still open. */
    void finish() {
        tooDeep = 0;
        while (!tables.isEmpty()) {
            closeTable();
        }
    }

    /** Whether a limit was reached, so that nothing more is taken. */
    boolean isFull() {
        return full;
    }

    private boolean isTaking() {
        return !full && tooDeep == 0 && !tables.isEmpty();
    }

    private boolean fits(long length) {
        characters += length;
        if (characters > context.limits().characters()) {
            fill("the document has more than " + context.limits().characters() + " characters: the rest was left out");
        }
        return !full;
    }

    private void fill(String message) {
        if (!full) {
            full = true;
            draft.diagnostic(ReadCode.CUT.diagnostic(message));
        }
    }

    private void emit(FlowTable.Block block) {
        if (block instanceof FlowTable.Data data) {
            draft.table(data.table());
        } else if (block instanceof FlowTable.Paragraph paragraph) {
            String text = paragraph.text();
            if (text.indexOf('\n') < 0) {
                draft.paragraph(text, paragraph.heading());
            } else {
                BrokenLines.join(lines(text)).forEach(line -> draft.paragraph(line, paragraph.heading()));
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\u00A0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
