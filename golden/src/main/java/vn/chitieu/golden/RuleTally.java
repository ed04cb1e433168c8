package vn.chitieu.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.score.TargetError;
import vn.chitieu.extractor.score.TargetPair;

/**
 * What one rule or model made.
 *
 * @param rule its name
 * @param pairs targets that are annotated
 * @param strict those among them whose strict fields are all right
 * @param spurious targets that are not
 */
record RuleTally(String rule, int pairs, int strict, int spurious) {

    /** The tallies of all rules of some cases, sorted by name; optional targets are left out. */
    static List<RuleTally> of(List<CaseResult> cases) {
        Map<String, int[]> counts = new TreeMap<>();
        for (CaseResult one : cases) {
            for (TargetPair pair : one.targets().pairs()) {
                if (!pair.expected().optional()) {
                    int[] count = counts(counts, pair.found());
                    count[0]++;
                    count[1] += pair.isStrict() ? 1 : 0;
                }
            }
            for (TargetError error : one.targets().errors()) {
                if (error.category() == TargetError.Category.SPURIOUS) {
                    counts(counts, error.found())[2]++;
                }
            }
        }
        List<RuleTally> tallies = new ArrayList<>();
        counts.forEach((rule, count) -> tallies.add(new RuleTally(rule, count[0], count[1], count[2])));
        return tallies;
    }

    private static int[] counts(Map<String, int[]> counts, @Nullable TargetFacts found) {
        String rule = found == null ? "?" : Objects.requireNonNullElse(found.by(), "?");
        return counts.computeIfAbsent(rule, name -> new int[3]);
    }
}
