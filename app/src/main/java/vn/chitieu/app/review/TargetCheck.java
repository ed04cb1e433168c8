package vn.chitieu.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Change;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.extractor.target.VietnameseNumbers;

/** Makes a target of the fields of a form, or says what is wrong with them by the rules of annotation. For one use. */
public final class TargetCheck {

    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_AGENCIES = 50;
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,]{0,23}");

    private final Extraction base;
    private final @Nullable Target original;
    private final TargetFields fields;
    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    private TargetCheck(Extraction base, @Nullable Target original, TargetFields fields) {
        this.base = base;
        this.original = original;
        this.fields = fields;
    }

    /**
     * What the fields make.
     *
     * @param target null where something is wrong
     * @param errors by the names of the fields, in their order
     */
    public record Checked(@Nullable Target target, Map<String, FieldError> errors) {}

    /**
     * Checks the fields.
     *
     * @param original the target that is corrected; null for one that is added
     */
    public static Checked check(Extraction base, @Nullable Target original, TargetFields fields) {
        return new TargetCheck(base, original, fields).run();
    }

    private Checked run() {
        TargetKind kind = constant(TargetKind.values(), "kind").orElse(null);
        if (kind == null) {
            error("kind", "kind");
        }
        named("indicator", true);
        named("parent", false);
        named("unit", false);
        if (kind == TargetKind.QUANTITATIVE) {
            checkFigures();
        } else if (kind != null) {
            refuseFigures();
        }
        checkTime(kind);
        PassageFields passages = new PassageFields(base, original, fields);
        passages.check().forEach(errors::putIfAbsent);
        List<TargetAgency> lead = agencies("lead", passages);
        List<TargetAgency> coordinating = agencies("coordinating", passages);
        return new Checked(
                kind == null || !errors.isEmpty() ? null : target(kind, passages, lead, coordinating),
                Map.copyOf(errors));
    }

    private void checkFigures() {
        Optional<Comparator> comparator = constant(Comparator.values(), "comparator");
        if (comparator.isEmpty()) {
            error("comparator", "comparator");
        }
        if (!fields.get("change").isEmpty()
                && constant(Change.values(), "change").isEmpty()) {
            error("change", "change");
        }
        BigDecimal value = number("value");
        BigDecimal upper = number("upper");
        if (fields.get("value").isEmpty()) {
            error("value", "value");
        }
        boolean range = comparator.isPresent() && comparator.get() == Comparator.RANGE;
        if (range && (upper == null || (value != null && upper.compareTo(value) <= 0))) {
            error("upper", "upper");
        } else if (!range && !fields.get("upper").isEmpty()) {
            error("upper", "range-only");
        }
    }

    private void refuseFigures() {
        for (String name : List.of("comparator", "value", "upper", "change", "unit")) {
            if (!fields.get(name).isEmpty()) {
                error(name, "quantitative-only");
            }
        }
    }

    private void checkTime(@Nullable TargetKind kind) {
        String time = fields.get("time");
        if (time.isEmpty() && kind == TargetKind.MILESTONE) {
            error("time", "due");
        } else if (!time.isEmpty() && !TargetTimes.isTime(time)) {
            error("time", "time");
        }
    }

    private void named(String name, boolean needed) {
        String value = fields.get(name);
        if (needed && value.isEmpty()) {
            error(name, "needed");
        } else if (value.length() > LONGEST_NAME) {
            error(name, "long");
        }
    }

    private @Nullable BigDecimal number(String name) {
        String typed = fields.get(name);
        if (typed.isEmpty()) {
            return null;
        }
        boolean minus = typed.startsWith("-");
        BigDecimal number =
                NUMBER.matcher(typed).matches() ? VietnameseNumbers.parse(minus ? typed.substring(1) : typed) : null;
        if (number == null) {
            error(name, "number");
            return null;
        }
        return minus ? number.negate() : number;
    }

    private List<TargetAgency> agencies(String name, PassageFields passages) {
        List<String> lines = fields.get(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST_AGENCIES + 1L)
                .toList();
        if (lines.size() > MOST_AGENCIES) {
            errors.putIfAbsent(name, new FieldError("review.error.agencies", Integer.toString(MOST_AGENCIES)));
            return List.of();
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_NAME)) {
            error(name, "long");
            return List.of();
        }
        List<TargetAgency> found = new ArrayList<>();
        for (String agency : lines) {
            Optional<TargetAgency> known = passages.agency(name, agency);
            known.ifPresent(found::add);
            if (known.isEmpty()) {
                errors.putIfAbsent(name, new FieldError("review.error.agency", agency));
            }
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(fields.get(name)))
                .findFirst();
    }

    private void error(String field, String key) {
        errors.putIfAbsent(field, new FieldError("review.error." + key, ""));
    }

    private Target target(
            TargetKind kind, PassageFields passages, List<TargetAgency> lead, List<TargetAgency> coordinating) {
        Clause clause = passages.clause();
        return new Target(
                original == null ? "" : original.id(),
                clause == null ? "" : clause.id(),
                clause == null ? "" : clause.path(),
                kind,
                fields.get("indicator"),
                original == null ? null : original.indicatorId(),
                textOrNull("parent"),
                constant(Comparator.values(), "comparator").orElse(null),
                number("value"),
                number("upper"),
                constant(Change.values(), "change").orElse(null),
                textOrNull("unit"),
                textOrNull("time"),
                lead,
                coordinating,
                base.text().substring(passages.start(), passages.end()),
                passages.start(),
                passages.end(),
                new TargetSpans(
                        passages.span("indicator"),
                        passages.span("value"),
                        passages.span("unit"),
                        passages.span("time")),
                1,
                ReviewedTarget.BY,
                original == null ? null : original.mentionOf());
    }

    private @Nullable String textOrNull(String name) {
        String value = fields.get(name);
        return value.isEmpty() ? null : value;
    }
}
