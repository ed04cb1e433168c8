package vn.chitieu.extractor.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;

/** Brings together the targets that name the same thing for the same time. Stateless, thread-safe. */
final class Mentions {

    /** So many earlier mentions of the same words are compared with a target; more are tables of figures, not mentions. */
    private static final int MOST = 32;

    /** Two targets that speak of the same thing; {@code first} stands first. */
    record Pair(Target first, Target second) {}

    private Mentions() {}

    private record Keyed(Target target, IndicatorKey key) {}

    /** The pairs of mentions in the order of the later one; each target is paired with the earliest that fits. */
    static List<Pair> pairs(List<Target> targets) {
        Map<Set<String>, List<Keyed>> seen = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Target target : targets) {
            Keyed keyed = new Keyed(target, IndicatorKey.of(target));
            List<Keyed> earlier = seen.computeIfAbsent(keyed.key.words(), words -> new ArrayList<>());
            Target first = first(earlier, keyed);
            if (first != null) {
                pairs.add(new Pair(first, target));
            }
            if (earlier.size() < MOST) {
                earlier.add(keyed);
            }
        }
        return pairs;
    }

    private static @Nullable Target first(List<Keyed> earlier, Keyed keyed) {
        for (Keyed other : earlier) {
            if (isSame(other, keyed)) {
                return other.target;
            }
        }
        return null;
    }

    private static boolean isSame(Keyed first, Keyed second) {
        Target one = first.target;
        Target other = second.target;
        if (one.kind() != other.kind() || one.clause().equals(other.clause())) {
            return false;
        }
        boolean timed = one.kind() == TargetKind.MILESTONE || isSameTime(one.time(), other.time());
        return timed && first.key.sameAs(second.key);
    }

    /** Equal times, or a year and the period that ends with it. */
    static boolean isSameTime(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return Objects.equals(first, second);
        }
        return first.equals(second) || first.endsWith("/" + second) || second.endsWith("/" + first);
    }
}
