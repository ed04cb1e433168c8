package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.agency.AgencyCell;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.TableHeader;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/**
 * The agencies that the cells of a table's row name, by the roles of their columns: also of a row that sets no target,
 * such as a task that runs through the whole plan. Immutable and thread-safe.
 */
public final class RowAgencies {

    private final ColumnLexicon columns = new ColumnLexicon();
    private final AgencyCell cells;

    /** Uses the lexicons of a finder. */
    public RowAgencies(AgencyFinder finder) {
        this.cells = new AgencyCell(finder);
    }

    /** The agencies of each row of a table, in order; none for a table without a header that names their columns. */
    public List<AgencyRoles.Roles> of(String text, Table table) {
        TableShape shape = TableShape.read(table, text, columns, 0);
        int header = TableHeader.rows(table, text);
        List<AgencyRoles.Roles> all = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            boolean body = header > 0 && i >= header;
            all.add(body ? of(text, table.rows().get(i), shape) : AgencyRoles.Roles.NONE);
        }
        return all;
    }

    /** The agencies of a row of a table of this shape. */
    AgencyRoles.Roles of(String text, TableRow row, TableShape shape) {
        AgencyRoles.Roles lead = cell(text, row, shape.of(ColumnRole.LEAD), AgencyCell.Role.LEAD);
        AgencyRoles.Roles others = cell(text, row, shape.of(ColumnRole.COORDINATING), AgencyCell.Role.COORDINATING);
        List<AgencyMention> coordinating = new ArrayList<>(lead.coordinating());
        coordinating.addAll(others.lead());
        coordinating.addAll(others.coordinating());
        return new AgencyRoles.Roles(lead.lead(), coordinating);
    }

    /** "nt", "-nt-", "Như trên": the agencies of the row above. */
    private static boolean isDitto(String cell) {
        String words = cell.replaceAll("[^\\p{L} ]", "").strip();
        return words.isEmpty() || words.equalsIgnoreCase("nt") || words.equalsIgnoreCase("như trên");
    }

    private AgencyRoles.Roles cell(String text, TableRow row, List<TableShape.Column> of, AgencyCell.Role role) {
        for (TableShape.Column column : of) {
            TableCell cell = row.at(column.index());
            if (cell != null && !cell.isEmpty() && !isDitto(cell.in(text))) {
                return cells.of(text, cell.start(), cell.end(), role);
            }
        }
        return AgencyRoles.Roles.NONE;
    }
}
