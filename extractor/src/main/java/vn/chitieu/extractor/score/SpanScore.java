package vn.chitieu.extractor.score;

import java.util.List;

/**
 * The outcome of checking spans. Immutable.
 *
 * @param checked number of spans
 * @param right number of spans that lie inside the text and give back what they stand for
 */
public record SpanScore(int checked, int right, List<ScoreError> errors) {

    public SpanScore {
        errors = List.copyOf(errors);
    }

    /** Share of the right ones; 1 where there is none. */
    public double share() {
        return checked == 0 ? 1.0 : (double) right / checked;
    }
}
