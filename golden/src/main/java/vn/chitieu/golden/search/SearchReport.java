package vn.chitieu.golden.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.extractor.score.Rounding;
import vn.chitieu.golden.BaselineComparison.FallenFigure;
import vn.chitieu.golden.GoldenJson;

/** The report of a run, for people and for programs: the same text for the same run. Stateless, thread-safe. */
public final class SearchReport {

    private static final int WORST = 10;

    private SearchReport() {}

    /** The report as Markdown: figures, what fell, the worst queries and what they found instead. */
    public static String markdown(SearchRun.Outcome outcome, List<FallenFigure> fallen) {
        StringBuilder text = new StringBuilder("# Search against judged queries\n");
        if (!fallen.isEmpty()) {
            text.append("\n## Below the baseline\n\n| block | figure | baseline | now |\n|---|---|--:|--:|\n");
            fallen.forEach(one -> text.append("| %s | %s | %s | %s |%n"
                    .replace("%n", "\n")
                    .formatted(one.caseName(), one.figure(), one.baseline(), one.now())));
        }
        outcome.blocks().forEach((name, block) -> append(text, name, block));
        text.append("\n## Agency filter\n\n");
        outcome.filters()
                .errors()
                .forEach(error -> text.append("- ").append(error).append('\n'));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, SearchRun.Outcome.Block block) {
        text.append("\n## ").append(name).append(": ");
        text.append(block.result().outcomes().size()).append(" queries\n\n| figure | value |\n|---|--:|\n");
        block.figures().figures().forEach((figure, value) -> text.append("| ")
                .append(figure)
                .append(" | ")
                .append(value)
                .append(" |\n"));
        text.append("\n### Worst queries\n\n");
        worst(block.result().outcomes()).forEach(one -> append(text, one));
        if (!block.result().unknown().isEmpty()) {
            text.append("\n### Judged places that are no more\n\n");
            block.result()
                    .unknown()
                    .forEach(place -> text.append("- ").append(place).append('\n'));
        }
    }

    private static void append(StringBuilder text, QueryOutcome one) {
        text.append("- `")
                .append(one.query().query())
                .append("` (")
                .append(one.query().id());
        text.append(", ").append(one.query().split()).append("): nDCG ").append(Rounding.four(one.ndcg()));
        text.append(", recall ").append(Rounding.four(one.recall())).append('\n');
        if (one.refused() != null) {
            text.append("  - refused: ").append(one.refused()).append('\n');
        }
        text.append("  - found: ").append(found(one)).append('\n');
        text.append("  - missed: ").append(missed(one)).append('\n');
    }

    private static String found(QueryOutcome one) {
        return one.found().stream()
                .map(hit -> hit.place() + " (" + hit.grade() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String missed(QueryOutcome one) {
        return one.missed().stream()
                .map(judged -> judged.place() + " (" + judged.grade() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The worst first, ties by id. */
    private static List<QueryOutcome> worst(List<QueryOutcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(QueryOutcome::ndcg)
                        .thenComparing(one -> one.query().id()))
                .limit(WORST)
                .toList();
    }

    /** The report as JSON, every query with what it found. */
    public static String json(SearchRun.Outcome outcome, List<FallenFigure> fallen) {
        ObjectNode root = GoldenJson.MAPPER.createObjectNode();
        ArrayNode fell = root.putArray("fallen");
        fallen.forEach(one -> fell.addObject()
                .put("block", one.caseName())
                .put("figure", one.figure())
                .put("baseline", one.baseline())
                .put("now", one.now()));
        outcome.blocks().forEach((name, block) -> {
            ObjectNode node = root.putObject(name);
            block.figures().figures().forEach(node.putObject("figures")::put);
            ArrayNode queries = node.putArray("queries");
            block.result().outcomes().forEach(one -> put(queries.addObject(), one));
            block.result().unknown().forEach(node.putArray("unknown")::add);
        });
        outcome.filters().errors().forEach(root.putArray("agencyFilterErrors")::add);
        return GoldenJson.text(root);
    }

    private static void put(ObjectNode node, QueryOutcome one) {
        node.put("id", one.query().id()).put("query", one.query().query());
        node.put("split", one.query().split()).put("form", one.query().form());
        node.put("ndcg", Rounding.exact(one.ndcg(), 4)).put("recall", Rounding.exact(one.recall(), 4));
        node.put("mrr", Rounding.exact(one.reciprocalRank(), 4)).put("refused", one.refused());
        ArrayNode found = node.putArray("found");
        one.found().forEach(hit -> found.addObject().put("place", hit.place()).put("grade", hit.grade()));
        ArrayNode missed = node.putArray("missed");
        one.missed().forEach(judged -> missed.addObject()
                .put("place", judged.place().toString())
                .put("grade", judged.grade()));
    }
}
