package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    TargetAssembler(
            String text,
            ClauseTree tree,
            ClauseContexts contexts,
            @Nullable String period,
            List<AgencyRoles.Roles> roles) {
        this.text = text;
        this.tree = tree;
        this.contexts = contexts;
        this.period = period;
        this.roles = List.copyOf(roles);
    }

    /** The targets, numbered in the order of the drafts. */
    List<Target> assemble(List<TargetDraft> drafts) {
        List<Target> targets = new ArrayList<>();
        for (TargetDraft draft : drafts) {
            Span quote = draft.quote;
            if (quote != null && quote.length() > 0 && !draft.indicator.isEmpty()) {
                targets.add(target(draft, quote, "t" + (targets.size() + 1)));
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
                draft.by,
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
                if (!named.isEmpty() && around.index() != node.index()) {
                    return agencies(named, true);
                }
            }
        }
        return List.of();
    }

    /** A misread name ("Sở Nông nghiệp và Phát triển nâng thôn") is given as its owner spells it. */
    private static String readable(AgencyMention mention) {
        String name = mention.name();
        String canonical = mention.canonical();
        if (name.length() != canonical.length()) {
            return name;
        }
        int different = 0;
        for (int i = 0; i < name.length(); i++) {
            different += Character.toLowerCase(name.charAt(i)) == Character.toLowerCase(canonical.charAt(i)) ? 0 : 1;
        }
        return different > 0 && different <= 2 ? canonical : name;
    }

    private static List<TargetAgency> agencies(List<AgencyMention> mentions, boolean inherited) {
        List<TargetAgency> agencies = new ArrayList<>();
        for (AgencyMention mention : mentions) {
            agencies.add(new TargetAgency(
                    readable(mention), mention.canonical(), inherited, mention.start(), mention.end()));
        }
        return agencies;
    }
}
