package vn.chitieu.golden.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.nlp.Switches;
import vn.chitieu.extractor.score.Rounding;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetCounts;
import vn.chitieu.extractor.score.TargetField;
import vn.chitieu.extractor.train.ModelTrainer;

/** Writes an ablation as Markdown. Stateless, thread-safe. */
public final class AblationReport {

    private AblationReport() {}

    /** The report: all documents together, by field and by kind with support, and document by document. */
    public static String render(AblationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("# Ablation, leave-one-document-out");
        lines.add("");
        lines.add(result.rows().size() + " documents; every document is extracted with models of the others.");
        lines.add("");
        lines.add("| variant | right | strictly | found | expected | F1 | strict F1 | beside rules |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Variant variant : Variant.values()) {
            lines.add(total(result, variant));
        }
        lines.add("");
        decisions(lines, result);
        fields(lines, result);
        kinds(lines, result);
        documents(lines, result);
        return String.join("\n", lines) + "\n";
    }

    private static String total(AblationResult result, Variant variant) {
        TargetCounts counts = result.total(variant);
        Tally all = counts.all();
        return row(
                variant.title(),
                all.matched(),
                counts.strict(),
                all.found(),
                all.expected(),
                Rounding.four(all.f1()),
                Rounding.four(counts.strictTally().f1()),
                signed(result.gain(variant, Variant.RULES)));
    }

    /** A model that does not raise the strict F1 of what is on without it is not switched on. */
    private static void decisions(List<String> lines, AblationResult result) {
        lines.add("| model | strict F1 it adds | switched on |");
        lines.add("| --- | ---: | --- |");
        Switches switches = ModelTrainer.SWITCHES;
        List<Decision> decisions = List.of(
                new Decision("target classifier", switches.targets(), Variant.CLASSIFIER, Variant.RULES),
                new Decision("name finder", switches.names(), Variant.NAMES, Variant.CLASSIFIER),
                new Decision("sentence detector", false, Variant.SENTENCES, Variant.CLASSIFIER),
                new Decision("chooser of times", switches.timeAbove() < 1, Variant.TIMES, Variant.CLASSIFIER),
                new Decision("chooser of leads", switches.leadAbove() < 1, Variant.LEADS, Variant.CLASSIFIER));
        for (Decision each : decisions) {
            double gain = result.gain(each.with(), each.without());
            lines.add(row(each.model(), signed(gain), each.on() ? "yes" : "no"));
        }
        lines.add("| topic classifier | no target depends on it | no |");
        lines.add("");
    }

    /** A model, and the variants with and without it. */
    private record Decision(String model, boolean on, Variant with, Variant without) {}

    private static void fields(List<String> lines, AblationResult result) {
        lines.add("| field, share of the pairs | " + titles() + " |");
        lines.add("| --- |" + " ---: |".repeat(Variant.values().length));
        for (TargetField field : TargetField.values()) {
            List<String> cells = new ArrayList<>(List.of(field.key()));
            for (Variant variant : Variant.values()) {
                TargetCounts counts = result.total(variant);
                cells.add(Rounding.four(counts.accuracy(field)) + " of "
                        + counts.all().matched());
            }
            lines.add(row(cells.toArray()));
        }
        lines.add("");
    }

    private static void kinds(List<String> lines, AblationResult result) {
        lines.add("| kind, F1 | " + titles() + " |");
        lines.add("| --- |" + " ---: |".repeat(Variant.values().length));
        for (TargetKind kind : TargetKind.values()) {
            List<String> cells = new ArrayList<>(List.of(kind.name()));
            for (Variant variant : Variant.values()) {
                Tally tally = result.total(variant).kind(kind);
                cells.add(Rounding.four(tally.f1()) + " of " + tally.expected());
            }
            lines.add(row(cells.toArray()));
        }
        lines.add("");
    }

    private static void documents(List<String> lines, AblationResult result) {
        lines.add("| document | expected | rules | hybrid | difference |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        result.rows().stream()
                .sorted(Comparator.comparingDouble(AblationReport::difference)
                        .thenComparing(AblationResult.Row::document))
                .forEach(each -> lines.add(row(
                        each.document(),
                        each.of(Variant.RULES).all().expected(),
                        Rounding.four(each.strictF1(Variant.RULES)),
                        Rounding.four(each.strictF1(Variant.CLASSIFIER)),
                        signed(difference(each)))));
    }

    private static double difference(AblationResult.Row row) {
        return row.strictF1(Variant.CLASSIFIER) - row.strictF1(Variant.RULES);
    }

    private static String titles() {
        List<String> titles = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            titles.add(variant.title());
        }
        return String.join(" | ", titles);
    }

    private static String signed(double difference) {
        return String.format(Locale.ROOT, "%+.4f", difference);
    }

    private static String row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        return "| " + String.join(" | ", texts) + " |";
    }
}
