package vn.chitieu.app.review;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;

/**
 * A decision that somebody asks for.
 *
 * @param who name of the reviewer
 * @param key of the item; empty for {@link Action#ADD}
 * @param version of the item, or of the text for {@link Action#ADD}, that the reviewer saw
 * @param after the target as it shall be, for {@link Action#CORRECT} and {@link Action#ADD}
 * @param reason in the reviewer's words, at most {@link #LONGEST_REASON} UTF-16 units
 */
public record DecisionRequest(
        String document,
        String who,
        Action action,
        String key,
        String version,
        @Nullable Target after,
        @Nullable String reason) {

    /** Greatest length of a reason: it is kept for ever. */
    public static final int LONGEST_REASON = 1_000;

    public DecisionRequest {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
    }
}
