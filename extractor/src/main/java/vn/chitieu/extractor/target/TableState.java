package vn.chitieu.extractor.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;

/** What the rows above say about a row: its group, its head, its agencies. Not thread-safe; one per table. */
final class TableState {

    final TableShape shape;
    final SentenceContext context;
    final @Nullable String captionUnit;
    private final @Nullable String plan;
    private AgencyRoles.Roles roles = AgencyRoles.Roles.NONE;
    private final Map<String, @Nullable String> groupTimes = new HashMap<>();
    private String path = "";
    private @Nullable String headTime;
    private @Nullable String headName;
    private @Nullable String rankHead;
    private @Nullable String partsOf;
    private boolean part;
    private @Nullable String lastWhole;

    TableState(TableShape shape, @Nullable String plan, SentenceContext context, @Nullable String captionUnit) {
        this.captionUnit = captionUnit;
        this.shape = shape;
        this.plan = plan;
        this.context = context;
    }

    /** Takes up a row before its cells are read. */
    void enter(ClauseNode node, RowName.Reading name) {
        String label = node.label();
        path = node.path();
        boolean bullet = label != null && "-+*–".contains(label);
        boolean ordinal = label != null && !bullet;
        if (ordinal) {
            headTime = null;
            headName = null;
            rankHead = null;
            partsOf = null;
        }
        part = !ordinal && (name.isPart() || bullet || headName != null) || name.isPart();
        if (isGroup(label)) {
            roles = AgencyRoles.Roles.NONE;
            groupTimes.put(node.path(), name.time());
        }
        if (name.isPart()) {
            partsOf = lastWhole;
        }
    }

    private static boolean isGroup(@Nullable String label) {
        return label != null && (Character.isUpperCase(label.charAt(0)));
    }

    /** A row that sets nothing itself but speaks for those below: it ends in a colon, or names a structure. */
    boolean isHead(RowName.Reading name) {
        return name.opensList();
    }

    /** Keeps what the row means for the rows below it. */
    void leave(RowName.Reading name, List<TargetDraft> found) {
        if (found.isEmpty() && (name.opensList() || name.isStructure())) {
            headTime = name.time() != null ? name.time() : headTime;
            headName = name.indicator().isEmpty() ? null : name.indicator();
            rankHead = name.isRank() ? name.whole() : rankHead;
        }
        if (!found.isEmpty() && !part) {
            lastWhole = found.get(0).indicator;
        }
    }

    @Nullable
    String headTime() {
        return headTime;
    }

    /** The time of the innermost group around the row that names one. */
    @Nullable
    String groupTime() {
        String around = path;
        while (!around.isEmpty()) {
            String time = groupTimes.get(around);
            if (time != null) {
                return time;
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf(" > ")));
        }
        return null;
    }

    @Nullable
    String rankHead() {
        return rankHead;
    }

    /** The time of the first value column's header. */
    @Nullable
    String valueTime() {
        List<TableShape.Column> values = shape.of(ColumnRole.VALUE);
        return values.isEmpty() ? null : values.get(0).time();
    }

    /** The indicator that the row is a part of. */
    @Nullable
    String parent() {
        if (rankHead != null) {
            return rankHead;
        }
        if (headName != null) {
            return headName;
        }
        return part ? partsOf != null ? partsOf : lastWhole : null;
    }

    /** The agencies of the row above, which empty cells below it share. */
    AgencyRoles.Roles roles() {
        return roles;
    }

    void setRoles(AgencyRoles.Roles named) {
        roles = named;
    }

    /** Whether a task of this time is due then, and does not merely run through the plan's whole period. */
    boolean isDue(String time) {
        return CellTime.isDue(time, plan);
    }
}
