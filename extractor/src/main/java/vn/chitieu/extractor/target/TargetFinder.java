package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyCell;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.agency.AgencyNames;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.nlp.NameFinder;
import vn.chitieu.extractor.nlp.SentenceSplitter;

/** Finds the targets of a clause tree: in prose sentence by sentence, in annex tables row by row. Thread-safe. */
public final class TargetFinder {

    private static final int YEAR = 4;

    private final Lexicons lexicons = new Lexicons();
    private final SentenceReader sentences = new SentenceReader(lexicons);
    private final QuantityTargets quantities = new QuantityTargets(lexicons);
    private final RankTargets ranks = new RankTargets(lexicons);
    private final MilestoneTargets milestones = new MilestoneTargets(lexicons);
    private final NamedTargets named = new NamedTargets(lexicons);
    private final TimeResolver times = new TimeResolver();
    private final TableTargets tables;
    private final ColumnLexicon columns = new ColumnLexicon();
    private final AgencyCell cells;
    private final AgencyRoles roles;
    private final AgencyNames names;

    public TargetFinder(AgencyFinder agencies) {
        this.cells = new AgencyCell(agencies);
        this.roles = new AgencyRoles(agencies);
        this.names = new AgencyNames(agencies);
        this.tables = new TableTargets(lexicons, sentences, quantities, new RowAgencies(agencies));
    }

    /**
     * What targets are looked for in.
     *
     * @param roles the agencies of each clause, by index
     */
    public record Clauses(String text, ClauseTree tree, DocumentFacts facts, List<AgencyRoles.Roles> roles) {

        public Clauses {
            roles = List.copyOf(roles);
        }
    }

    /**
     * The targets in text order.
     *
     * @param arbiter decides which candidates become targets
     */
    public List<Target> find(Clauses clauses, Arbiter arbiter) {
        String text = clauses.text;
        ClauseTree tree = clauses.tree;
        DocumentFacts facts = clauses.facts;
        ClauseContexts contexts = new ClauseContexts(text, tree, sentences, lexicons);
        int firstYear = firstYear(facts);
        TaskNotes notes = new TaskNotes(text, tree, columns, cells);
        Work work = new Work(text, notes);
        boolean rule = isRegulation(facts);
        List<TargetDraft> drafts = new ArrayList<>();
        for (ClauseNode node : tree.nodes()) {
            SentenceContext context = new SentenceContext(
                    node.index(),
                    contexts.aims(node.index()),
                    contexts.reports(node.index()),
                    rule,
                    contexts.turn(node.index()),
                    firstYear,
                    contexts.headings(node.index()),
                    arbiter);
            if (node.kind() == ClauseKind.TABLE) {
                drafts.addAll(table(text, tree, node, context, facts));
            } else if (node.kind() != ClauseKind.ROW && node.label() != null) {
                Place place = new Place(context, contexts.time(node.index()), facts.period());
                drafts.addAll(prose(work, node, place));
            }
        }
        drafts.sort(Comparator.comparingInt((TargetDraft draft) -> draft.quote == null ? 0 : draft.quote.start()));
        TargetAssembler.Surroundings around =
                new TargetAssembler.Surroundings(tree, contexts, facts.period(), clauses.roles, arbiter);
        return new TargetAssembler(text, around, names).assemble(drafts);
    }

    /** Whether the title speaks of rules, not of a plan. */
    private boolean isRegulation(DocumentFacts facts) {
        String title = facts.title();
        return title != null && lexicons.isRegulation(title);
    }

    /** Years before the document's own are past; without a date of issue nothing is. */
    private static int firstYear(DocumentFacts facts) {
        String issued = facts.issuedOn();
        return issued == null ? 0 : Integer.parseInt(issued.substring(0, 4));
    }

    private List<TargetDraft> table(
            String text, ClauseTree tree, ClauseNode node, SentenceContext context, DocumentFacts facts) {
        List<ClauseNode> rows = new ArrayList<>();
        for (int i = node.index() + 1;
                i < tree.nodes().size() && tree.nodes().get(i).parent() == node.index();
                i++) {
            rows.add(tree.nodes().get(i));
        }
        return tables.find(text, rows, context, facts.period());
    }

    /**
     * Where a clause stands.
     *
     * @param headingTime the time of the headings around it, or null
     * @param period the plan's period, or null
     */
    record Place(
            SentenceContext context,
            @Nullable String headingTime,
            @Nullable String period) {

        /** The same place of a task whose agencies and time stand below it. */
        Place ofTask() {
            return new Place(context.ofTask(), headingTime, period);
        }

        /** The year of deadlines that leave it out: that of the headings, of the plan, of issue. */
        int year() {
            String time = headingTime != null ? headingTime : period;
            boolean one = time != null && time.indexOf('/') < 0 && time.length() >= YEAR;
            return one && time != null ? Integer.parseInt(time.substring(0, YEAR)) : context.firstYear();
        }
    }

    /** What the sentences of a document are read with. */
    private record Work(String text, TaskNotes notes) {}

    private List<TargetDraft> prose(Work work, ClauseNode node, Place place) {
        String text = work.text;
        List<TargetDraft> found = new ArrayList<>();
        @Nullable List<AgencyRoles.Sentence> charges = null;
        TaskNotes.Block task = null;
        for (Span paragraph : node.own()) {
            for (Span sentence : sentences(text, paragraph, place.context)) {
                if (work.notes.isNote(sentence)) {
                    continue;
                }
                TaskNotes.Block noted = work.notes.isTask(node) ? work.notes.of(node.index(), sentence.start()) : null;
                boolean due = noted != null && noted.isDue(place.period);
                List<TargetDraft> drafts = sentence(text, due ? place.ofTask() : place, sentence);
                if (due && noted != task) {
                    drafts.addAll(NotedTasks.find(sentences.read(text, sentence), node.index(), drafts));
                }
                task = noted;
                if (!drafts.isEmpty()) {
                    charges = charges == null ? charges(text, node) : charges;
                    charge(charges, sentence, drafts);
                    chargeSegments(text, sentence, drafts);
                }
                drafts.forEach(work.notes::complete);
                found.addAll(drafts);
            }
        }
        return found;
    }

    private static List<Span> sentences(String text, Span paragraph, SentenceContext context) {
        SentenceSplitter splitter = context.arbiter().proposers().sentences();
        return splitter == null ? Sentences.split(text, paragraph) : splitter.split(text, paragraph);
    }

    private List<TargetDraft> sentence(String text, Place place, Span sentence) {
        SentenceContext context = place.context;
        SentenceView view = sentences.read(text, sentence, place.year());
        Proposers proposers = context.arbiter().proposers();
        List<TargetDraft> found = proposers.rules() ? byRules(text, view, place) : new ArrayList<>();
        NameFinder names = proposers.names();
        if (names != null) {
            List<TargetDraft> proposed = named.find(view, context, names, found);
            times.resolve(view, proposed, context.firstYear());
            found.addAll(proposed);
        }
        if (context.turn() > 0) {
            Turns.keepPlanned(view, context.turn(), found);
        }
        found.forEach(draft -> draft.view = view);
        return found;
    }

    private List<TargetDraft> byRules(String text, SentenceView view, Place place) {
        SentenceContext context = place.context;
        AgenciesEnd agenciesEnd = new AgenciesEnd(text, view.span());
        List<TargetDraft> found = new ArrayList<>(quantities.find(view, context, agenciesEnd));
        times.resolve(view, found, context.firstYear());
        List<TargetDraft> ranked = ranks.find(view, context, found);
        times.resolve(view, ranked, context.firstYear());
        found.addAll(ranked);
        if (!view.times().isEmpty() || place.headingTime != null) {
            MilestoneTargets.Setting setting =
                    new MilestoneTargets.Setting(context, place.headingTime, List.copyOf(found), agenciesEnd);
            found.addAll(milestones.find(view, setting));
        }
        return found;
    }

    /** Where the agencies of a sentence end; read when first asked for, and once for all who ask. */
    private final class AgenciesEnd implements IntSupplier {

        private final String text;
        private final Span sentence;
        private int end = -1;

        AgenciesEnd(String text, Span sentence) {
            this.text = text;
            this.sentence = sentence;
        }

        @Override
        public int getAsInt() {
            if (end < 0) {
                AgencyRoles.Roles named = roles.of(text, sentence.start(), sentence.end());
                end = Stream.concat(named.lead().stream(), named.coordinating().stream())
                        .mapToInt(AgencyMention::end)
                        .reduce(sentence.start(), Math::max);
            }
            return end;
        }
    }

    private List<AgencyRoles.Sentence> charges(String text, ClauseNode node) {
        int start = node.own().get(0).start();
        return roles.sentences(
                text, start, node.own().get(node.own().size() - 1).end());
    }

    /** Of a sentence with several charges, "A …; B …", each target takes the agencies of its own segment. */
    private void chargeSegments(String text, Span sentence, List<TargetDraft> drafts) {
        if (sentence.in(text).indexOf(';') < 0) {
            return;
        }
        for (TargetDraft draft : drafts) {
            Span segment = segment(text, sentence, draft.quote == null ? sentence : draft.quote);
            AgencyRoles.Roles own = roles.of(text, segment.start(), segment.end());
            if (!own.lead().isEmpty() && segment.length() < sentence.length()) {
                draft.lead = own.lead();
                draft.coordinating = own.coordinating();
            } else if (own.lead().isEmpty() && isChargedBehind(draft, segment)) {
                draft.lead = null;
                draft.coordinating = null;
            }
        }
    }

    /** Whether those charged are named behind the segment only: "A …; Sở B hoàn thành C". */
    private static boolean isChargedBehind(TargetDraft draft, Span segment) {
        return draft.lead != null && draft.lead.stream().allMatch(agency -> agency.start() >= segment.end());
    }

    /** The part of the sentence between the semicolons around a quote. */
    private static Span segment(String text, Span sentence, Span quote) {
        int from = Math.max(sentence.start(), Math.min(quote.start(), sentence.end()));
        while (from > sentence.start() && text.charAt(from - 1) != ';') {
            from--;
        }
        int to = Math.max(from, Math.min(quote.end(), sentence.end()));
        while (to < sentence.end() && text.charAt(to) != ';') {
            to++;
        }
        return new Span(from, to);
    }

    private static void charge(List<AgencyRoles.Sentence> charges, Span sentence, List<TargetDraft> drafts) {
        for (AgencyRoles.Sentence charge : charges) {
            if (charge.start() <= sentence.start() && sentence.start() < charge.end()) {
                for (TargetDraft draft : drafts) {
                    draft.lead = charge.roles().lead().isEmpty()
                            ? null
                            : charge.roles().lead();
                    draft.coordinating = charge.roles().coordinating();
                }
            }
        }
    }
}
