package vn.chitieu.golden.model;

import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.score.TargetCounts;

/**
 * The counts of each variant on each document that its models have not seen. Immutable.
 *
 * @param rows one for each document, in the order of the documents
 */
public record AblationResult(List<Row> rows) {

    private static final double WORTH = 0.001;

    public AblationResult {
        rows = List.copyOf(rows);
    }

    /** A document with the counts of each variant. */
    public record Row(String document, Map<Variant, TargetCounts> counts) {

        public Row {
            counts = Map.copyOf(counts);
        }

        /** Strict F1 of a variant; 0 where nothing is expected and something is found. */
        public double strictF1(Variant variant) {
            return of(variant).strictTally().f1();
        }

        TargetCounts of(Variant variant) {
            return counts.getOrDefault(variant, TargetCounts.NONE);
        }
    }

    /** The counts of all documents together. */
    public TargetCounts total(Variant variant) {
        TargetCounts total = TargetCounts.NONE;
        for (Row row : rows) {
            total = total.plus(row.of(variant));
        }
        return total;
    }

    /** Strict F1 over all documents. */
    public double strictF1(Variant variant) {
        return total(variant).strictTally().f1();
    }

    /** What a variant adds to the strict F1 of another. */
    public double gain(Variant variant, Variant base) {
        return strictF1(variant) - strictF1(base);
    }

    /**
     * Whether a model is rightly switched on or off: one that raises nothing is off, and one that raises the strict F1 by a
     * target in a thousand is on. Between the two, chance decides from one set of documents to the next.
     */
    public boolean isRight(boolean on, Variant variant, Variant base) {
        double gain = gain(variant, base);
        return on ? gain > 0 : gain < WORTH;
    }
}
