package vn.chitieu.extractor.score;

import java.util.List;

/** The outcome of comparing a list of repeats or conflicts. Immutable. */
public record ListScore(Tally tally, List<ScoreError> errors) {

    public ListScore {
        errors = List.copyOf(errors);
    }
}
