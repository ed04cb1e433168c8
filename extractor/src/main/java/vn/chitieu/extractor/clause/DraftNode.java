package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableRow;

/** A clause while the tree is being built. Not thread-safe. */
final class DraftNode {

    final int parent;
    final ClauseKind kind;
    final @Nullable String label;
    final String id;
    final String path;
    final int start;
    int end;
    final List<Span> own = new ArrayList<>();
    boolean hasChildren;

    @Nullable
    Table table;

    @Nullable
    TableRow row;

    private final Map<String, Integer> counts = new HashMap<>();

    DraftNode(int parent, ClauseKind kind, @Nullable String label, String id, String path, int start) {
        this.parent = parent;
        this.kind = kind;
        this.label = label;
        this.id = id;
        this.path = path;
        this.start = start;
        this.end = start;
    }

    /** Counts the children of one sort: 1 for the first. */
    int next(String sort) {
        return counts.merge(sort, 1, Integer::sum);
    }

    void addOwn(int from, int to) {
        if (from < to) {
            own.add(new Span(from, to));
        }
        end = Math.max(end, to);
    }
}
