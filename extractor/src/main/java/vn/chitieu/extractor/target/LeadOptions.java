package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Span;

/** The agencies that may answer for a target: those of its clause, each of them, those of the clauses above, none. */
final class LeadOptions {

    private static final int MOST = 12;
    private static final int NEAR = 60;
    private static final int FAR = 600;
    private static final int LABEL = 4;

    private final List<FieldChoice.Option> options = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>();
    private final String text;
    private final TargetDraft draft;
    private final Lead rule;

    /**
     * Agencies in charge.
     *
     * @param inherited whether they stand above the target's clause
     */
    record Lead(List<AgencyMention> agencies, boolean inherited) {

        private List<String> names() {
            return agencies.stream().map(AgencyMention::name).toList();
        }
    }

    /**
     * Collects the agencies.
     *
     * @param around the agencies in charge of the clause and of those around it, innermost first
     */
    LeadOptions(String text, TargetDraft draft, List<List<AgencyMention>> around, Lead rule) {
        this.text = text;
        this.draft = draft;
        this.rule = rule;
        add("rule", rule);
        add("none", new Lead(List.of(), false));
        for (int i = 0; i < around.size(); i++) {
            add("clause" + Math.min(2, i), new Lead(around.get(i), i > 0));
        }
        List<AgencyMention> own = around.isEmpty() ? List.of() : around.get(0);
        for (AgencyMention agency : own.size() > 1 ? own : List.<AgencyMention>of()) {
            add("one", new Lead(List.of(agency), false));
        }
    }

    private void add(String source, Lead lead) {
        boolean known = leads.stream().anyMatch(other -> other.names().equals(lead.names()));
        if (known || leads.size() >= MOST) {
            return;
        }
        List<String> features = new ArrayList<>();
        String shown = lead.agencies.isEmpty() ? "none" : lead.inherited ? "inherited" : "own";
        features.add("source=" + shown);
        features.add("count=" + Math.min(3, lead.agencies.size()));
        features.add("kind=" + shown + draft.kind);
        features.add("by=" + shown + draft.by);
        if (!lead.agencies.isEmpty()) {
            place(features, shown, lead.agencies);
        }
        List<String> typed = new ArrayList<>();
        for (String feature : features) {
            typed.add("lead:" + feature);
        }
        leads.add(lead);
        options.add(new FieldChoice.Option(lead.names(), typed));
    }

    private void place(List<String> features, String source, List<AgencyMention> agencies) {
        AgencyMention first = agencies.get(0);
        AgencyMention last = agencies.get(agencies.size() - 1);
        Span quote = draft.quote == null ? new Span(0, 0) : draft.quote;
        boolean before = last.end() <= quote.start();
        boolean inside = !before && first.start() < quote.end();
        String side = before ? "before" : inside ? "inside" : "behind";
        features.add("side=" + source + side);
        int from = before ? last.end() : quote.end();
        int to = inside ? from : before ? quote.start() : first.start();
        String between = text.substring(Math.max(from, to - FAR), Math.max(from, to));
        features.add("far=" + side + (to - from > FAR) + (to - from > NEAR));
        features.add("breaks=" + side + (between.indexOf(';') >= 0) + (between.indexOf(". ") >= 0)
                + (between.indexOf('\n') >= 0));
        SentenceView view = draft.view;
        features.add("sentence=" + source
                + (view != null
                        && view.span().start() <= first.start()
                        && last.end() <= view.span().end()));
        features.add("opens=" + source + opens(first.start()));
        List<Token> behind = Tokenizer.tokens(text, last.end(), Math.min(text.length(), last.end() + NEAR));
        List<Token> ahead = Tokenizer.tokens(text, Math.max(0, first.start() - NEAR), first.start());
        features.add("behind=" + (behind.isEmpty() ? "$" : behind.get(0).folded()));
        features.add("behind2="
                + (behind.size() < 2
                        ? "$"
                        : behind.get(0).folded() + behind.get(1).folded()));
        features.add(
                "ahead=" + (ahead.isEmpty() ? "^" : ahead.get(ahead.size() - 1).folded()));
        String name = last.name();
        features.add("head=" + first.name().split(" ", 2)[0]);
        features.add("last=" + name.substring(name.lastIndexOf(' ') + 1));
        features.add("length=" + Math.min(10, name.split(" ").length));
    }

    /** Whether nothing but a label stands before an offset on its line. */
    private boolean opens(int start) {
        int line = start;
        while (line > 0 && start - line <= LABEL && text.charAt(line - 1) != '\n') {
            line--;
        }
        return start - line <= LABEL;
    }

    FieldChoice choice(int target) {
        return new FieldChoice(FieldChoice.Field.LEAD, target, options, 0);
    }

    Lead lead(int option) {
        return leads.get(option);
    }
}
