package vn.chitieu.golden;

import java.util.List;
import vn.chitieu.extractor.score.CitationScore;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetCounts;

/**
 * The scores of several cases together. Immutable.
 *
 * @param targets micro counts
 * @param macroF1 mean target F1 of the cases that have a target annotated
 * @param macroStrictF1 mean strict F1 of the same cases
 * @param node clauses, label and first words
 * @param nodeAndParent clauses, the parent's too
 * @param lead lead agencies of clauses
 * @param coordinating coordinating agencies of clauses
 * @param spans right ones among the checked ones
 * @param document right facts among the annotated ones
 */
public record GoldenTotals(
        TargetCounts targets,
        double macroF1,
        double macroStrictF1,
        Tally node,
        Tally nodeAndParent,
        Tally lead,
        Tally coordinating,
        CitationScore citations,
        Tally repeats,
        Tally conflicts,
        Tally spans,
        Tally document) {

    private static final GoldenTotals NONE = new GoldenTotals(
            TargetCounts.NONE,
            0,
            0,
            Tally.NONE,
            Tally.NONE,
            Tally.NONE,
            Tally.NONE,
            new CitationScore(Tally.NONE, 0, 0, 0, List.of()),
            Tally.NONE,
            Tally.NONE,
            Tally.NONE,
            Tally.NONE);

    static GoldenTotals of(List<CaseResult> cases) {
        GoldenTotals sum = NONE;
        int withTargets = 0;
        for (CaseResult result : cases) {
            sum = sum.plus(result);
            withTargets += result.targets().counts().all().expected() > 0 ? 1 : 0;
        }
        return sum.withMacro(
                withTargets == 0 ? 0 : sum.macroF1 / withTargets,
                withTargets == 0 ? 0 : sum.macroStrictF1 / withTargets);
    }

    /** Adds the counts; the macro figures hold sums until all cases are in. */
    private GoldenTotals plus(CaseResult result) {
        TargetCounts counts = result.targets().counts();
        boolean withTargets = counts.all().expected() > 0;
        var clauses = result.clauses();
        var further = result.citations();
        var conflict = result.conflicts();
        return new GoldenTotals(
                targets.plus(counts),
                macroF1 + (withTargets ? counts.all().f1() : 0),
                macroStrictF1 + (withTargets ? counts.strictTally().f1() : 0),
                clauses == null ? node : node.plus(clauses.node()),
                clauses == null ? nodeAndParent : nodeAndParent.plus(clauses.nodeAndParent()),
                clauses == null ? lead : lead.plus(clauses.lead()),
                clauses == null ? coordinating : coordinating.plus(clauses.coordinating()),
                further == null ? citations : citations.plus(further),
                repeats.plus(result.repeats().tally()),
                conflict == null ? conflicts : conflicts.plus(conflict.tally()),
                spans.plus(new Tally(
                        result.spans().right(),
                        result.spans().checked(),
                        result.spans().checked())),
                document.plus(result.document().tally()));
    }

    private GoldenTotals withMacro(double f1, double strictF1) {
        return new GoldenTotals(
                targets,
                f1,
                strictF1,
                node,
                nodeAndParent,
                lead,
                coordinating,
                citations,
                repeats,
                conflicts,
                spans,
                document);
    }
}
