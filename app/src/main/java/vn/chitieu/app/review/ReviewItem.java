package vn.chitieu.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/**
 * A target under review.
 *
 * @param key its id in the document: that of the target, or {@code r} and a number
 * @param machine as the extractor made it; null where it made none
 * @param target as it is shown; null where it is rejected; for a lost one what was decided
 * @param decisions on it, oldest first, those taken back included
 * @param version changes with every decision and every other extraction of it
 */
public record ReviewItem(
        String key,
        Status status,
        @Nullable Target machine,
        @Nullable Target target,
        List<Decision> decisions,
        String version) {

    public ReviewItem {
        decisions = List.copyOf(decisions);
    }

    /** What stands for it on a page. */
    public Target subject() {
        Target shown = target == null ? machine : target;
        if (shown == null) {
            throw new IllegalStateException("neither found nor decided: " + key);
        }
        return shown;
    }

    /** How sure the extractor was, 0 to 1; 1 for what it did not find. */
    public double confidence() {
        return machine == null ? 1 : machine.confidence();
    }
}
