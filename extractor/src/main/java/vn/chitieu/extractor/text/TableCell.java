package vn.chitieu.extractor.text;

/**
 * A cell of a table.
 *
 * @param start offset of its text; an empty cell has {@code start == end}
 * @param end offset behind its text
 * @param column first column it covers, from 0
 * @param columnSpan number of columns it covers, at least 1
 * @param carried whether it stands in a row above and a row span carries it here
 */
public record TableCell(int start, int end, int column, int columnSpan, boolean carried) {

    /** Whether the cell has no text. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Its text. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
