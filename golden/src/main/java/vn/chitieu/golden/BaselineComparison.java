package vn.chitieu.golden;

import java.math.BigDecimal;
import java.util.List;

/**
 * A run against the baseline. Immutable.
 *
 * @param changes targets gained and lost, by case
 * @param fallen figures below the baseline: the run fails
 * @param newCases cases that the baseline does not know
 * @param missingCases cases of the baseline that were not run: the run fails
 */
public record BaselineComparison(
        List<TargetChange> changes, List<FallenFigure> fallen, List<String> newCases, List<String> missingCases) {

    public BaselineComparison {
        changes = List.copyOf(changes);
        fallen = List.copyOf(fallen);
        newCases = List.copyOf(newCases);
        missingCases = List.copyOf(missingCases);
    }

    /** What became of a target. */
    public enum Change {
        /** Found now, not before. */
        GAINED,
        /** Found before, not now. */
        LOST,
        /** Found before and now, wholly right only now. */
        STRICT_GAINED,
        /** Found before and now, wholly right only before. */
        STRICT_LOST
    }

    /**
     * A target gained or lost.
     *
     * @param text its quote, or its key where the annotation no longer has it
     */
    public record TargetChange(String caseName, Change change, String key, String text) {}

    /** A figure that is lower than in the baseline. */
    public record FallenFigure(String caseName, String figure, BigDecimal baseline, BigDecimal now) {}

    /** Whether no figure fell and no case is missing. */
    public boolean passed() {
        return fallen.isEmpty() && missingCases.isEmpty();
    }
}
