package vn.chitieu.extractor.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/**
 * Reports mentions of one target that disagree: another value for the same time, or another date for the same
 * deliverable. A wording such as "khoảng 10%" beside "10%" is no disagreement. Stateless, thread-safe.
 */
public final class Conflicts {

    /** An indicator of fewer words ("diện tích") is too general to be the same twice. */
    private static final int FEWEST_WORDS = 3;

    /** Clauses that share so many labels stand in one section. */
    private static final int SECTION_DEPTH = 2;

    private Conflicts() {}

    /** The conflicts in the order of the later mention. */
    public static List<Conflict> find(List<Target> targets) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Mentions.Pair pair : Mentions.pairs(targets)) {
            Conflict conflict = conflict(pair.first(), pair.second());
            if (conflict != null) {
                conflicts.add(conflict);
            }
        }
        return conflicts;
    }

    private static @Nullable Conflict conflict(Target first, Target second) {
        List<String> ids = List.of(first.id(), second.id());
        if (isScoped(first, second) || IndicatorKey.of(second).words().size() < FEWEST_WORDS) {
            return null;
        }
        if (first.kind() == TargetKind.MILESTONE) {
            String one = first.time();
            String other = second.time();
            boolean differs = one != null && other != null && !overlap(one, other);
            return differs ? new Conflict(ids, "time", one + " against " + other) : null;
        }
        if (first.kind() != TargetKind.QUANTITATIVE || agrees(first, second)) {
            return null;
        }
        return new Conflict(ids, "value", words(first) + " against " + words(second) + " for " + second.time());
    }

    /** Two statements of one section may speak of different places or groups that only their headings name. */
    private static boolean isScoped(Target first, Target second) {
        String[] one = first.path().split(" > ", -1);
        String[] other = second.path().split(" > ", -1);
        int shared = 0;
        while (shared < Math.min(one.length, other.length) && one[shared].equals(other[shared])) {
            shared++;
        }
        return shared >= SECTION_DEPTH && shared < Math.min(one.length, other.length);
    }

    /** A year holds its quarters, months and days, and an interval its years. */
    private static boolean overlap(String first, String second) {
        return first.startsWith(second)
                || second.startsWith(first)
                || first.indexOf('/') >= 0
                || second.indexOf('/') >= 0;
    }

    private static boolean agrees(Target first, Target second) {
        return isEqual(first.value(), second.value()) && isEqual(first.upper(), second.upper());
    }

    private static boolean isEqual(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.compareTo(second) == 0;
    }

    private static String words(Target target) {
        BigDecimal value = target.value();
        BigDecimal upper = target.upper();
        Comparator comparator = target.comparator();
        String number = value == null ? "" : value.toPlainString();
        String range = upper == null ? number : number + " - " + upper.toPlainString();
        String sign = comparator == null ? "" : sign(comparator);
        String unit = target.unit();
        return (sign + range + " " + (unit == null ? "" : unit)).strip();
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case GT -> "> ";
            case GTE -> ">= ";
            case LT -> "< ";
            case LTE -> "<= ";
            case APPROX -> "~ ";
            case EQ, RANGE -> "";
        };
    }
}
