package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The tables of a text: takes the elements of rows and cells and tells the flow. For one document, one thread. */
final class DocxTable {

    private final Flow flow;
    private final DocxStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();

    /** What is open of a table. */
    private static final class Open {
        private boolean bordered;
        private boolean inRowProperties;
        private boolean deletedRow;
        private int span = 1;
        private boolean carried;
    }

    DocxTable(Flow flow, DocxStyles styles) {
        this.flow = flow;
        this.styles = styles;
    }

    /** Whether a border of this kind can be seen. */
    static boolean isLine(@Nullable String border) {
        return border != null && !border.equals("none") && !border.equals("nil");
    }

    boolean inRowProperties() {
        Open table = open.peekLast();
        return table != null && table.inRowProperties;
    }

    void deleteRow() {
        Open table = open.peekLast();
        if (table != null) {
            table.deletedRow = true;
        }
    }

    /** Takes the beginning of an element; false where it is none of a table. */
    boolean start(String uri, String local, Attributes attributes) {
        if (local.equals("tbl")) {
            open.addLast(new Open());
            flow.openTable();
            return true;
        }
        Open table = open.peekLast();
        if (table == null) {
            return false;
        }
        String value = WordXml.value(attributes, uri, "val");
        switch (local) {
            case "tr" -> {
                table.deletedRow = false;
                flow.openRow(0);
            }
            case "trPr" -> table.inRowProperties = true;
            case "gridBefore" -> flow.indentRow(WordXml.number(value, 0));
            case "tblStyle" ->
                table.bordered |= value != null && styles.other(value).isBordered();
            case "top", "left", "bottom", "insideH", "insideV" -> table.bordered |= isLine(value);
            case "tc" -> {
                flow.openCell();
                table.span = 1;
                table.carried = false;
            }
            case "gridSpan" -> table.span = Math.max(1, WordXml.number(value, 1));
            case "vMerge" -> table.carried = !"restart".equals(value);
            case "tcPr" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes the end of an element. */
    void end(String local) {
        Open table = open.peekLast();
        if (table == null) {
            return;
        }
        switch (local) {
            case "trPr" -> table.inRowProperties = false;
            case "tcPr" -> flow.layCell(table.span, table.carried);
            case "tc" -> flow.closeCell();
            case "tr" -> {
                if (table.deletedRow) {
                    flow.dropRow();
                } else {
                    flow.closeRow();
                }
            }
            case "tbl" -> {
                flow.borderless(!table.bordered);
                open.removeLast();
                flow.closeTable();
            }
            default -> {
                // no element of a table
            }
        }
    }
}
