package vn.chitieu.extractor.score;

/**
 * A difference between annotation and extraction that is not one of targets.
 *
 * @param cause such as {@code MISS} or {@code FIELD date}
 * @param text what differs, in words of the document
 */
public record ScoreError(String cause, String text) {}
