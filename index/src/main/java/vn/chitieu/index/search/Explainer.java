package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.analysis.TextToken;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;

/** Tells which words gave a hit its score, and where they stand in it. Immutable, thread-safe. */
final class Explainer {

    private final Vocabulary vocabulary;

    Explainer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The shares of the score, greatest first. */
    List<Explanation.Part> parts(IndexSearcher searcher, int doc, CompiledQuery query, StoredHit hit)
            throws IOException {
        List<Explanation.Part> parts = new ArrayList<>();
        Set<CompiledQuery.Part> seen = new HashSet<>();
        for (CompiledQuery.Part part : query.parts()) {
            if (!seen.add(part)) {
                continue;
            }
            org.apache.lucene.search.Explanation share = searcher.explain(part.query(), doc);
            if (share.isMatch()) {
                parts.add(new Explanation.Part(
                        part.word(),
                        part.form(),
                        share.getValue().doubleValue(),
                        rarity(searcher, part),
                        places(hit, part)));
            }
        }
        parts.sort(Comparator.comparingDouble(Explanation.Part::score)
                .reversed()
                .thenComparing(Explanation.Part::form)
                .thenComparing(Explanation.Part::word));
        return List.copyOf(parts);
    }

    /** As BM25 has it: the logarithm of how many clauses and targets there are to one that has the term; 0 for two. */
    private static double rarity(IndexSearcher searcher, CompiledQuery.Part part) throws IOException {
        if (part.terms().size() > 1) {
            return 0;
        }
        Term term = new Term(part.field().key(), part.terms().get(0));
        TermStates states = TermStates.build(searcher, term, true);
        CollectionStatistics field = searcher.collectionStatistics(term.field());
        if (states.docFreq() == 0 || field == null) {
            return 0;
        }
        // Asked of the searcher, which knows the whole of an index that is in parts.
        long with = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq())
                .docFreq();
        return Math.log(1 + (field.docCount() - with + 0.5) / (with + 0.5));
    }

    private List<String> places(StoredHit hit, CompiledQuery.Part part) {
        List<String> places = new ArrayList<>();
        Target target = hit.target();
        String heading = hit.clause().heading();
        place(places, "text", hit.text(), part);
        place(places, "heading", heading == null ? "" : heading, part);
        place(places, "above", String.join("\n", hit.headings()), part);
        place(places, "indicator", target == null ? "" : target.indicator(), part);
        place(places, "agency", agencies(hit), part);
        String title = Stream.of(
                        hit.document().type(),
                        hit.document().number(),
                        hit.document().title())
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
        place(places, "title", title, part);
        return places;
    }

    private static String agencies(StoredHit hit) {
        Target target = hit.target();
        if (target != null) {
            return Stream.concat(target.lead().stream(), target.coordinating().stream())
                    .map(agency -> agency.canonical())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
        return Stream.concat(hit.clause().lead().stream(), hit.clause().coordinating().stream())
                .map(AgencyMention::canonical)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void place(List<String> places, String name, String text, CompiledQuery.Part part) {
        int count = 0;
        String last = "";
        for (TextToken token : vocabulary.analyzer().tokens(text)) {
            if (part.terms().size() == 1) {
                boolean right = part.field() == IndexField.TEXT ? token.exact() : token.folded();
                count += right && token.text().equals(part.terms().get(0)) ? 1 : 0;
            } else if (token.folded() && token.positions() == 1) {
                count += part.terms().equals(List.of(last, token.text())) ? 1 : 0;
                last = token.text();
            }
        }
        if (count > 0) {
            places.add(String.format(Locale.ROOT, "%s ×%d", name, count));
        }
    }
}
