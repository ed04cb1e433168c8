package vn.chitieu.golden.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.golden.search.QueryOutcome.Found;
import vn.chitieu.golden.search.SearchDocuments.Named;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** Runs judged queries against an index. Stateless, thread-safe. */
public final class JudgedRun {

    private JudgedRun() {}

    /**
     * The outcome of every query.
     *
     * @param outcomes in the order of the set
     * @param unknown judged places that no document has any more, sorted
     */
    public record Result(List<QueryOutcome> outcomes, List<String> unknown) {

        public Result {
            outcomes = List.copyOf(outcomes);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Puts the documents into the index, which is empty, and asks every query.
     *
     * @throws IOException if the index cannot be written or read
     */
    public static Result run(ClauseIndex index, JudgedSet set, List<Named> documents) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Named document : documents) {
            names.add(document.name());
            index.put(new IndexedDocument(document.name(), document.extraction(), null, List.of()));
        }
        index.refresh();
        JudgedSet asked = set.within(names);
        List<QueryOutcome> outcomes = new ArrayList<>();
        for (JudgedQuery query : asked.queries()) {
            outcomes.add(ask(index, query, asked.of(query)));
        }
        return new Result(outcomes, unknown(asked, documents));
    }

    private static QueryOutcome ask(ClauseIndex index, JudgedQuery query, List<Judgment> judged) throws IOException {
        try {
            List<Hit> hits =
                    index.search(SearchRequest.of(query.query(), query.scope())).hits();
            return outcome(query, judged, hits.subList(0, Math.min(Ranking.DEPTH, hits.size())), null);
        } catch (QueryException e) {
            return outcome(query, judged, List.of(), e.getMessage());
        }
    }

    private static QueryOutcome outcome(
            JudgedQuery query, List<Judgment> judged, List<Hit> hits, @Nullable String refused) {
        List<Judgment> left = new ArrayList<>(judged);
        left.sort(Comparator.comparingInt(one -> -one.grade()));
        List<Found> found = new ArrayList<>();
        for (Hit hit : hits) {
            Judgment match = left.stream()
                    .filter(one -> one.place().isAt(hit.documentId(), hit))
                    .findFirst()
                    .orElse(null);
            left.remove(match);
            found.add(new Found(place(hit), match == null ? 0 : match.grade()));
        }
        left.removeIf(one -> one.grade() < Judgment.RELEVANT);
        List<Integer> grades = found.stream().map(Found::grade).toList();
        List<Integer> all = judged.stream().map(Judgment::grade).toList();
        return new QueryOutcome(
                query,
                Ranking.ndcg(grades, all),
                Ranking.recall(grades, all),
                Ranking.reciprocalRank(grades),
                found,
                left,
                refused);
    }

    private static String place(Hit hit) {
        Target target = hit.target();
        Place place = target == null
                ? new Place(hit.documentId(), hit.clause().id(), 0, 0, null)
                : new Place(hit.documentId(), null, target.start(), target.end(), target.value());
        return place.toString();
    }

    private static List<String> unknown(JudgedSet set, List<Named> documents) {
        Map<String, Named> byName = new HashMap<>();
        documents.forEach(document -> byName.put(document.name(), document));
        TreeSet<String> unknown = new TreeSet<>();
        set.judgments()
                .values()
                .forEach(judged -> judged.forEach(one -> {
                    Named document = byName.get(one.place().document());
                    if (document != null && !exists(one.place(), document)) {
                        unknown.add(one.place().toString());
                    }
                }));
        return new ArrayList<>(unknown);
    }

    private static boolean exists(Place place, Named document) {
        String clause = place.clause();
        return clause == null
                ? document.extraction().targets().stream().anyMatch(place::isTarget)
                : document.extraction().clauses().stream()
                        .anyMatch(one -> one.repeatOf() == null && one.id().equals(clause));
    }
}
