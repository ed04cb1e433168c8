package vn.chitieu.app.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions on one target, in their order; at least one.
 *
 * @param subject id of the first
 */
record Trail(long subject, List<Decision> decisions) {

    Trail {
        decisions = List.copyOf(decisions);
    }

    /** The trails of a history, in the order of their first decisions. */
    static List<Trail> of(List<Decision> history) {
        Map<Long, List<Decision>> bySubject = new LinkedHashMap<>();
        for (Decision decision : history) {
            bySubject
                    .computeIfAbsent(decision.subject(), subject -> new ArrayList<>())
                    .add(decision);
        }
        return bySubject.entrySet().stream()
                .map(each -> new Trail(each.getKey(), each.getValue()))
                .toList();
    }

    /** The decision in force; none where all are taken back. */
    Optional<Decision> inForce() {
        Set<Long> undone = new HashSet<>();
        decisions.forEach(decision -> {
            if (decision.undoes() != null) {
                undone.add(decision.undoes());
            }
        });
        return decisions.stream()
                .filter(decision -> decision.action() != Action.UNDO && !undone.contains(decision.id()))
                .reduce((first, second) -> second);
    }

    /** The decision by which the target is looked for in an extraction. */
    Decision anchor() {
        return inForce().orElse(decisions.get(decisions.size() - 1));
    }

    Decision last() {
        return decisions.get(decisions.size() - 1);
    }
}
