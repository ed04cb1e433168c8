package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** Gives each data row of a table its clause: the labels of groups (A, I), rows (1, 1.1) and sub-rows (-) nest. */
final class TableRows {

    private final String text;
    private final Table table;
    private final ClauseIds ids;
    private final OpenClauses open = new OpenClauses();
    private final List<String> paths = new ArrayList<>();
    private final List<DraftNode> counters = new ArrayList<>();

    TableRows(String text, Table table, ClauseIds ids) {
        this.text = text;
        this.table = table;
        this.ids = ids;
    }

    /** Appends the data rows of the table at {@code parent} to the nodes. */
    void add(List<DraftNode> nodes, int parent) {
        DraftNode above = nodes.get(parent);
        counters.add(above);
        paths.add(above.path);
        int header = TableHeader.rows(table, text);
        if (header > 0
                && table.rows().get(0).start() < table.rows().get(header - 1).end()) {
            above.own.add(new Span(
                    table.rows().get(0).start(), table.rows().get(header - 1).end()));
        }
        for (int i = header; i < table.rows().size(); i++) {
            TableRow row = table.rows().get(i);
            if (row.start() == row.end()) {
                continue;
            }
            DraftNode node = rowNode(row, parent, above);
            node.addOwn(row.start(), row.end());
            node.row = row;
            node.table = table;
            nodes.add(node);
            above.hasChildren = true;
        }
    }

    private DraftNode rowNode(TableRow row, int parent, DraftNode above) {
        TableCell first = row.at(0);
        Label ordinal = first == null || first.carried() ? null : ordinal(first);
        if (ordinal != null) {
            push(ordinal);
        }
        TableCell name = name(row, first, ordinal);
        Label bullet = name == null ? null : LabelScanner.scan(text, name.start(), name.end());
        if (bullet != null && bullet.style().isBullet()) {
            push(bullet);
        } else if (ordinal == null) {
            closeBullets();
        }
        String path = paths.get(open.size());
        String id = ids.id(above.id, "r" + above.next("r"));
        Label label = ordinal != null ? ordinal : bullet;
        return new DraftNode(parent, ClauseKind.ROW, label == null ? null : label.text(), id, path, row.start());
    }

    private @Nullable Label ordinal(TableCell first) {
        Label alone = TableHeader.rowLabel(first.in(text));
        if (alone != null) {
            return alone;
        }
        Label leading = LabelScanner.scan(text, first.start(), first.end());
        return leading == null || leading.style().isBullet() ? null : leading;
    }

    private @Nullable TableCell name(TableRow row, @Nullable TableCell first, @Nullable Label ordinal) {
        for (TableCell cell : row.cells()) {
            boolean isOrdinal = ordinal != null && cell.equals(first);
            if (!cell.isEmpty() && !cell.carried() && !isOrdinal) {
                return cell;
            }
        }
        return null;
    }

    private void push(Label label) {
        open.place(label);
        int depth = open.size();
        while (paths.size() > depth + 1) {
            paths.remove(paths.size() - 1);
            counters.remove(counters.size() - 1);
        }
        DraftNode counter = counters.get(depth);
        String segment = label.style().isBullet()
                ? (label.style() == LabelStyle.PLUS ? "+" : "-")
                        + counter.next(label.style().name())
                : label.text();
        String above = paths.get(depth);
        paths.add(above.isEmpty() ? segment : above + " > " + segment);
        counters.add(new DraftNode(-1, ClauseKind.ROW, null, "", "", 0));
        open.open(label, depth);
    }

    private void closeBullets() {
        Label top = open.topLabel();
        while (top != null && top.style().isBullet()) {
            open.shrink(open.size() - 1);
            top = open.topLabel();
        }
    }
}
