package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The definition of a row in an RTF document. For one document, one thread. */
final class RtfRow {

    private int left;
    private final List<Integer> edges = new ArrayList<>();
    private final BitSet carried = new BitSet();
    private final BitSet joined = new BitSet();
    private boolean bordered;

    /** Takes a control word; one that is none of a row does nothing. */
    void take(String word, int value) {
        switch (word) {
            case "trleft" -> left = value;
            case "cellx" -> {
                if (edges.size() < FlowTable.MAX_COLUMNS) {
                    edges.add(value);
                }
            }
            case "clvmrg" -> carried.set(edges.size());
            case "clmrg" -> joined.set(edges.size());
            case "brdrs", "brdrdb", "brdrth", "brdrdot", "brdrdash", "brdrhair", "brdrtriple" -> bordered = true;
            default -> {
                // no word of a row
            }
        }
    }

    boolean isBordered() {
        return bordered;
    }

    RowShape shape() {
        return new RowShape(left, List.copyOf(edges), (BitSet) carried.clone(), (BitSet) joined.clone());
    }
}
