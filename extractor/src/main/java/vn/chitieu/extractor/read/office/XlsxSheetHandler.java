package vn.chitieu.extractor.read.office;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes a sheet of a workbook. For one sheet, one thread. */
final class XlsxSheetHandler extends DefaultHandler {

    /** What cells refer to. */
    record Shared(XlsxBook.Texts texts, XlsxBook.Formats formats, CellFormats shown, SheetBudget budget) {}

    private final Sheet sheet;
    private final Shared shared;
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "n";
    private boolean inValue;
    private int phonetic;

    XlsxSheetHandler(Sheet sheet, Shared shared) {
        this.sheet = sheet;
        this.shared = shared;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "col" -> {
                if (isOn(attributes, "hidden")) {
                    sheet.hideColumns(number(attributes, "min") - 1, number(attributes, "max") - 1);
                }
            }
            case "row" -> {
                int given = number(attributes, "r");
                row = given > 0 ? given - 1 : row + 1;
                column = -1;
                if (isOn(attributes, "hidden")) {
                    sheet.hideRow(row);
                }
            }
            case "c" -> beginCell(attributes);
            case "v" -> inValue = true;
            case "t" -> inValue = phonetic == 0;
            case "rPh" -> phonetic++;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // no content
            }
        }
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        int given = reference == null ? -1 : CellName.column(reference);
        column = given >= 0 ? given : column + 1;
        style = number(attributes, "s");
        String named = attributes.getValue("t");
        type = named == null ? "n" : named;
        value.setLength(0);
    }

    private void merge(String reference) {
        int colon = reference == null ? -1 : reference.indexOf(':');
        if (colon > 0) {
            String first = reference.substring(0, colon);
            String last = reference.substring(colon + 1);
            sheet.merge(new Sheet.Merge(
                    CellName.row(first), CellName.row(last), CellName.column(first), CellName.column(last)));
        }
    }

    private static int number(Attributes attributes, String name) {
        return WordXml.number(attributes.getValue(name), 0);
    }

    private static boolean isOn(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value != null && WordXml.isOn(value);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue && value.length() < SheetBudget.MAX_CELL) {
            value.append(characters, start, Math.min(length, SheetBudget.MAX_CELL));
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws StopParsing {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic--;
            case "c" -> {
                if (!value.isEmpty()) {
                    String text = text();
                    shared.budget().take(text.length());
                    sheet.set(row, column, text);
                }
            }
            default -> {
                // no content
            }
        }
    }

    private String text() {
        String stored = value.toString();
        return switch (type) {
            case "s" ->
                shared.texts()
                        .text(
                                WordXml.number(stored.strip(), -1),
                                shared.formats().font(style));
            case "str", "inlineStr" ->
                shared.texts().own(stored, shared.formats().font(style));
            case "d" -> stored;
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> number(stored.strip());
        };
    }

    private String number(String stored) {
        try {
            double number = Double.parseDouble(stored);
            int index = shared.formats().index(style);
            return shared.shown().show(number, index, shared.formats().format(index));
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
