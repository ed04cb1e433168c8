package vn.chitieu.app.export;

import java.util.List;
import vn.chitieu.index.model.SearchRequest;

/**
 * Which targets a file has, and what of them.
 *
 * @param request which ones, in which order; it begins at its offset
 * @param columns what of each
 * @param headings how a sheet calls the columns; as many as columns
 * @param sheet name of the sheet
 */
public record TargetSelection(SearchRequest request, List<TargetColumn> columns, List<String> headings, String sheet) {

    /** Greatest number of targets of a file. */
    public static final int MOST = SearchRequest.MAX_OFFSET;

    public TargetSelection {
        columns = List.copyOf(columns);
        headings = List.copyOf(headings);
        if (columns.isEmpty() || columns.size() != headings.size()) {
            throw new IllegalArgumentException(
                    "columns and headings must be as many: " + columns.size() + ", " + headings.size());
        }
    }

    /** The same with the names of the columns as their headings. */
    public static TargetSelection of(SearchRequest request, List<TargetColumn> columns, String sheet) {
        return new TargetSelection(
                request, columns, columns.stream().map(TargetColumn::key).toList(), sheet);
    }
}
