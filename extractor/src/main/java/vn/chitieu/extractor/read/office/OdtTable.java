package vn.chitieu.extractor.read.office;

import org.xml.sax.Attributes;

/** A table of an OpenDocument text: covered cells stand in it in their places. For one table, one thread. */
final class OdtTable {

    private final Flow flow;
    private final OdfStyles styles;
    private int coveredHere;
    private boolean bordered;
    private int repeated;

    OdtTable(Flow flow, OdfStyles styles) {
        this.flow = flow;
        this.styles = styles;
    }

    void start(String local, Attributes attributes) {
        switch (local) {
            case "table-row" -> {
                coveredHere = 0;
                flow.openRow(0);
            }
            case "table-cell" -> {
                int span = Odf.count(attributes, "number-columns-spanned", FlowTable.MAX_COLUMNS);
                repeated = Odf.count(attributes, "number-columns-repeated", FlowTable.MAX_COLUMNS);
                coveredHere = span - 1;
                bordered |= styles.isBordered(Odf.value(attributes, Odf.TABLE, "style-name"));
                flow.openCell();
                flow.layCell(span, false);
            }
            case "covered-table-cell" -> {
                int count = Odf.count(attributes, "number-columns-repeated", FlowTable.MAX_COLUMNS);
                int here = Math.min(count, coveredHere);
                coveredHere -= here;
                if (count > here) {
                    flow.carriedCell(count - here);
                }
            }
            default -> {
                // says nothing of rows and cells
            }
        }
    }

    void end(String local) {
        switch (local) {
            case "table-cell" -> {
                flow.closeCell();
                for (int i = 1; i < repeated; i++) {
                    flow.openCell();
                    flow.closeCell();
                }
                repeated = 1;
            }
            case "table-row" -> flow.closeRow();
            case "table" -> {
                flow.borderless(!bordered);
                flow.closeTable();
            }
            default -> {
                // nothing ends
            }
        }
    }
}
