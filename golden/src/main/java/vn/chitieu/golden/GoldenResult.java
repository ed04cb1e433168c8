package vn.chitieu.golden;

import java.util.List;

/**
 * The scores of a run. Immutable: the same documents and annotations give an equal result.
 *
 * @param cases sorted by name
 */
public record GoldenResult(List<CaseResult> cases) {

    public GoldenResult {
        cases = List.copyOf(cases);
    }

    /** All cases together. */
    public GoldenTotals totals() {
        return GoldenTotals.of(cases);
    }

    /** The cases whose names are given, as a result of their own. */
    public GoldenResult only(List<String> names) {
        return new GoldenResult(
                cases.stream().filter(result -> names.contains(result.name())).toList());
    }
}
