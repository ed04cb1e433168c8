package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
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

    /** Greatest number of points of a series, and of targets that are compared for conflicts in one. */
    static final int MAX_POINTS = 10_000;
    /** Greatest number of conflicts that are told. */
    static final int MAX_CONFLICTS = 1_000;
    /** Greatest number of documents of an agency that are told. */
    private static final int MAX_DOCUMENTS = 10_000;

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
        TopDocs found = searcher.search(query, MAX_POINTS, IN_ORDER);
        List<SeriesPoint> points = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            StoredHit hit = Stored.read(searcher, doc.doc);
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
        return new Points(points, searcher.count(query));
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
        Map<String, Long> clauses = byDocument(view, both(query, Records.CLAUSE));
        Map<String, Long> targets = byDocument(view, both(query, Records.TARGET));
        List<AgencyPortfolio.InDocument> documents = new ArrayList<>();
        Map<String, DocumentFacts> facts = facts(view.searcher(), clauses, targets);
        for (Map.Entry<String, DocumentFacts> document : facts.entrySet()) {
            String title = document.getValue().title();
            documents.add(new AgencyPortfolio.InDocument(
                    document.getKey(),
                    title == null ? document.getKey() : title,
                    clauses.getOrDefault(document.getKey(), 0L),
                    targets.getOrDefault(document.getKey(), 0L)));
        }
        documents.sort(Comparator.comparing(
                (AgencyPortfolio.InDocument document) -> issued(facts, document),
                Comparator.nullsLast(Comparator.reverseOrder())));
        String name = facets.name(Facet.AGENCY, agency);
        return new AgencyPortfolio(name, documents, top(view, query, Facet.TOPIC));
    }

    private static List<FacetCount> top(View view, Query query, Facet facet) throws IOException {
        return view.searcher()
                .search(query, view.facets().counting(Set.of(facet), MAX_DOCUMENTS))
                .getOrDefault(facet, List.of());
    }

    private static @Nullable String issued(Map<String, DocumentFacts> facts, AgencyPortfolio.InDocument document) {
        DocumentFacts found = facts.get(document.documentId());
        return found == null ? null : found.issuedOn();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Map<String, Long> byDocument(View view, Query query) throws IOException {
        return top(view, query, Facet.DOCUMENT).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    private static Map<String, DocumentFacts> facts(
            IndexSearcher searcher, Map<String, Long> clauses, Map<String, Long> targets) throws IOException {
        Map<String, DocumentFacts> facts = new TreeMap<>();
        clauses.keySet().forEach(id -> facts.put(id, null));
        targets.keySet().forEach(id -> facts.put(id, null));
        for (Map.Entry<String, DocumentFacts> entry : facts.entrySet()) {
            Query document = new TermQuery(new Term(IndexField.DOCUMENT_ID.key(), entry.getKey()));
            TopDocs one = searcher.search(both(document, Records.CLAUSE), 1);
            entry.setValue(Stored.read(searcher, one.scoreDocs[0].doc).document());
        }
        return facts;
    }

    List<CrossConflict> conflicts(View view, List<Filter> filters) throws IOException {
        Query comparable = shown(Scope.TARGETS, filters)
                .add(new FieldExistsQuery(IndexField.SERIES.key()), Occur.FILTER)
                .build();
        List<CrossConflict> conflicts = new ArrayList<>();
        for (String series : new SeriesScan(view.searcher()).disagreeing(comparable)) {
            Query query = both(
                    comparable, SortedDocValuesField.newSlowExactQuery(IndexField.SERIES.key(), new BytesRef(series)));
            Map<String, SeriesPoint> byDocument = new LinkedHashMap<>();
            for (SeriesPoint point : points(view.searcher(), query).points()) {
                byDocument.putIfAbsent(
                        point.documentId()
                                + point.target().value()
                                + point.target().comparator(),
                        point);
            }
            List<SeriesPoint> points = List.copyOf(byDocument.values());
            conflicts.add(new CrossConflict(points.get(0).target().indicator(), points));
            if (conflicts.size() == MAX_CONFLICTS) {
                break;
            }
        }
        return conflicts;
    }
}
