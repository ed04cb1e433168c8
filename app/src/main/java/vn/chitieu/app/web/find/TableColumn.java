package vn.chitieu.app.web.find;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.TargetColumn;
import vn.chitieu.index.model.Order;

/** A column of the table of targets, with what of it goes into files and how it is sorted. */
public enum TableColumn {
    INDICATOR(Order.INDICATOR, Order.INDICATOR_DOWN, TargetColumn.INDICATOR),
    /** The figure with its comparator; in files in parts, so that numbers are numbers. */
    VALUE(
            Order.LOWEST,
            Order.HIGHEST,
            TargetColumn.COMPARATOR,
            TargetColumn.VALUE,
            TargetColumn.UPPER,
            TargetColumn.CHANGE),
    UNIT(Order.UNIT, Order.UNIT_DOWN, TargetColumn.UNIT),
    TIME(Order.EARLIEST, Order.LATEST, TargetColumn.TIME),
    LEAD(Order.LEAD, Order.LEAD_DOWN, TargetColumn.LEAD),
    COORDINATING(null, null, TargetColumn.COORDINATING),
    KIND(Order.KIND, Order.KIND_DOWN, TargetColumn.KIND),
    NUMBER(Order.DOCUMENT, Order.DOCUMENT_DOWN, TargetColumn.NUMBER),
    TITLE(null, null, TargetColumn.TITLE),
    TYPE(null, null, TargetColumn.TYPE),
    ISSUER(Order.ISSUER, Order.ISSUER_DOWN, TargetColumn.ISSUER),
    PLACE(Order.PLACE, Order.PLACE_DOWN, TargetColumn.PLACE),
    ISSUED(Order.OLDEST, Order.NEWEST, TargetColumn.ISSUED_ON),
    PATH(null, null, TargetColumn.PATH),
    QUOTE(null, null, TargetColumn.QUOTE),
    TOPICS(null, null, TargetColumn.TOPICS),
    CONFIDENCE(null, null, TargetColumn.CONFIDENCE);

    /** The columns that are shown where none are chosen. */
    public static final List<TableColumn> USUAL = List.of(INDICATOR, VALUE, UNIT, TIME, LEAD, NUMBER, PLACE, PATH);

    private final @Nullable Order up;
    private final @Nullable Order down;
    private final List<TargetColumn> parts;

    TableColumn(@Nullable Order up, @Nullable Order down, TargetColumn... parts) {
        this.up = up;
        this.down = down;
        this.parts = List.of(parts);
    }

    /** The name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its heading. */
    public String title() {
        return "table.column." + key();
    }

    /** The column with this name. */
    public static Optional<TableColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** The columns of an address, in its order; the usual ones where it has none that is known. */
    public static List<TableColumn> of(List<String> keys) {
        List<TableColumn> known =
                keys.stream().map(TableColumn::of).flatMap(Optional::stream).toList();
        return known.isEmpty() ? USUAL : known;
    }

    /** What goes into files. */
    public List<TargetColumn> parts() {
        return parts;
    }

    /** Whether the table may be sorted by it. */
    public boolean sortable() {
        return up != null;
    }

    /** The order that a click on its heading gives while another is in force. */
    public Order next(Order current) {
        Order first = up == null ? Order.RELEVANCE : up;
        return current == first && down != null ? down : first;
    }

    /** What {@code aria-sort} says, or null. */
    public @Nullable String sorted(Order current) {
        if (up == null) {
            return null;
        }
        return current == up ? "ascending" : current == down ? "descending" : null;
    }

    /** Whether its cells are numbers, at the right side. */
    public boolean numeric() {
        return this == VALUE || this == CONFIDENCE;
    }

    /** All of them. */
    public static List<TableColumn> all() {
        return Stream.of(values()).toList();
    }
}
