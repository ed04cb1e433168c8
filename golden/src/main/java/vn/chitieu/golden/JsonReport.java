package vn.chitieu.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.score.Rounding;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetError;

/** Writes a result as a JSON tree. */
final class JsonReport {

    private static final String SCHEMA = "chitieu/golden-report/1";

    private JsonReport() {}

    static ObjectNode of(GoldenResult result, @Nullable BaselineComparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        totals(root.putObject("total"), result.totals());
        ArrayNode causes = root.putArray("causes");
        for (Causes.Count count : Causes.of(result.cases())) {
            causes.addObject()
                    .put("part", count.part())
                    .put("cause", count.cause())
                    .put("errors", count.count());
        }
        ArrayNode rules = root.putArray("rules");
        for (RuleTally rule : RuleTally.of(result.cases())) {
            rules.addObject()
                    .put("rule", rule.rule())
                    .put("right", rule.pairs())
                    .put("strict", rule.strict())
                    .put("spurious", rule.spurious());
        }
        if (comparison != null) {
            comparison(root.putObject("baseline"), comparison);
        }
        ArrayNode documents = root.putArray("documents");
        result.cases().forEach(one -> document(documents.addObject(), one));
        return root;
    }

    private static void totals(ObjectNode node, GoldenTotals totals) {
        node.put("macroF1", four(totals.macroF1())).put("macroStrictF1", four(totals.macroStrictF1()));
        ObjectNode summary = node.putObject("summary");
        for (Map.Entry<String, @Nullable Number> entry :
                totals.targets().summary().entrySet()) {
            Number figure = entry.getValue();
            if (figure instanceof Integer) {
                summary.put(entry.getKey(), figure.intValue());
            } else {
                summary.put(entry.getKey(), figure == null ? null : Rounding.exact(figure.doubleValue(), 3));
            }
        }
        ObjectNode tallies = node.putObject("scores");
        Figures.tallies(totals).forEach((name, tally) -> tally(tallies.putObject(name), tally));
        ObjectNode shares = node.putObject("fields");
        Figures.shares(totals).forEach((name, share) -> shares.putObject(name)
                .put("right", share.matched())
                .put("compared", share.expected())
                .put("share", share.isEmpty() ? null : four(share.recall())));
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("right", tally.matched()).put("found", tally.found()).put("expected", tally.expected());
        node.put("precision", tally.isEmpty() ? null : four(tally.precision()));
        node.put("recall", tally.isEmpty() ? null : four(tally.recall()));
        node.put("f1", tally.isEmpty() ? null : four(tally.f1()));
    }

    private static void comparison(ObjectNode node, BaselineComparison comparison) {
        node.put("passed", comparison.passed());
        ArrayNode fallen = node.putArray("fallen");
        for (BaselineComparison.FallenFigure figure : comparison.fallen()) {
            fallen.addObject()
                    .put("case", figure.caseName())
                    .put("figure", figure.figure())
                    .put("baseline", figure.baseline())
                    .put("now", figure.now());
        }
        ArrayNode changes = node.putArray("changes");
        for (BaselineComparison.TargetChange change : comparison.changes()) {
            changes.addObject()
                    .put("case", change.caseName())
                    .put("change", change.change().name())
                    .put("key", change.key())
                    .put("text", change.text());
        }
        ArrayNode missing = node.putArray("missingCases");
        comparison.missingCases().forEach(missing::add);
        ArrayNode fresh = node.putArray("newCases");
        comparison.newCases().forEach(fresh::add);
    }

    private static void document(ObjectNode node, CaseResult one) {
        node.put("name", one.name()).put("source", one.source()).put("unreadable", one.unreadable());
        totals(node, GoldenTotals.of(List.of(one)));
        ArrayNode errors = node.putArray("errors");
        for (TargetError error : one.targets().errors()) {
            ObjectNode entry = errors.addObject();
            entry.put("part", "targets").put("cause", error.cause()).put("strict", error.strict());
            target(entry, "expected", error.expected());
            target(entry, "found", error.found());
        }
        Causes.others(one)
                .forEach((part, list) -> list.forEach(error -> errors.addObject()
                        .put("part", part)
                        .put("cause", error.cause())
                        .put("text", error.text())));
    }

    private static void target(ObjectNode entry, String key, @Nullable TargetFacts target) {
        if (target == null) {
            entry.putNull(key);
            return;
        }
        ObjectNode node = entry.putObject(key);
        node.put("kind", target.kind().name())
                .put("indicator", target.indicator())
                .put("parent", target.parent())
                .put("comparator", target.comparator())
                .put("value", target.value())
                .put("upper", target.upper())
                .put("change", target.change())
                .put("unit", target.unit())
                .put("time", target.time());
        ArrayNode lead = node.putArray("lead");
        target.lead().forEach(lead::add);
        ArrayNode coordinating = node.putArray("coordinating");
        target.coordinating().forEach(coordinating::add);
        node.put("clause", target.clause()).put("quote", target.quote()).put("by", target.by());
    }

    private static BigDecimal four(double figure) {
        return Rounding.exact(figure, 4);
    }
}
