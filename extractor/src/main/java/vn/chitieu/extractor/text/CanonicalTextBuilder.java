package vn.chitieu.extractor.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Lays paragraphs and tables out as canonical text and keeps their offsets. For one thread. */
public final class CanonicalTextBuilder {

    /** Between the cells of a row's line. */
    public static final String CELL_SEPARATOR = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Adds a paragraph; one without text is left out. */
    public void paragraph(String content, boolean heading) {
        String line = Spacing.collapse(content);
        if (line.isEmpty()) {
            return;
        }
        int start = beginLine();
        text.append(line);
        blocks.add(new Paragraph(start, text.length(), heading, null));
    }

    /**
     * Adds a table; rows without text of their own are left out, and so is a table without any.
     *
     * @return the table as laid out, or null if it was left out
     */
    public @Nullable Table table(TableDraft draft) {
        List<TableRow> rows = new ArrayList<>();
        TableRow above = null;
        for (List<CellDraft> row : draft.rows()) {
            boolean filled = row.stream()
                    .anyMatch(cell -> !cell.carried() && !cell.text().isBlank());
            above = row(row, above, filled ? beginLine() : text.length());
            if (filled) {
                rows.add(above);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        Table table = new Table(rows.get(0).start(), text.length(), draft.columns(), rows, null);
        blocks.add(table);
        return table;
    }

    private TableRow row(List<CellDraft> drafts, @Nullable TableRow above, int start) {
        List<TableCell> cells = new ArrayList<>(drafts.size());
        int free = 0;
        for (CellDraft draft : drafts) {
            if (draft.column() < free) {
                continue;
            }
            TableCell cell = draft.carried() ? carried(draft, above) : own(draft, start);
            cells.add(cell);
            free = cell.column() + cell.columnSpan();
        }
        return new TableRow(start, text.length(), cells);
    }

    private TableCell carried(CellDraft draft, @Nullable TableRow above) {
        TableCell source = above == null ? null : above.at(draft.column());
        int end = text.length();
        if (source == null) {
            return new TableCell(end, end, draft.column(), draft.columnSpan(), false);
        }
        return new TableCell(source.start(), source.end(), draft.column(), draft.columnSpan(), true);
    }

    private TableCell own(CellDraft draft, int rowStart) {
        String content = Spacing.collapse(draft.text());
        if (!content.isEmpty() && text.length() > rowStart) {
            text.append(CELL_SEPARATOR);
        }
        int start = text.length();
        text.append(content);
        return new TableCell(start, text.length(), draft.column(), draft.columnSpan(), false);
    }

    /** Adds a diagnostic. */
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Whether nothing has been added yet. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The canonical text so far. */
    public CanonicalText build() {
        return new CanonicalText(text.toString(), blocks, diagnostics);
    }

    private int beginLine() {
        if (text.length() > 0) {
            text.append('\n');
        }
        return text.length();
    }
}
