package vn.chitieu.golden.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.score.AgencyFolding;
import vn.chitieu.extractor.score.ClauseScoring;
import vn.chitieu.extractor.score.Tally;
import vn.chitieu.golden.search.SearchDocuments.Annotated;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/**
 * The filter by agency against annotated clauses: for every agency that is annotated as lead or coordinating, the
 * clauses that pass, among those that have a pair in the annotation, in the documents that name it. Annotated names that
 * the extractor's data gives one canonical name are one agency. Documents that do not name an agency are left out, as a
 * former name also finds the agencies that took over from it, in later documents.
 *
 * @param tally over all agencies
 * @param errors a line each, sorted: what passed without being annotated, and what is annotated and did not pass
 */
public record AgencyFilters(Tally tally, List<String> errors) {

    public AgencyFilters {
        errors = List.copyOf(errors);
    }

    /** Annotated clauses by agency, and all that are compared; a place is {@code document:clause}. */
    private record Places(
            TreeMap<String, String> names, TreeMap<String, TreeSet<String>> annotated, TreeSet<String> all) {}

    /**
     * Puts the documents into the index, which is empty, and filters by every agency.
     *
     * @throws IOException if the index cannot be written or read
     */
    public static AgencyFilters check(ClauseIndex index, List<Annotated> documents) throws IOException {
        AgencyFinder finder = AgencyFinder.create();
        Places places = new Places(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        for (Annotated document : documents) {
            index.put(new IndexedDocument(document.name(), document.extraction(), null, List.of()));
            List<ExpectedClause> clauses = document.expected().clauses();
            ClauseScoring.paired(clauses == null ? List.of() : clauses, document.extraction())
                    .forEach((id, clause) -> {
                        String place = document.name() + ":" + id;
                        places.all().add(place);
                        for (String agency : agencies(clause)) {
                            String folded = AgencyFolding.fold(finder.canonical(agency));
                            places.names().putIfAbsent(folded, agency);
                            places.annotated()
                                    .computeIfAbsent(folded, key -> new TreeSet<>())
                                    .add(place);
                        }
                    });
        }
        index.refresh();
        Tally tally = Tally.NONE;
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, TreeSet<String>> entry : places.annotated().entrySet()) {
            String name = places.names().getOrDefault(entry.getKey(), entry.getKey());
            TreeSet<String> passed = passed(index, name, documents(entry.getValue()));
            passed.retainAll(places.all());
            tally = tally.plus(compare(name, entry.getValue(), passed, errors));
        }
        return new AgencyFilters(tally, errors);
    }

    /** Names of the documents of these places. */
    private static List<String> documents(TreeSet<String> places) {
        return places.stream()
                .map(place -> place.substring(0, place.indexOf(':')))
                .distinct()
                .toList();
    }

    private static List<String> agencies(ExpectedClause clause) {
        List<String> agencies = new ArrayList<>(clause.lead());
        agencies.addAll(clause.coordinating());
        return agencies;
    }

    private static TreeSet<String> passed(ClauseIndex index, String agency, List<String> documents) throws IOException {
        SearchRequest request = SearchRequest.of("", Scope.CLAUSES)
                .with(List.of(new Filter(Facet.AGENCY, List.of(agency)), new Filter(Facet.DOCUMENT, documents)))
                .page(0, SearchRequest.MAX_LIMIT);
        TreeSet<String> passed = new TreeSet<>();
        try {
            index.search(request)
                    .hits()
                    .forEach(hit ->
                            passed.add(hit.documentId() + ":" + hit.clause().id()));
        } catch (QueryException e) {
            throw new IllegalStateException("an empty query was refused", e);
        }
        return passed;
    }

    private static Tally compare(String name, TreeSet<String> annotated, TreeSet<String> passed, List<String> errors) {
        TreeSet<String> both = new TreeSet<>(annotated);
        both.retainAll(passed);
        annotated.stream()
                .filter(place -> !both.contains(place))
                .forEach(place -> errors.add("MISS " + name + " " + place));
        passed.stream()
                .filter(place -> !both.contains(place))
                .forEach(place -> errors.add("SPURIOUS " + name + " " + place));
        return new Tally(both.size(), passed.size(), annotated.size());
    }
}
