package vn.chitieu.extractor.read.office;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the content of an OpenDocument spreadsheet. For one document, one thread. */
final class OdsHandler extends DefaultHandler {

    private final BookDraft book;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> hiddenTables = new HashSet<>();
    private String style = "";
    private @Nullable Sheet sheet;
    private boolean shown;
    private int sheets;
    private int row;
    private int column;
    private int rowsRepeated;
    private int columnsRepeated;
    private int columnsDeclared;
    private int paragraphs;
    private boolean inParagraph;
    private int skipped;

    OdsHandler(BookDraft book) {
        this.book = book;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (skipped > 0 || local.equals("annotation") || local.equals("shapes") || local.equals("tracked-changes")) {
            skipped++;
        } else if (uri.equals(Odf.TABLE)) {
            table(local, attributes);
        } else if (uri.equals(Odf.TEXT)) {
            text(local, attributes);
        } else if (local.equals("style")) {
            style = Odf.text(attributes, Odf.STYLE, "name");
        } else if (local.equals("table-properties") && "false".equals(attributes.getValue(Odf.TABLE, "display"))) {
            hiddenTables.add(style);
        }
    }

    private void table(String local, Attributes attributes) {
        switch (local) {
            case "table" -> {
                sheet = new Sheet(Odf.text(attributes, Odf.TABLE, "name"));
                shown = !hiddenTables.contains(Odf.text(attributes, Odf.TABLE, "style-name"));
                sheets++;
                row = 0;
                columnsDeclared = 0;
            }
            case "table-column" -> {
                int count = Odf.count(attributes, "number-columns-repeated", Sheet.MAX_COLUMNS);
                if (sheet != null && isHidden(attributes)) {
                    sheet.hideColumns(columnsDeclared, columnsDeclared + count - 1);
                }
                columnsDeclared += count;
            }
            case "table-row" -> {
                rowsRepeated = Odf.count(attributes, "number-rows-repeated", Sheet.MAX_ROWS);
                column = 0;
                if (sheet != null && isHidden(attributes)) {
                    sheet.hideRow(row);
                }
            }
            case "table-cell", "covered-table-cell" -> beginCell(attributes);
            default -> {
                // says nothing of rows and cells
            }
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String visible = attributes.getValue(Odf.TABLE, "visibility");
        return visible != null && !visible.equals("visible");
    }

    private void beginCell(Attributes attributes) {
        columnsRepeated = Odf.count(attributes, "number-columns-repeated", Sheet.MAX_COLUMNS);
        int columns = Odf.count(attributes, "number-columns-spanned", Sheet.MAX_COLUMNS);
        int rows = Odf.count(attributes, "number-rows-spanned", Sheet.MAX_ROWS);
        if (sheet != null && (columns > 1 || rows > 1)) {
            sheet.merge(new Sheet.Merge(row, row + rows - 1, column, column + columns - 1));
        }
        text.setLength(0);
        paragraphs = 0;
    }

    private void text(String local, Attributes attributes) {
        if (local.equals("p")) {
            text.append(paragraphs++ > 0 ? "\n" : "");
            inParagraph = true;
        } else if (local.equals("s") || local.equals("tab")) {
            text.append(' ');
        } else if (local.equals("line-break")) {
            text.append('\n');
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inParagraph && skipped == 0 && text.length() < SheetBudget.MAX_CELL) {
            text.append(characters, start, Math.min(length, SheetBudget.MAX_CELL));
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws StopParsing {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (local) {
            case "p" -> inParagraph = false;
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> row += rowsRepeated;
            case "table" -> endSheet();
            default -> {
                // nothing ends
            }
        }
    }

    private void endCell() throws StopParsing {
        if (sheet != null && !text.isEmpty()) {
            // A text that is repeated over many cells fills them up; more than a few are no table.
            for (int i = 0; i < Math.min(columnsRepeated, FlowTable.MAX_COLUMNS); i++) {
                book.budget().take(text.length());
                sheet.set(row, column + i, text.toString());
            }
        }
        text.setLength(0);
        column += columnsRepeated;
    }

    private void endSheet() {
        Sheet ended = sheet;
        sheet = null;
        if (ended == null) {
            return;
        }
        if (shown) {
            book.add(ended, sheets);
        } else {
            book.hidden();
        }
    }

    /** Takes what is still open where the part ended too early. */
    void finish() {
        endSheet();
    }
}
