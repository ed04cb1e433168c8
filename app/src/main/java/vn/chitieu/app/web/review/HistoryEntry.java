package vn.chitieu.app.web.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.review.Decision;
import vn.chitieu.app.review.TargetFields;
import vn.chitieu.extractor.model.Target;

/**
 * A decision as a page shows it.
 *
 * @param time day and time of Vietnam
 * @param indicator of the target
 * @param changes the fields that differ before and after
 */
public record HistoryEntry(Decision decision, String time, String indicator, List<Difference> changes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Fields in the order of the form; offsets are shown as their passage. */
    private static final List<String> FIELDS = List.of(
            "kind",
            "indicator",
            "parent",
            "comparator",
            "value",
            "upper",
            "change",
            "unit",
            "time",
            "lead",
            "coordinating");

    /** A field that has another value than before; one that is not there is empty. */
    public record Difference(String field, String before, String after) {}

    static HistoryEntry of(Decision decision) {
        Target subject = decision.after() != null ? decision.after() : decision.before();
        subject = subject == null ? decision.machine() : subject;
        return new HistoryEntry(
                decision,
                time(decision.at()),
                subject == null ? "" : subject.indicator(),
                changes(decision.before(), decision.after()));
    }

    /** A time as people of Vietnam read it. */
    static String time(String instant) {
        return TIME.format(Instant.parse(instant));
    }

    /** A value of a field as people read it; a dash where there is none. */
    public static String shown(Messages messages, String field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "kind" -> messages.text("kind." + value);
            case "comparator" -> messages.text("review.comparator." + value);
            case "change" -> messages.text("review.change." + value);
            case "time" -> SafeText.of(new ValueText(messages).time(value)).text();
            default -> SafeText.of(value).text();
        };
    }

    private static List<Difference> changes(@Nullable Target before, @Nullable Target after) {
        List<Difference> changes = new ArrayList<>();
        for (String field : FIELDS) {
            add(changes, field, value(before, field), value(after, field));
        }
        add(changes, "passage", before == null ? "" : before.quote(), after == null ? "" : after.quote());
        return changes;
    }

    private static void add(List<Difference> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Difference(field, before, after));
        }
    }

    private static String value(@Nullable Target target, String field) {
        return target == null ? "" : TargetFields.of(target).get(field).replace("\n", "; ");
    }
}
