package vn.chitieu.extractor.text;

import java.util.List;

/**
 * A table before it has its place in the canonical text.
 *
 * @param columns number of columns of the grid
 * @param rows cells by ascending column, none overlapping another
 */
public record TableDraft(int columns, List<List<CellDraft>> rows) {

    public TableDraft {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell of a draft.
     *
     * @param text white space may be anything; of no account when carried
     * @param column first column it covers, from 0
     * @param columnSpan number of columns it covers
     * @param carried whether it is the cell that the row above has in this column
     */
    public record CellDraft(String text, int column, int columnSpan, boolean carried) {

        /** A cell of the row's own. */
        public static CellDraft own(String text, int column, int columnSpan) {
            return new CellDraft(text, column, columnSpan, false);
        }

        /** A cell that a row span carries here from the row above. */
        public static CellDraft carried(int column, int columnSpan) {
            return new CellDraft("", column, columnSpan, true);
        }
    }
}
