package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyNames;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetSpans;

/** Completes drafts with what their clauses, headings and document say, and makes targets of them. */
final class TargetAssembler {

    private final String text;
    private final ClauseTree tree;
    private final ClauseContexts contexts;
    private final @Nullable String period;
    private final List<AgencyRoles.Roles> roles;
    private final AgencyNames names;
    private final Arbiter arbiter;

    /**
     * What stands around the drafts.
     *
     * @param period the plan period of the document
     * @param roles the agencies of each clause, by index
     * @param arbiter says how sure each target is
     */
    record Surroundings(
            ClauseTree tree,
            ClauseContexts contexts,
            @Nullable String period,
            List<AgencyRoles.Roles> roles,
            Arbiter arbiter) {}

    TargetAssembler(String text, Surroundings around, AgencyNames names) {
        this.text = text;
        this.tree = around.tree;
        this.contexts = around.contexts;
        this.period = around.period;
        this.roles = List.copyOf(around.roles);
        this.names = names;
        this.arbiter = around.arbiter;
    }

    /** The targets, numbered in the order of the drafts. */
    List<Target> assemble(List<TargetDraft> drafts) {
        Map<Integer, Integer> inClause = new HashMap<>();
        drafts.forEach(draft -> inClause.merge(draft.clause, 1, Integer::sum));
        List<Target> targets = new ArrayList<>();
        for (TargetDraft draft : drafts) {
            Span quote = draft.quote;
            if (quote != null && quote.length() > 0 && !draft.indicator.isBlank()) {
                Target target = target(draft, quote, "t" + (targets.size() + 1));
                List<String> evidence = DraftEvidence.of(draft, target, inClause.getOrDefault(draft.clause, 1), text);
                targets.add(target.withConfidence(arbiter.confidence(target.confidence(), evidence)));
            }
        }
        return targets;
    }

    private Target target(TargetDraft draft, Span quote, String id) {
        ClauseNode node = tree.nodes().get(draft.clause);
        String time = draft.time;
        if (time == null) {
            time = contexts.time(draft.clause);
        }
        if (time == null) {
            time = period;
        }
        return new Target(
                id,
                node.id(),
                node.path(),
                draft.kind,
                draft.indicator,
                null,
                draft.parent,
                draft.comparator,
                draft.value,
                draft.upper,
                draft.change,
                draft.unit,
                time,
                lead(draft, node),
                agencies(draft.coordinating == null ? List.of() : draft.coordinating, false),
                quote.in(text),
                quote.start(),
                quote.end(),
                new TargetSpans(draft.indicatorSpan, draft.valueSpan, draft.unitSpan, draft.timeSpan),
                draft.confidence,
                draft.byModel ? "model+" + draft.by : draft.by,
                null);
    }

    /** The agencies of the statement or named before it in its clause, else those of the nearest clause around it. */
    private List<TargetAgency> lead(TargetDraft draft, ClauseNode node) {
        if (draft.lead != null && !draft.lead.isEmpty()) {
            return agencies(draft.lead, draft.leadInherited);
        }
        if (draft.lead == null) {
            for (ClauseNode around : tree.lineage(node)) {
                List<AgencyMention> named = roles.get(around.index()).lead();
                if (!named.isEmpty() && (around.index() != node.index() || heads(node, named))) {
                    return agencies(named, around.index() != node.index());
                }
            }
        }
        return List.of();
    }

    /** Whether the first of the agencies opens the clause: one named later charges only what stands after it. */
    private static boolean heads(ClauseNode node, List<AgencyMention> named) {
        return named.get(0).start() == node.own().get(0).start();
    }

    private List<TargetAgency> agencies(List<AgencyMention> mentions, boolean inherited) {
        List<TargetAgency> agencies = new ArrayList<>();
        for (AgencyMention mention : mentions) {
            agencies.add(new TargetAgency(
                    names.mended(mention), mention.canonical(), inherited, mention.start(), mention.end()));
        }
        return agencies;
    }
}
