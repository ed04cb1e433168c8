package vn.chitieu.extractor.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Lays paragraphs and tables out as canonical text and keeps their offsets. For one thread. */
public final class CanonicalTextBuilder {

    /** Between the cells of a row's line. */
    public static final String CELL_SEPARATOR = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<PageStart> pages = new ArrayList<>();

    /** A page and where it begins; -1 until its first character is there. */
    private record PageStart(PageMark mark, int offset) {}

    /** Begins a page: what is added from now on stands on it. */
    public void page(PageMark mark) {
        pages.add(new PageStart(mark, -1));
    }

    /** Adds a paragraph; one without text is left out. */
    public void paragraph(String content, boolean heading) {
        paragraph(content, heading, new TreeMap<>());
    }

    /**
     * Adds a paragraph that runs over the end of a page.
     *
     * @param turns the pages that begin within it, by their offset in the content
     */
    public void paragraph(String content, boolean heading, SortedMap<Integer, PageMark> turns) {
        String line = Spacing.collapse(content);
        if (line.isEmpty()) {
            turns.values().forEach(this::page);
            return;
        }
        int start = beginLine();
        Integer page = currentPage();
        text.append(line);
        for (Map.Entry<Integer, PageMark> turn : turns.entrySet()) {
            int before = Spacing.collapse(content.substring(0, turn.getKey())).length();
            // The space between the pages belongs to the earlier one.
            int offset = before < line.length() && line.charAt(before) == ' ' ? before + 1 : before;
            pages.add(new PageStart(turn.getValue(), start + offset));
        }
        blocks.add(new Paragraph(start, text.length(), heading, page));
    }

    /**
     * Adds a table; rows without text of their own are left out, and so is a table without any.
     *
     * @return the table as laid out, or null if it was left out
     */
    public @Nullable Table table(TableDraft draft) {
        return table(draft, new TreeMap<>());
    }

    /**
     * Adds a table that runs over the end of a page.
     *
     * @param turns the pages that begin within it, by the index of their first row
     * @return the table as laid out, or null if it was left out
     */
    public @Nullable Table table(TableDraft draft, SortedMap<Integer, PageMark> turns) {
        List<TableRow> rows = new ArrayList<>();
        TableRow above = null;
        Integer page = null;
        for (int i = 0; i < draft.rows().size(); i++) {
            PageMark turn = turns.get(i);
            if (turn != null) {
                page(turn);
            }
            List<CellDraft> row = draft.rows().get(i);
            boolean filled = row.stream()
                    .anyMatch(cell -> !cell.carried() && !cell.text().isBlank());
            above = row(row, above, filled ? beginLine() : text.length());
            if (filled) {
                page = rows.isEmpty() ? currentPage() : page;
                rows.add(above);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        Table table = new Table(rows.get(0).start(), text.length(), draft.columns(), rows, page);
        blocks.add(table);
        return table;
    }

    private @Nullable Integer currentPage() {
        return pages.isEmpty() ? null : pages.get(pages.size() - 1).mark().number();
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
        return new CanonicalText(text.toString(), blocks, pages(), diagnostics);
    }

    private List<Page> pages() {
        List<Page> built = new ArrayList<>();
        int end = text.length();
        for (int i = pages.size() - 1; i >= 0; i--) {
            PageMark mark = pages.get(i).mark();
            int start = pages.get(i).offset() < 0 ? end : pages.get(i).offset();
            built.add(new Page(mark.number(), start, end, mark.ocr(), mark.confidence()));
            end = start;
        }
        Collections.reverse(built);
        return built;
    }

    private int beginLine() {
        if (text.length() > 0) {
            text.append('\n');
        }
        for (int i = pages.size() - 1; i >= 0 && pages.get(i).offset() < 0; i--) {
            pages.set(i, new PageStart(pages.get(i).mark(), text.length()));
        }
        return text.length();
    }
}
