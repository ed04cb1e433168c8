package vn.chitieu.extractor.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableRow;

/**
 * A clause as the stages behind segmentation see it.
 *
 * @param index position in {@link ClauseTree#nodes()}
 * @param parent index of the parent, or -1 at the top
 * @param label as printed; null for a paragraph without label
 * @param own its own text, one span a paragraph, the label not included; parents and children share no character
 * @param heading the first own line where it is a title
 * @param table the table, for kind TABLE and its rows
 * @param row the row, for kind ROW
 */
public record ClauseNode(
        int index,
        int parent,
        ClauseKind kind,
        @Nullable String label,
        String id,
        String path,
        int start,
        int end,
        List<Span> own,
        @Nullable Span heading,
        @Nullable Table table,
        @Nullable TableRow row) {

    public ClauseNode {
        own = List.copyOf(own);
    }
}
