package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<SentenceView, Set<Span>> taken = taken(drafts);
        List<Target> targets = new ArrayList<>();
        for (TargetDraft draft : drafts) {
            Span quote = draft.quote;
            if (quote != null && quote.length() > 0 && !draft.indicator.isBlank()) {
                Fields fields = fields(draft, targets.size());
                Target target = target(draft, quote, "t" + (targets.size() + 1), fields);
                List<String> evidence = DraftEvidence.of(draft, target, inClause.getOrDefault(draft.clause, 1), text);
                evidence.addAll(fields.evidence());
                evidence.addAll(SentenceEvidence.of(draft, taken.getOrDefault(draft.view, Set.of())));
                evidence.addAll(place(draft));
                targets.add(target.withConfidence(arbiter.confidence(target.confidence(), evidence)));
            }
        }
        return targets;
    }

    /** The places of the numbers that became targets, by sentence. */
    private static Map<SentenceView, Set<Span>> taken(List<TargetDraft> drafts) {
        Map<SentenceView, Set<Span>> taken = new IdentityHashMap<>();
        for (TargetDraft draft : drafts) {
            if (draft.view != null && draft.valueSpan != null) {
                taken.computeIfAbsent(draft.view, view -> new HashSet<>()).add(draft.valueSpan);
            }
        }
        return taken;
    }

    /**
     * What is chosen for a target.
     *
     * @param timeSpan where the time stands in the target's sentence, or null
     * @param evidence how sure the choices are, as features of a model
     */
    private record Fields(
            @Nullable String time, @Nullable Span timeSpan, LeadOptions.Lead lead, List<String> evidence) {}

    private Fields fields(TargetDraft draft, int index) {
        ClauseNode node = tree.nodes().get(draft.clause);
        String rule = draft.time != null ? draft.time : contexts.time(draft.clause);
        rule = rule == null ? period : rule;
        rule = draft.time == null ? PeriodEnd.of(draft, rule) : rule;
        if (draft.view == null) {
            return new Fields(rule, draft.timeSpan, lead(draft, node), List.of());
        }
        TimeOptions times = new TimeOptions(draft, headings(node), period, rule);
        LeadOptions leads = new LeadOptions(text, draft, around(node), lead(draft, node));
        Chosen time = arbiter.choose(times.choice(index));
        Chosen lead = arbiter.choose(leads.choice(index));
        List<String> evidence = new ArrayList<>(DraftEvidence.of("time", time));
        evidence.addAll(DraftEvidence.of("lead", lead));
        return new Fields(times.time(time.option()), times.span(time.option()), leads.lead(lead.option()), evidence);
    }

    private List<String> place(TargetDraft draft) {
        ClauseNode node = tree.nodes().get(draft.clause);
        List<String> evidence = new ArrayList<>();
        evidence.add("node=" + node.kind() + draft.by);
        evidence.add("depth=" + Math.min(5, tree.lineage(node).size()));
        evidence.add("aim=" + contexts.aims(draft.clause) + draft.by);
        evidence.add("reports=" + contexts.reports(draft.clause));
        return evidence;
    }

    private List<String> headings(ClauseNode node) {
        List<String> found = new ArrayList<>();
        for (ClauseNode around : tree.lineage(node)) {
            String time = contexts.time(around.index());
            if (time != null && !found.contains(time)) {
                found.add(time);
            }
        }
        return found;
    }

    private List<List<AgencyMention>> around(ClauseNode node) {
        List<List<AgencyMention>> found = new ArrayList<>();
        for (ClauseNode around : tree.lineage(node)) {
            found.add(roles.get(around.index()).lead());
        }
        return found;
    }

    private Target target(TargetDraft draft, Span quote, String id, Fields fields) {
        ClauseNode node = tree.nodes().get(draft.clause);
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
                fields.time,
                agencies(fields.lead.agencies(), fields.lead.inherited()),
                agencies(draft.coordinating == null ? List.of() : draft.coordinating, false),
                quote.in(text),
                quote.start(),
                quote.end(),
                new TargetSpans(draft.indicatorSpan, draft.valueSpan, draft.unitSpan, fields.timeSpan),
                draft.confidence,
                draft.byModel ? "model+" + draft.by : draft.by,
                null);
    }

    /** The agencies of the statement or named before it in its clause, else those of the nearest clause around it. */
    private LeadOptions.Lead lead(TargetDraft draft, ClauseNode node) {
        if (draft.lead != null && !draft.lead.isEmpty()) {
            return new LeadOptions.Lead(draft.lead, draft.leadInherited);
        }
        if (draft.lead == null) {
            for (ClauseNode around : tree.lineage(node)) {
                List<AgencyMention> named = roles.get(around.index()).lead();
                if (!named.isEmpty() && (around.index() != node.index() || heads(node, named))) {
                    return new LeadOptions.Lead(named, around.index() != node.index());
                }
            }
        }
        return new LeadOptions.Lead(List.of(), false);
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
