package vn.chitieu.extractor.score;

import java.util.List;

/**
 * The outcome of comparing citations. Immutable.
 *
 * @param tally pairs whose number, or title, agrees
 * @param typeRight number of pairs with the annotated type
 * @param dateRight number of pairs with the annotated date
 * @param issuerRight number of pairs with the annotated issuer
 */
public record CitationScore(Tally tally, int typeRight, int dateRight, int issuerRight, List<ScoreError> errors) {

    public CitationScore {
        errors = List.copyOf(errors);
    }

    /** The counts of both comparisons together; their errors are left out. */
    public CitationScore plus(CitationScore other) {
        return new CitationScore(
                tally.plus(other.tally),
                typeRight + other.typeRight,
                dateRight + other.dateRight,
                issuerRight + other.issuerRight,
                List.of());
    }
}
