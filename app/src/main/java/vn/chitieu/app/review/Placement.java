package vn.chitieu.app.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/** Which target of an extraction the decisions of each trail are about. */
final class Placement {

    private final List<Target> targets;
    private final boolean[] taken;
    private final Map<Trail, TargetMatch.Sought> sought = new LinkedHashMap<>();
    private final Map<Trail, Integer> found = new HashMap<>();

    private Placement(List<Target> targets) {
        this.targets = targets;
        this.taken = new boolean[targets.size()];
    }

    /** Looks for the targets of all trails; each is taken once, by the trail that is surest of it. */
    static Placement of(Extraction extraction, List<Trail> trails) {
        Placement placement = new Placement(extraction.targets());
        PassageSearch search = new PassageSearch(extraction);
        for (Trail trail : trails) {
            Decision anchor = trail.anchor();
            Target passage = anchor.machine() == null ? anchor.after() : anchor.machine();
            if (passage != null) {
                search.find(passage, anchor.place())
                        .ifPresent(start -> placement.sought.put(
                                trail,
                                new TargetMatch.Sought(anchor.machine(), anchor.after(), anchor.place(), start)));
            }
        }
        for (TargetMatch match : TargetMatch.values()) {
            placement.sought.forEach((trail, what) -> placement.take(match, trail, what));
        }
        return placement;
    }

    private void take(TargetMatch match, Trail trail, TargetMatch.Sought what) {
        if (found.containsKey(trail)) {
            return;
        }
        int[] candidates = IntStream.range(0, targets.size())
                .filter(at -> !taken[at] && match.holds(what, targets.get(at)))
                .toArray();
        // Several that are the same in all that counts are interchangeable; otherwise one must be the only one.
        if (candidates.length == 1 || (match == TargetMatch.SAME && candidates.length > 1)) {
            taken[candidates[0]] = true;
            found.put(trail, candidates[0]);
        }
    }

    /** Offset of the passage that a trail is about; empty where it is gone. */
    OptionalInt start(Trail trail) {
        TargetMatch.Sought what = sought.get(trail);
        return what == null ? OptionalInt.empty() : OptionalInt.of(what.start());
    }

    /** The target of the extractor that a trail is about; null where there is none. */
    @Nullable
    Target target(Trail trail) {
        Integer at = found.get(trail);
        return at == null ? null : targets.get(at);
    }
}
