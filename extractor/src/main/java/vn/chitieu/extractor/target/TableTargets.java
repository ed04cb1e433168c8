package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.TableHeader;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** The grammar of annex tables: values, units, agencies and times by column, groups and parts by row. Thread-safe. */
final class TableTargets {

    private static final List<String> DOCUMENTS = List.of("đề án ", "quy hoạch ", "chiến lược ", "nghị quyết ");

    private final ColumnLexicon columns = new ColumnLexicon();
    private final ValueCell values;
    private final RowName names;
    private final RowAgencies agencies;
    private final SentenceReader sentences;
    private final QuantityTargets prose;

    TableTargets(Lexicons lexicons, SentenceReader sentences, QuantityTargets prose, RowAgencies agencies) {
        this.sentences = sentences;
        this.prose = prose;
        this.agencies = agencies;
        this.values = new ValueCell(sentences, lexicons);
        this.names = new RowName(sentences, lexicons);
    }

    /**
     * The targets of a table.
     *
     * @param rows its ROW clauses
     * @param plan the plan period, for telling tasks that run through all of it; null where unknown
     */
    List<TargetDraft> find(String text, List<ClauseNode> rows, SentenceContext context, @Nullable String plan) {
        if (rows.isEmpty() || rows.get(0).table() == null) {
            return List.of();
        }
        Table table = rows.get(0).table();
        TableShape shape = TableShape.read(table, text, columns, firstYear(plan, context.firstYear()));
        if (!isAnnex(shape, table, text)) {
            return List.of();
        }
        TableState state = new TableState(shape, plan, context, CaptionUnit.above(text, table));
        List<TargetDraft> found = new ArrayList<>();
        for (ClauseNode node : rows) {
            if (node.kind() == ClauseKind.ROW && node.row() != null) {
                found.addAll(row(text, node, node.row(), state));
            }
        }
        return found;
    }

    /** Columns of years before the plan's own are what it starts from, also where the document is as old as they are. */
    private static int firstYear(@Nullable String plan, int issued) {
        int begins = plan == null ? 0 : Integer.parseInt(plan.substring(0, 4));
        boolean next = begins == issued + 1;
        return next ? begins : issued;
    }

    private static boolean isAnnex(TableShape shape, Table table, String text) {
        boolean header = TableHeader.rows(table, text) > 0;
        boolean scored = shape.of(ColumnRole.NOTE).stream().anyMatch(TableTargets::isScore);
        return header
                && !scored
                && shape.has(ColumnRole.NAME)
                && (shape.has(ColumnRole.VALUE)
                        || shape.has(ColumnRole.TIME)
                        || shape.has(ColumnRole.LEAD)
                        || shape.has(ColumnRole.UNIT));
    }

    private static boolean isScore(TableShape.Column column) {
        String words = column.header().toLowerCase(Locale.ROOT);
        return words.contains("điểm") && !words.contains("địa điểm");
    }

    private List<TargetDraft> row(String text, ClauseNode node, TableRow row, TableState state) {
        TableCell cell = nameCell(row, state.shape);
        if (cell == null) {
            return List.of();
        }
        RowName.Reading name = names.read(text, cell);
        state.enter(node, name);
        AgencyRoles.Roles roles = agencies.of(text, row, state.shape);
        List<TargetDraft> found = new ArrayList<>();
        for (TableShape.Column column : state.shape.of(ColumnRole.VALUE)) {
            TableCell value = row.at(column.index());
            if (value != null && !value.isEmpty() && value.start() != cell.start()) {
                found.addAll(value(text, node, row, new Cell(column, value, cell), name, state));
            }
        }
        if (found.isEmpty() && !state.isHead(name) && !isGroup(node, row, cell)) {
            found.addAll(named(text, node, row, cell, name, state));
        }
        state.leave(name, found);
        for (TargetDraft draft : found) {
            finish(draft, row, roles, state);
        }
        return found;
    }

    /** A row that only names the group of rows below it: "I | Dự án đường ven sông, 22,8 km". */
    private static boolean isGroup(ClauseNode node, TableRow row, TableCell name) {
        String label = node.label();
        boolean alone = row.cells().stream()
                .noneMatch(cell -> !cell.isEmpty() && !cell.carried() && cell.start() > name.start());
        return alone && label != null && Character.isUpperCase(label.charAt(0));
    }

    private record Cell(TableShape.Column column, TableCell value, TableCell name) {}

    private static @Nullable TableCell nameCell(TableRow row, TableShape shape) {
        for (TableShape.Column column : shape.of(ColumnRole.NAME)) {
            TableCell cell = row.at(column.index());
            if (cell != null && !cell.isEmpty() && !cell.carried()) {
                return cell;
            }
        }
        return null;
    }

    private List<TargetDraft> value(
            String text, ClauseNode node, TableRow row, Cell cell, RowName.Reading name, TableState state) {
        String unit = unit(text, row, cell.column(), state);
        List<TargetDraft> found = new ArrayList<>();
        for (ValueCell.Value value : values.read(text, cell.value(), unit)) {
            if (name.isStructure() && value.isWhole()) {
                continue;
            }
            TargetDraft draft = new TargetDraft(
                    node.index(), value.number() == null ? TargetKind.QUALITATIVE : TargetKind.QUANTITATIVE);
            Comparator bound = ColumnLexicon.bound(cell.column().header());
            value.fill(draft, name.comparator() != null ? name.comparator() : bound);
            draft.change = draft.value == null ? null : value.change() != null ? value.change() : name.change();
            draft.indicator = name.indicator();
            draft.parent = measure(cell.column(), state);
            draft.indicatorSpan = name.span();
            draft.time = firstKnown(
                    value.time(),
                    name.time(),
                    state.headTime(),
                    cell.column().time(),
                    time(text, row, state),
                    state.groupTime());
            draft.by = "table-row";
            found.add(draft);
        }
        return found;
    }

    /** Where a table has several value columns that are no years, a row is a part of what its column measures. */
    private static @Nullable String measure(TableShape.Column column, TableState state) {
        List<TableShape.Column> all = state.shape.of(ColumnRole.VALUE);
        boolean measures = all.size() > 1 && all.stream().anyMatch(other -> other.time() == null);
        boolean own = column.time() == null ? measures : all.size() > 1 && column.measures();
        return own && !column.words().isEmpty() ? column.words() : null;
    }

    /** The unit of the unit column, else that in the header, "Hộ thoát nghèo (hộ)", else that of a caption "Đơn vị tính: triệu đồng" above the table. */
    private @Nullable String unit(String text, TableRow row, TableShape.Column values, TableState state) {
        TableShape shape = state.shape;
        for (TableShape.Column column : shape.of(ColumnRole.UNIT)) {
            TableCell cell = row.at(column.index());
            if (cell != null && !cell.isEmpty()) {
                return cell.in(text).strip();
            }
        }
        String counted = values.unit() == null ? columns.counted(values.header()) : values.unit();
        return counted == null ? state.captionUnit : counted;
    }

    /** A row without value: its words hold figures, or it is due at its time, or it names what its head ranks. */
    private List<TargetDraft> named(
            String text, ClauseNode node, TableRow row, TableCell cell, RowName.Reading name, TableState state) {
        SentenceContext context = new SentenceContext(
                node.index(),
                true,
                false,
                false,
                0,
                state.context.firstYear(),
                state.context.headings(),
                state.context.arbiter());
        List<TargetDraft> found = new ArrayList<>();
        String time = time(text, row, state);
        boolean due = time != null && state.isDue(time);
        List<Span> words =
                due && isDocument(name) ? List.of() : Sentences.split(text, new Span(cell.start(), cell.end()));
        for (Span sentence : words) {
            for (TargetDraft draft : prose.find(sentences.read(text, sentence), context, sentence::start)) {
                draft.time = firstKnown(draft.time, time, state.headTime(), null, state.groupTime());
                found.add(draft);
            }
        }
        if (state.rankHead() != null && found.isEmpty()) {
            TargetDraft draft = new TargetDraft(node.index(), TargetKind.QUALITATIVE);
            draft.indicator = name.indicator();
            draft.time = firstKnown(name.time(), state.headTime(), state.valueTime(), null, state.groupTime());
            draft.by = "table-rank";
            found.add(draft);
        } else if (found.isEmpty() && due) {
            TargetDraft draft = new TargetDraft(node.index(), TargetKind.MILESTONE);
            draft.indicator = name.whole();
            draft.time = time;
            draft.by = "table-task";
            found.add(draft);
        }
        return found;
    }

    /** "Đề án phát triển 09 trung tâm": a document that is due, whatever numbers its name holds. */
    private static boolean isDocument(RowName.Reading name) {
        String words = name.whole().toLowerCase(Locale.ROOT);
        return DOCUMENTS.stream().anyMatch(words::startsWith);
    }

    private @Nullable String time(String text, TableRow row, TableState state) {
        for (TableShape.Column column : state.shape.of(ColumnRole.TIME)) {
            TableCell cell = row.at(column.index());
            if (cell != null && !cell.isEmpty()) {
                return CellTime.read(text, cell);
            }
        }
        return null;
    }

    private void finish(TargetDraft draft, TableRow row, AgencyRoles.Roles roles, TableState state) {
        draft.quote = new Span(row.start(), row.end());
        if (draft.parent == null) {
            draft.parent = state.parent();
        }
        boolean total = isTotal(draft.indicator);
        boolean inherits = roles.lead().isEmpty() && !total;
        boolean silent = inherits && roles.coordinating().isEmpty();
        draft.lead = inherits ? state.roles().lead() : roles.lead();
        draft.leadInherited = inherits;
        draft.coordinating = silent ? state.roles().coordinating() : roles.coordinating();
        if (!inherits) {
            state.setRoles(roles);
        }
    }

    /** "Toàn tỉnh", "Tổng cộng": a total is nobody's part, so that it takes no agencies from the row above. */
    private static boolean isTotal(@Nullable String name) {
        String words = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return words.startsWith("toàn ") && words.length() <= "toàn thành phố".length()
                || words.equals("tổng cộng")
                || words.equals("tổng số")
                || words.equals("cộng");
    }

    private static @Nullable String firstKnown(@Nullable String... times) {
        for (String time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
