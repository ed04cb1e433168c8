package vn.chitieu.golden.search;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.chitieu.extractor.score.Rounding;

/**
 * The figures of a run, with four decimals, in a fixed order: means over all queries, and over those of each split, kind
 * and form; and the gap between {@code accented} and {@code unaccented}.
 */
public record SearchFigures(Map<String, BigDecimal> figures) {

    /** Lower is better for this figure alone. */
    static final String GAP = "gap";

    public SearchFigures {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** The figures of these outcomes. */
    public static SearchFigures of(List<QueryOutcome> outcomes) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        add(figures, "all", outcomes);
        addBy(figures, "split", outcomes, one -> one.query().split());
        addBy(figures, "kind", outcomes, one -> one.query().kind());
        addBy(figures, "form", outcomes, one -> one.query().form());
        put(figures, GAP, gap(outcomes));
        return new SearchFigures(figures);
    }

    /** The same and those of agency filters. */
    SearchFigures with(AgencyFilters filters) {
        Map<String, BigDecimal> more = new LinkedHashMap<>(figures);
        put(more, "agencyFilter.precision", filters.tally().precision());
        put(more, "agencyFilter.recall", filters.tally().recall());
        return new SearchFigures(more);
    }

    /** Mean nDCG of accented queries less that of their unaccented twins. */
    private static double gap(List<QueryOutcome> outcomes) {
        Map<String, QueryOutcome> unaccented = outcomes.stream()
                .filter(one -> one.query().form().equals("unaccented"))
                .collect(Collectors.toMap(one -> one.query().base(), Function.identity()));
        return outcomes.stream()
                .filter(one -> one.query().form().equals("accented"))
                .mapToDouble(one -> {
                    QueryOutcome twin = unaccented.get(one.query().base());
                    return twin == null ? 0 : one.ndcg() - twin.ndcg();
                })
                .average()
                .orElse(0);
    }

    private static void addBy(
            Map<String, BigDecimal> figures,
            String group,
            List<QueryOutcome> outcomes,
            Function<QueryOutcome, String> key) {
        outcomes.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .forEach((name, some) -> add(figures, group + "." + name, some));
    }

    private static void add(Map<String, BigDecimal> figures, String name, List<QueryOutcome> outcomes) {
        put(figures, name + ".ndcg", mean(outcomes, QueryOutcome::ndcg));
        put(figures, name + ".recall", mean(outcomes, QueryOutcome::recall));
        put(figures, name + ".mrr", mean(outcomes, QueryOutcome::reciprocalRank));
    }

    private static double mean(List<QueryOutcome> outcomes, ToDoubleFunction<QueryOutcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(0);
    }

    private static void put(Map<String, BigDecimal> figures, String name, double figure) {
        figures.put(name, Rounding.exact(figure, 4));
    }
}
