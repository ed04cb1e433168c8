package vn.chitieu.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.score.ListScore;
import vn.chitieu.extractor.score.ScoreError;

/** Sorts the errors of a run by part and cause. */
final class Causes {

    private Causes() {}

    /** How often a part has errors of a cause. */
    record Count(String part, String cause, int count) {}

    /** The counts of some cases, the most frequent first. */
    static List<Count> of(List<CaseResult> cases) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (CaseResult one : cases) {
            Map<String, Integer> targets = counts.computeIfAbsent("targets", part -> new TreeMap<>());
            one.targets().errors().forEach(error -> targets.merge(error.cause(), 1, Integer::sum));
            others(one).forEach((part, errors) -> {
                Map<String, Integer> ofPart = counts.computeIfAbsent(part, key -> new TreeMap<>());
                errors.forEach(error -> ofPart.merge(error.cause(), 1, Integer::sum));
            });
        }
        List<Count> sorted = new ArrayList<>();
        counts.forEach((part, causes) -> causes.forEach((cause, count) -> sorted.add(new Count(part, cause, count))));
        sorted.sort(Comparator.comparingInt(Count::count)
                .reversed()
                .thenComparing(Count::part)
                .thenComparing(Count::cause));
        return sorted;
    }

    /** The errors of a case that are not about targets, by part. */
    static Map<String, List<ScoreError>> others(CaseResult one) {
        Map<String, List<ScoreError>> errors = new TreeMap<>();
        errors.put("clauses", one.clauses() == null ? List.of() : one.clauses().errors());
        errors.put(
                "citations",
                one.citations() == null ? List.of() : one.citations().errors());
        errors.put("repeats", one.repeats().errors());
        errors.put("conflicts", errors(one.conflicts()));
        errors.put("spans", one.spans().errors());
        errors.put("document", one.document().errors());
        return errors;
    }

    private static List<ScoreError> errors(@Nullable ListScore score) {
        return score == null ? List.of() : score.errors();
    }
}
