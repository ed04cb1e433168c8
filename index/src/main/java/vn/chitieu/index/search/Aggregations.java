package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;
import vn.chitieu.index.schema.Years;

/** Tables over all documents: of an indicator, of an agency, of conflicts. Immutable, thread-safe. */
final class Aggregations {

    /** Greatest number of points of a series, and of a conflict; with more, no further conflict is told. */
    static final int MAX_POINTS = 10_000;
    /** Greatest number of conflicts that are told. */
    static final int MAX_CONFLICTS = 1_000;
    /** Greatest number of answers that are kept of a state of the index. */
    private static final int KEPT_CONFLICTS = 4;
    /** Greatest number of documents of an agency that are told. */
    private static final int MAX_DOCUMENTS = 1_000;
    /** Greatest number of topics of an agency. */
    private static final int MAX_TOPICS = 10_000;

    private static final Sort IN_ORDER = new Sort(
            new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING),
            new SortField(IndexField.PLACE.key(), SortField.Type.LONG));

    private static final Comparator<SeriesPoint> BY_TIME = Comparator.comparing(
                    (SeriesPoint point) -> point.target().unit(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SeriesPoint::yearFrom, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SeriesPoint::yearTo, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(point -> point.document().issuedOn(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final FacetQueries facets;

    Aggregations(FacetQueries facets) {
        this.facets = facets;
    }

    IndicatorSeries series(View view, String indicator, List<Filter> filters) throws IOException {
        String name = facets.name(Facet.INDICATOR, indicator);
        BooleanQuery.Builder query =
                shown(Scope.TARGETS, filters).add(facets.query(Facet.INDICATOR, List.of(indicator)), Occur.FILTER);
        Points points = points(view.searcher(), query.build());
        return new IndicatorSeries(name, points.points(), points.total());
    }

    /** Points in order, and how many there are in all. */
    private record Points(List<SeriesPoint> points, long total) {}

    private static Points points(IndexSearcher searcher, Query query) throws IOException {
        List<Integer> docs = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, MAX_POINTS, IN_ORDER).scoreDocs) {
            docs.add(doc.doc);
        }
        return new Points(points(searcher, docs), searcher.count(query));
    }

    /** The points of targets, by unit and time. */
    private static List<SeriesPoint> points(IndexSearcher searcher, List<Integer> docs) throws IOException {
        List<SeriesPoint> points = new ArrayList<>();
        for (int doc : docs) {
            StoredHit hit = Stored.read(searcher, doc);
            Target target = hit.target();
            if (target != null && target.mentionOf() == null) {
                Years years = Years.of(target.time());
                points.add(new SeriesPoint(
                        hit.documentId(),
                        hit.document(),
                        target,
                        years == null ? null : years.from(),
                        years == null ? null : years.to()));
            }
        }
        points.sort(BY_TIME);
        return points;
    }

    private BooleanQuery.Builder shown(Scope scope, List<Filter> filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new Records(scope).filter(), Occur.FILTER);
        filters.forEach(filter -> query.add(facets.query(filter.facet(), filter.values()), Occur.FILTER));
        return query;
    }

    List<FacetUse> uses(View view, Facet facet, Scope scope, List<Filter> filters) throws IOException {
        return new FacetScan(view.searcher()).uses(facet, shown(scope, filters).build());
    }

    AgencyPortfolio portfolio(View view, String agency, List<Filter> filters) throws IOException {
        Query query = shown(Scope.ALL, filters)
                .add(facets.query(Facet.AGENCY, List.of(agency)), Occur.FILTER)
                .build();
        List<DocumentScan.Found> found =
                new DocumentScan(view.searcher()).newestFirst(both(query, Records.CLAUSE), both(query, Records.TARGET));
        List<AgencyPortfolio.InDocument> documents = new ArrayList<>();
        for (DocumentScan.Found each : found.subList(0, Math.min(MAX_DOCUMENTS, found.size()))) {
            String title =
                    Stored.read(view.searcher(), each.record()).document().title();
            documents.add(new AgencyPortfolio.InDocument(
                    each.document(), title == null ? each.document() : title, each.clauses(), each.targets()));
        }
        String name = facets.name(Facet.AGENCY, agency);
        return new AgencyPortfolio(name, documents, found.size(), top(view, query, Facet.TOPIC));
    }

    private static List<FacetCount> top(View view, Query query, Facet facet) throws IOException {
        return view.searcher()
                .search(query, view.facets().counting(Set.of(facet), MAX_TOPICS))
                .getOrDefault(facet, List.of());
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    CrossConflicts conflicts(View view, List<Filter> filters) throws IOException {
        CrossConflicts known = view.conflicts().get(filters);
        if (known != null) {
            return known;
        }
        Query comparable = shown(Scope.TARGETS, filters)
                .add(new FieldExistsQuery(IndexField.SERIES.key()), Occur.FILTER)
                .build();
        CrossConflicts conflicts = conflicts(view.searcher(), comparable);
        if (view.conflicts().size() >= KEPT_CONFLICTS) {
            view.conflicts().clear();
        }
        view.conflicts().put(List.copyOf(filters), conflicts);
        return conflicts;
    }

    private static CrossConflicts conflicts(IndexSearcher searcher, Query comparable) throws IOException {
        SeriesScan scan = new SeriesScan(searcher);
        List<String> disagreeing = scan.disagreeing(comparable);
        Set<String> told = new LinkedHashSet<>(disagreeing.subList(0, Math.min(MAX_CONFLICTS, disagreeing.size())));
        List<CrossConflict> conflicts = new ArrayList<>();
        int read = 0;
        for (List<Integer> docs : scan.inOrder(comparable, told).values()) {
            if (read > MAX_POINTS) {
                break;
            }
            List<Integer> kept = docs.subList(0, Math.min(MAX_POINTS, docs.size()));
            read += kept.size();
            conflicts.add(conflict(points(searcher, kept)));
        }
        return new CrossConflicts(conflicts, disagreeing.size());
    }

    /** Each value of a document once. */
    private static CrossConflict conflict(List<SeriesPoint> all) {
        Map<String, SeriesPoint> byDocument = new LinkedHashMap<>();
        for (SeriesPoint point : all) {
            byDocument.putIfAbsent(
                    point.documentId() + point.target().value() + point.target().comparator(), point);
        }
        List<SeriesPoint> points = List.copyOf(byDocument.values());
        return new CrossConflict(points.get(0).target().indicator(), points);
    }
}
