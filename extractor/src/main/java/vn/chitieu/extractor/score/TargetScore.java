package vn.chitieu.extractor.score;

import java.util.List;
import vn.chitieu.extractor.annotation.TargetFacts;

/**
 * The outcome of comparing the targets of one document. Immutable.
 *
 * @param expected the annotated targets, optional ones too
 * @param counts without the optional targets
 * @param pairs every pair, optional ones too, in the order of the annotation
 * @param errors misses, false targets and wrong fields, in the order of the annotation, false targets last
 */
public record TargetScore(
        List<TargetFacts> expected, TargetCounts counts, List<TargetPair> pairs, List<TargetError> errors) {

    public TargetScore {
        expected = List.copyOf(expected);
        pairs = List.copyOf(pairs);
        errors = List.copyOf(errors);
    }
}
