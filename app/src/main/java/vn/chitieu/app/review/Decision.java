package vn.chitieu.app.review;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/**
 * One entry of the history.
 *
 * @param id grows with time
 * @param at time, such as {@code 2026-01-31T08:00:00Z}
 * @param who the name of the reviewer
 * @param document id in the library
 * @param subject id of the first decision on the same target
 * @param undoes id of the decision that an {@link Action#UNDO} takes back
 * @param machine the target as the extractor made it; null where it made none
 * @param before the target as it was shown until then; null where it was not
 * @param after the target as it is shown from then on; null where it is not
 * @param reason in the words of the reviewer
 * @param place of {@code machine}, or of {@code after} where there is no such
 */
public record Decision(
        long id,
        String at,
        String who,
        String document,
        Action action,
        long subject,
        @Nullable Long undoes,
        @Nullable Target machine,
        @Nullable Target before,
        @Nullable Target after,
        @Nullable String reason,
        Place place) {}
