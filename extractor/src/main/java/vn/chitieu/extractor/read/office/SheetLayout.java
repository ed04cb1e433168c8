package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieu.extractor.lexicon.LexiconTable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.office.SheetRow.Piece;
import vn.chitieu.extractor.read.plain.BrokenLines;
import vn.chitieu.extractor.read.plain.LayoutBox;
import vn.chitieu.extractor.text.Spacing;
import vn.chitieu.extractor.text.TableDraft;
import vn.chitieu.extractor.text.TableDraft.CellDraft;

/** Tells the tables of a sheet from the titles above and the notes below them. Stateless. */
final class SheetLayout {

    private static final Set<String> GENERIC = LexiconTable.load(SheetLayout.class, "sheet-names.tsv").rows().stream()
            .map(row -> row.get("name"))
            .collect(Collectors.toUnmodifiableSet());

    /** A row of a table's header covers at least so many of its columns, in hundredths. */
    private static final int HEADER_COVER = 60;

    private static final int TABLE_CELLS = 3;

    private SheetLayout() {}

    /** Adds a sheet to a draft. */
    static void add(Sheet sheet, DocumentDraft draft) {
        List<SheetRow> rows = SheetRow.of(sheet);
        if (rows.isEmpty()) {
            return;
        }
        if (tells(sheet.name(), rows)) {
            draft.paragraph(sheet.name(), true);
        }
        for (List<SheetRow> region : regions(rows)) {
            region(region, draft);
        }
    }

    /** Whether the name of a sheet says something that its first rows do not. */
    private static boolean tells(String name, List<SheetRow> rows) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        String bare = folded.replaceAll("[\\s_]*\\(?\\d{0,9}\\)?$", "");
        if (bare.isEmpty() || GENERIC.contains(bare)) {
            return false;
        }
        return rows.stream().limit(6).flatMap(row -> row.texts().stream()).noneMatch(text -> text.toLowerCase(
                        Locale.ROOT)
                .contains(folded));
    }

    /** The rows parted where rows are blank, unless a table goes on behind them. */
    private static List<List<SheetRow>> regions(List<SheetRow> rows) {
        List<List<SheetRow>> regions = new ArrayList<>();
        List<SheetRow> region = new ArrayList<>();
        SheetRow last = null;
        for (SheetRow row : rows) {
            boolean gap = last != null && row.row() > last.row() + 1;
            if (gap && !goesOn(region, row)) {
                regions.add(region);
                region = new ArrayList<>();
            }
            region.add(row);
            last = row;
        }
        regions.add(region);
        return regions;
    }

    /** Whether a row behind a blank one belongs to the table above: it begins with an ordinal, as data does. */
    private static boolean goesOn(List<SheetRow> region, SheetRow row) {
        boolean table = region.stream().anyMatch(above -> above.pieces().size() >= TABLE_CELLS);
        String first = row.pieces().get(0).text().strip();
        boolean ordinal =
                first.length() <= 6 && first.matches("[(]?([0-9]{1,3}([.][0-9]{1,3})*|[IVXivx]+|[a-zđ])[.)]*");
        return table && ordinal && row.pieces().size() >= 2 && !first.equals("1");
    }

    private static void region(List<SheetRow> rows, DocumentDraft draft) {
        int start = start(rows);
        int end = end(rows, start);
        boolean table = end - start >= 2;
        rows.subList(0, table ? start : rows.size()).forEach(row -> paragraphs(row, draft));
        if (table) {
            draft.table(table(rows.subList(start, end)));
            rows.subList(end, rows.size()).forEach(row -> paragraphs(row, draft));
        }
    }

    private static void paragraphs(SheetRow row, DocumentDraft draft) {
        for (String text : row.texts()) {
            List<String> lines = text.lines()
                    .map(Spacing::collapse)
                    .filter(line -> !line.isEmpty())
                    .toList();
            BrokenLines.join(lines).forEach(paragraph -> draft.paragraph(paragraph, false));
        }
    }

    /** Index of the first row of the table; the number of rows where there is none. */
    private static int start(List<SheetRow> rows) {
        int most = 0;
        NavigableSet<Integer> columns = new TreeSet<>();
        for (SheetRow row : rows) {
            most = Math.max(most, row.pieces().size());
            row.pieces().forEach(piece -> columns.add(piece.column()));
        }
        if (most < 2) {
            return rows.size();
        }
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            boolean wide = row.pieces().size() >= Math.min(TABLE_CELLS, most);
            boolean header = row.pieces().size() >= 2 && cover(row, columns) >= HEADER_COVER;
            if ((wide || header) && !LayoutBox.is(List.of(row.texts()))) {
                return i;
            }
        }
        return rows.size();
    }

    /** How many of the columns in use the cells of a row cover, in hundredths. */
    private static int cover(SheetRow row, NavigableSet<Integer> columns) {
        long covered = 0;
        for (Piece piece : row.pieces()) {
            covered += columns.subSet(piece.column(), true, piece.lastColumn(), true).stream()
                    .count();
        }
        return (int) (covered * 100 / columns.size());
    }

    /** Index of the row behind the last one of the table: notes and signatures follow. */
    private static int end(List<SheetRow> rows, int start) {
        int end = rows.size();
        for (int i = rows.size() - 1; i > start; i--) {
            SheetRow row = rows.get(i);
            boolean signature = LayoutBox.is(List.of(row.texts()));
            if (signature) {
                end = i;
            } else if (end == i + 1 && isNote(row, rows.get(start))) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isNote(SheetRow row, SheetRow header) {
        if (row.pieces().size() != 1) {
            return false;
        }
        Piece piece = row.pieces().get(0);
        List<Piece> heads = header.pieces();
        int width = heads.get(heads.size() - 1).lastColumn() - heads.get(0).column() + 1;
        boolean wide = (piece.lastColumn() - piece.column() + 1) * 2 >= width;
        return !piece.carried() && (wide || piece.column() <= heads.get(0).column());
    }

    private static TableDraft table(List<SheetRow> rows) {
        TreeSet<Integer> used = new TreeSet<>();
        rows.forEach(row -> row.pieces().forEach(piece -> used.add(piece.column())));
        int[] columns = used.stream().mapToInt(Integer::intValue).toArray();
        List<List<CellDraft>> drafts = new ArrayList<>();
        for (SheetRow row : rows) {
            List<CellDraft> cells = new ArrayList<>();
            int next = 0;
            for (Piece piece : row.pieces()) {
                int column = Arrays.binarySearch(columns, piece.column());
                int behind = Arrays.binarySearch(columns, piece.lastColumn() + 1);
                int span = (behind < 0 ? -behind - 1 : behind) - column;
                while (next < column) {
                    cells.add(CellDraft.own("", next++, 1));
                }
                boolean carried = piece.carried() && !drafts.isEmpty();
                cells.add(carried ? CellDraft.carried(column, span) : CellDraft.own(piece.text(), column, span));
                next = column + span;
            }
            while (next < columns.length) {
                cells.add(CellDraft.own("", next++, 1));
            }
            drafts.add(cells);
        }
        return new TableDraft(Math.max(1, columns.length), drafts);
    }
}
