package vn.chitieu.golden;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.score.Rounding;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.extractor.score.TargetCounts;
import vn.chitieu.extractor.score.TargetField;

/** The figures of a comparison by name, with four decimals, in a fixed order. */
final class Figures {

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    private Figures() {}

    /** The figures that the baseline guards; what is neither annotated nor found is wholly right. */
    static Map<String, BigDecimal> guarded(GoldenTotals totals) {
        Figures guarded = new Figures();
        TargetCounts targets = totals.targets();
        guarded.put(
                "targets.precision", targets.all().isEmpty() ? 1 : targets.all().precision());
        guarded.put(
                "targets.recall", targets.all().isEmpty() ? 1 : targets.all().recall());
        guarded.put("targets.f1", targets.all());
        guarded.put("targets.strictF1", targets.strictTally());
        guarded.put("clauses.nodeF1", totals.node());
        guarded.put("clauses.f1", totals.nodeAndParent());
        guarded.put("clauses.leadF1", totals.lead());
        guarded.put("clauses.coordinatingF1", totals.coordinating());
        guarded.put("citations.f1", totals.citations().tally());
        guarded.put("repeats.f1", totals.repeats());
        guarded.put("conflicts.f1", totals.conflicts());
        guarded.put("spans", totals.spans());
        guarded.put("document", totals.document());
        return guarded.figures;
    }

    /** Every tally that a report shows, by name. */
    static Map<String, Tally> tallies(GoldenTotals totals) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put("targets", totals.targets().all());
        tallies.put("targets, strict", totals.targets().strictTally());
        for (TargetKind kind : TargetKind.values()) {
            tallies.put(kind.name(), totals.targets().kind(kind));
        }
        tallies.put("clauses, label and words", totals.node());
        tallies.put("clauses, with parent", totals.nodeAndParent());
        tallies.put("clauses, lead", totals.lead());
        tallies.put("clauses, coordinating", totals.coordinating());
        tallies.put("citations", totals.citations().tally());
        tallies.put("repeats", totals.repeats());
        tallies.put("conflicts", totals.conflicts());
        return tallies;
    }

    /** Every share that a report shows, by name: the right ones among those compared. */
    static Map<String, Tally> shares(GoldenTotals totals) {
        Map<String, Tally> shares = new LinkedHashMap<>();
        int pairs = totals.targets().all().matched();
        for (TargetField field : TargetField.values()) {
            shares.put(field.key(), share(totals.targets().right(field), pairs));
        }
        int citations = totals.citations().tally().matched();
        shares.put("citation type", share(totals.citations().typeRight(), citations));
        shares.put("citation date", share(totals.citations().dateRight(), citations));
        shares.put("citation issuer", share(totals.citations().issuerRight(), citations));
        shares.put("document facts", totals.document());
        shares.put("spans", totals.spans());
        return shares;
    }

    private static Tally share(int right, int compared) {
        return new Tally(right, compared, compared);
    }

    private void put(String name, Tally tally) {
        put(name, tally.isEmpty() ? 1 : tally.f1());
    }

    private void put(String name, double figure) {
        figures.put(name, Rounding.exact(figure, 4));
    }
}
