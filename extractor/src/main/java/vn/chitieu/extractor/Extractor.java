package vn.chitieu.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.citation.CitationFinder;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.clause.ClauseTreeBuilder;
import vn.chitieu.extractor.facts.FactsReader;
import vn.chitieu.extractor.link.Conflicts;
import vn.chitieu.extractor.link.IndicatorList;
import vn.chitieu.extractor.link.MentionLinker;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.nlp.Generation;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.repeat.RepeatFinder;
import vn.chitieu.extractor.repeat.RepeatedBlocks;
import vn.chitieu.extractor.target.Arbiter;
import vn.chitieu.extractor.target.ModelArbiter;
import vn.chitieu.extractor.target.TargetFinder;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.topic.TopicFinder;

/** Extracts clauses, targets, agencies, citations, repeats and conflicts from a document. Immutable, thread-safe. */
public final class Extractor {

    private final AgencyFinder agencies = AgencyFinder.create();
    private final ClauseAgencies roles = new ClauseAgencies(agencies);
    private final TargetFinder targets = new TargetFinder(agencies);
    private final TopicFinder topics = TopicFinder.create();
    private final MentionLinker linker = new MentionLinker(IndicatorList.load());
    private final Arbiter arbiter;

    private Extractor(Arbiter arbiter) {
        this.arbiter = arbiter;
    }

    /** Makes an extractor with the lexicons and models of this module. */
    public static Extractor create() {
        return create(Models.shipped());
    }

    /** Makes an extractor with the lexicons of this module and other models. */
    public static Extractor create(Models models) {
        return create(new ModelArbiter(models));
    }

    /**
     * Makes an extractor with the models of a generation that was trained on this installation.
     *
     * @param generation its folder, see {@link vn.chitieu.extractor.nlp.InstalledModels}
     * @throws IOException if a file of it is missing or is not what was written
     */
    public static Extractor installed(Path generation) throws IOException {
        return create(Generation.read(generation).models());
    }

    /** Makes an extractor that asks an arbiter of one's own which candidates are targets. */
    public static Extractor create(Arbiter arbiter) {
        return new Extractor(arbiter);
    }

    /**
     * Extracts one document within the default limits.
     *
     * @param name file name, without folders
     * @param content the file's bytes
     * @throws UnreadableDocumentException if the content is no document that can be read
     */
    public Extraction extract(String name, byte[] content) throws UnreadableDocumentException {
        return extract(name, content, ReadContext.DEFAULT);
    }

    /**
     * Extracts one document, in this process: a file that is not trusted belongs into {@code isolate}.
     *
     * @param name file name, without folders
     * @param content the file's bytes
     * @param context how much is read, and who hears how it goes on
     * @throws UnreadableDocumentException if the content is no document that can be read
     */
    public Extraction extract(String name, byte[] content, ReadContext context) throws UnreadableDocumentException {
        DocumentReaders.ReadDocument document = DocumentReaders.read(name, content, context);
        CanonicalText read = document.text();
        String text = read.text();
        List<RepeatedBlocks> repeated = RepeatFinder.find(read);
        List<Repeat> repeats = repeats(read.blocks(), repeated);
        DocumentFacts facts = FactsReader.read(read, repeats, document.source());
        ClauseTreeBuilder builder = new ClauseTreeBuilder(text, read.blocks());
        ClauseTree tree = builder.build(kept(read.blocks().size(), repeated));
        List<AgencyRoles.Roles> named = roles.of(text, tree);
        List<Target> found = linker.link(targets.find(new TargetFinder.Clauses(text, tree, facts, named), arbiter));
        List<Clause> clauses = new ArrayList<>(
                clauses(read, tree, new Findings(named, topics.find(text, tree, facts.title())), node -> null));
        Originals originals = new Originals(read.blocks(), tree);
        for (RepeatedBlocks repeat : repeated) {
            ClauseTree copy = builder.build(range(repeat.from(), repeat.to()));
            Findings copied = new Findings(roles.of(text, copy), topics.find(text, copy, facts.title()));
            clauses.addAll(clauses(read, copy, copied, node -> originals.of(node, repeat)));
        }
        return new Extraction(
                Extraction.SCHEMA,
                facts,
                text,
                clauses,
                found,
                Conflicts.find(found),
                repeats,
                CitationFinder.find(read, repeats, facts),
                read.diagnostics(),
                read.pages());
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** The blocks that are no copies. */
    private static List<Integer> kept(int blocks, List<RepeatedBlocks> repeated) {
        BitSet copied = new BitSet(blocks);
        for (RepeatedBlocks repeat : repeated) {
            copied.set(repeat.from(), repeat.to());
        }
        return IntStream.range(0, blocks)
                .filter(block -> !copied.get(block))
                .boxed()
                .toList();
    }

    private static List<Repeat> repeats(List<Block> blocks, List<RepeatedBlocks> repeated) {
        List<Repeat> repeats = new ArrayList<>();
        for (RepeatedBlocks repeat : repeated) {
            int last = repeat.of() + repeat.to() - repeat.from() - 1;
            repeats.add(new Repeat(
                    blocks.get(repeat.from()).start(),
                    blocks.get(repeat.to() - 1).end(),
                    new Span(blocks.get(repeat.of()).start(), blocks.get(last).end())));
        }
        return repeats;
    }

    private static List<Clause> clauses(
            CanonicalText read, ClauseTree tree, Findings findings, Function<ClauseNode, @Nullable String> original) {
        List<Clause> clauses = new ArrayList<>();
        for (ClauseNode node : tree.nodes()) {
            String parent =
                    node.parent() < 0 ? null : tree.nodes().get(node.parent()).id();
            AgencyRoles.Roles roles = findings.roles().get(node.index());
            Span heading = node.heading();
            clauses.add(new Clause(
                    node.id(),
                    parent,
                    node.kind(),
                    node.label(),
                    node.path(),
                    heading == null ? null : heading.in(read.text()).strip(),
                    node.start(),
                    node.end(),
                    read.pageOf(node.start()),
                    roles.lead(),
                    roles.coordinating(),
                    findings.topics().get(node.index()),
                    original.apply(node)));
        }
        return clauses;
    }

    /** What was found in the clauses of a tree, by their index. */
    private record Findings(List<AgencyRoles.Roles> roles, List<List<String>> topics) {}
}
