package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.plain.Labels;
import vn.chitieu.extractor.read.plain.Terminal;
import vn.chitieu.extractor.text.PageMark;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** A table and the pages that it runs on over: repeated headers dropped, rows that a page cuts joined. */
final class TableChain {

    /** Points by which the edges of columns may differ from page to page. */
    private static final float SAME = 5;

    /** Rows that a repeated header has at most. */
    private static final int MAX_HEADER = 6;

    private final float[] edges;
    private final List<List<CellDraft>> rows;
    private final boolean loose;
    private final SortedMap<Integer, PageMark> turns = new TreeMap<>();

    TableChain(PageTable table) {
        edges = table.edges();
        loose = table.loose();
        rows = new ArrayList<>(table.rows());
    }

    /** Whether a table at the head of the next page has the columns of this one. */
    boolean goesOn(PageTable table) {
        return columns(table) != null;
    }

    /** For each edge of a table the number of the edge here that it is, or null where one is none. */
    private int @Nullable [] columns(PageTable table) {
        if (loose != table.loose() || loose && table.columns() != edges.length - 1) {
            return null;
        }
        int[] at = new int[table.edges().length];
        if (loose) {
            Arrays.setAll(at, i -> i);
            return at;
        }
        float shift = edges[0] - table.edges()[0];
        for (int i = 0; i < at.length; i++) {
            at[i] = -1;
            for (int j = 0; j < edges.length; j++) {
                if (Math.abs(table.edges()[i] + shift - edges[j]) <= SAME) {
                    at[i] = j;
                }
            }
            if (at[i] < 0) {
                return null;
            }
        }
        return at[at.length - 1] == edges.length - 1 ? at : null;
    }

    /** Adds a table for which {@link #goesOn} holds. */
    void add(PageTable table, List<PageMark> marks) {
        int[] columns = columns(table);
        if (columns == null) {
            throw new IllegalArgumentException("the table has other columns");
        }
        List<List<CellDraft>> more = new ArrayList<>();
        for (List<CellDraft> row : table.rows()) {
            more.add(row.stream().map(cell -> placed(cell, columns)).toList());
        }
        int header = header(more);
        List<List<CellDraft>> body = new ArrayList<>(more.subList(header, more.size()));
        if (!body.isEmpty() && isCut(body.get(0))) {
            rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), body.get(0)));
            body.remove(0);
        } else if (!body.isEmpty()) {
            body.set(0, carried(body.get(0)));
        }
        marks.forEach(mark -> turns.put(rows.size(), mark));
        rows.addAll(body);
    }

    private static CellDraft placed(CellDraft cell, int[] columns) {
        int from = columns[cell.column()];
        return new CellDraft(cell.text(), from, columns[cell.column() + cell.columnSpan()] - from, cell.carried());
    }

    /** Number of rows that repeat the first rows of the table. */
    private int header(List<List<CellDraft>> more) {
        int same = 0;
        while (same < Math.min(MAX_HEADER, Math.min(rows.size(), more.size()))
                && !key(more.get(same)).isEmpty()
                && key(more.get(same)).equals(key(rows.get(same)))) {
            same++;
        }
        return same;
    }

    private static String key(List<CellDraft> row) {
        StringBuilder key = new StringBuilder();
        for (CellDraft cell : row) {
            key.append(cell.text().toLowerCase(Locale.ROOT).replace(" ", "")).append('|');
        }
        return key.chars().allMatch(c -> c == '|') ? "" : key.toString();
    }

    /** Whether a row, the first one on its page, goes on with the last row of the page before. */
    private boolean isCut(List<CellDraft> row) {
        List<CellDraft> last = rows.get(rows.size() - 1);
        if (!row.get(0).text().isEmpty()) {
            return false;
        }
        int filled = 0;
        int goesOn = 0;
        for (CellDraft cell : row) {
            CellDraft above = at(last, cell.column());
            if (above == null || above.columnSpan() != cell.columnSpan()) {
                return false;
            }
            if (!cell.text().isEmpty()) {
                if (Labels.kind(cell.text()) != Labels.Kind.NONE || isValue(cell.text()) && isValue(above.text())) {
                    return false;
                }
                filled++;
                boolean lower = Character.isLowerCase(cell.text().charAt(0));
                goesOn += lower || !above.text().isEmpty() && Terminal.isOpen(above.text()) ? 1 : 0;
            }
        }
        boolean grouped = last.get(0).text().isEmpty() && !last.get(0).carried();
        return filled > 0 && (grouped ? goesOn == filled : goesOn > 0 || 2 * filled <= row.size());
    }

    /** Whether a text is a figure or a sign, which no page cuts in two. */
    private static boolean isValue(String text) {
        int letters = (int) text.chars().filter(Character::isLetter).count();
        return !text.isEmpty() && text.length() <= 24 && 2 * letters < text.length();
    }

    private static @Nullable CellDraft at(List<CellDraft> row, int column) {
        return row.stream().filter(cell -> cell.column() == column).findFirst().orElse(null);
    }

    private static List<CellDraft> joined(List<CellDraft> row, List<CellDraft> rest) {
        List<CellDraft> joined = new ArrayList<>();
        for (CellDraft cell : row) {
            CellDraft more = at(rest, cell.column());
            if (more == null || more.text().isEmpty()) {
                joined.add(cell);
                continue;
            }
            StringBuilder text = new StringBuilder(cell.text());
            Joints.append(text, more.text());
            joined.add(CellDraft.own(text.toString().strip(), cell.column(), cell.columnSpan()));
        }
        return joined;
    }

    /** A cell that spans rows and was carried to the end of the page is carried on where nothing stands. */
    private List<CellDraft> carried(List<CellDraft> row) {
        List<CellDraft> last = rows.get(rows.size() - 1);
        return row.stream()
                .map(cell -> {
                    CellDraft above = at(last, cell.column());
                    boolean goesOn = cell.text().isEmpty()
                            && above != null
                            && above.carried()
                            && above.columnSpan() == cell.columnSpan();
                    return goesOn ? CellDraft.carried(cell.column(), cell.columnSpan()) : cell;
                })
                .toList();
    }

    void addTo(DocumentDraft draft) {
        draft.table(new TableDraft(edges.length - 1, rows), turns);
    }
}
