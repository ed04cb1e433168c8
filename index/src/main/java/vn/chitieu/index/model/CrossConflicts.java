package vn.chitieu.index.model;

import java.util.List;

/**
 * Conflicts across documents.
 *
 * @param conflicts in a fixed order; where there are too many, only the first
 * @param total number of all
 */
public record CrossConflicts(List<CrossConflict> conflicts, int total) {

    public CrossConflicts {
        conflicts = List.copyOf(conflicts);
        if (total < conflicts.size()) {
            throw new IllegalArgumentException("total must be " + conflicts.size() + " or more: " + total);
        }
    }
}
