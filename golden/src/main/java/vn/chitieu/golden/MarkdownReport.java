package vn.chitieu.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.score.Rounding;
import vn.chitieu.extractor.score.ScoreError;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetError;

/** Writes a result as Markdown. Serves one report. */
final class MarkdownReport {

    private static final String NONE = "–";

    private final StringBuilder out = new StringBuilder();

    String render(GoldenResult result, @Nullable BaselineComparison comparison) {
        line("# Golden regression");
        line("");
        totals(result);
        documents(result.cases());
        causes(result.cases());
        rules(result.cases());
        if (comparison != null) {
            comparison(comparison);
        }
        line("## Errors");
        line("");
        result.cases().forEach(this::errors);
        return out.toString();
    }

    private void totals(GoldenResult result) {
        GoldenTotals totals = result.totals();
        line("## Total");
        line("");
        line(result.cases().size() + " documents; macro F1 " + Rounding.four(totals.macroF1()) + ", macro strict F1 "
                + Rounding.four(totals.macroStrictF1()));
        line("");
        row("what", "right", "found", "expected", "P", "R", "F1");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        Figures.tallies(totals).forEach(this::tally);
        line("");
        row("field", "right", "compared", "share");
        row("---", "---:", "---:", "---:");
        Figures.shares(totals)
                .forEach((field, share) -> row(
                        field,
                        String.valueOf(share.matched()),
                        String.valueOf(share.expected()),
                        share.isEmpty() ? NONE : Rounding.four(share.recall())));
        line("");
    }

    private void tally(String what, Tally tally) {
        row(
                what,
                String.valueOf(tally.matched()),
                String.valueOf(tally.found()),
                String.valueOf(tally.expected()),
                tally.isEmpty() ? NONE : Rounding.four(tally.precision()),
                tally.isEmpty() ? NONE : Rounding.four(tally.recall()),
                f1(tally));
    }

    private void documents(List<CaseResult> cases) {
        line("## Documents");
        line("");
        row(
                "document",
                "targets",
                "P",
                "R",
                "F1",
                "strict F1",
                "clauses",
                "citations",
                "repeats",
                "conflicts",
                "spans");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (CaseResult one : cases) {
            GoldenTotals totals = GoldenTotals.of(List.of(one));
            Tally targets = totals.targets().all();
            row(
                    one.name(),
                    targets.matched() + "/" + targets.found() + "/" + targets.expected(),
                    targets.isEmpty() ? NONE : Rounding.four(targets.precision()),
                    targets.isEmpty() ? NONE : Rounding.four(targets.recall()),
                    f1(targets),
                    f1(totals.targets().strictTally()),
                    f1(totals.nodeAndParent()),
                    f1(totals.citations().tally()),
                    f1(totals.repeats()),
                    f1(totals.conflicts()),
                    Rounding.four(one.spans().share()));
        }
        line("");
        line("Targets: right/found/expected.");
        line("");
    }

    private void causes(List<CaseResult> cases) {
        line("## Causes");
        line("");
        line("A miss and a false target name the condition that the nearest unpaired target of the other side fails:");
        line("kind, value or indicator; taken where a pair covers the same passage; alone where nothing is near.");
        line("");
        row("part", "cause", "errors");
        row("---", "---", "---:");
        for (Causes.Count count : Causes.of(cases)) {
            row(count.part(), count.cause(), String.valueOf(count.count()));
        }
        line("");
    }

    private void rules(List<CaseResult> cases) {
        line("## Rules");
        line("");
        row("rule", "right", "strictly right", "false");
        row("---", "---:", "---:", "---:");
        for (RuleTally rule : RuleTally.of(cases)) {
            row(
                    rule.rule(),
                    String.valueOf(rule.pairs()),
                    String.valueOf(rule.strict()),
                    String.valueOf(rule.spurious()));
        }
        line("");
    }

    private void comparison(BaselineComparison comparison) {
        line("## Against the baseline");
        line("");
        line(comparison.passed() ? "No figure fell." : "Below the baseline.");
        line("");
        for (BaselineComparison.FallenFigure fallen : comparison.fallen()) {
            line("- FALLEN " + code(fallen.caseName()) + " " + fallen.figure() + ": "
                    + fallen.baseline().toPlainString() + " → " + fallen.now().toPlainString());
        }
        for (BaselineComparison.TargetChange change : comparison.changes()) {
            line("- " + change.change() + " " + code(change.caseName()) + " " + code(change.key()) + ": "
                    + code(change.text()));
        }
        comparison.missingCases().forEach(name -> line("- MISSING " + code(name)));
        comparison.newCases().forEach(name -> line("- NEW " + code(name)));
        line("");
    }

    private void errors(CaseResult one) {
        Map<String, List<ScoreError>> others = Causes.others(one);
        boolean none =
                one.targets().errors().isEmpty() && others.values().stream().allMatch(List::isEmpty);
        if (none && one.unreadable() == null) {
            return;
        }
        line("### " + one.name());
        line("");
        if (one.unreadable() != null) {
            line("Unreadable: " + code(one.unreadable()));
            line("");
        }
        one.targets().errors().forEach(this::error);
        others.forEach((part, errors) -> {
            for (ScoreError error : errors) {
                line("- **" + part + " " + error.cause() + "** " + code(error.text()));
            }
        });
        line("");
    }

    private void error(TargetError error) {
        line("- **" + error.cause() + "**" + (error.strict() ? "" : " (not strict)"));
        boolean spurious = error.category() == TargetError.Category.SPURIOUS;
        side(spurious ? "nearest expected" : "expected", error.expected());
        side(error.category() == TargetError.Category.MISS ? "nearest found" : "found", error.found());
    }

    private void side(String name, @Nullable TargetFacts target) {
        if (target != null) {
            line("  - " + name + ": " + code(describe(target)) + "  ");
            line("    " + code(Objects.requireNonNullElse(target.quote(), "")));
        }
    }

    /** All compared fields in one line. */
    private static String describe(TargetFacts target) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(target.clause()));
        parts.add(target.kind().name());
        parts.add((target.parent() == null ? "" : "[" + target.parent() + "] ") + target.indicator());
        parts.add(TargetKeys.amount(target));
        parts.add(String.valueOf(target.time()));
        if (!target.lead().isEmpty() || !target.coordinating().isEmpty()) {
            parts.add("lead " + target.lead() + " coordinating " + target.coordinating());
        }
        if (target.by() != null) {
            parts.add("by " + target.by());
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private static String f1(Tally tally) {
        return tally.isEmpty() ? NONE : Rounding.four(tally.f1());
    }

    /** A code span: nothing in it is markup, and it stays on its line. */
    private static String code(String text) {
        return "`" + text.replace('`', '\'').replace('\n', ' ').replace('\r', ' ') + "`";
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
