package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;

/** Answers questions about all documents of one part of an index. Immutable, thread-safe. */
final class PartTables {

    private static final Sort IN_ORDER = new Sort(
            new SortField(IndexField.DOCUMENT_ID.key(), SortField.Type.STRING),
            new SortField(IndexField.PLACE.key(), SortField.Type.LONG));

    private final FacetQueries facets;

    PartTables(FacetQueries facets) {
        this.facets = facets;
    }

    <P extends TablePart> P answer(View view, TableQuestion<P> question) throws IOException {
        return question.answer().cast(part(view, question));
    }

    private TablePart part(View view, TableQuestion<?> question) throws IOException {
        if (question instanceof TableQuestion.Uses asked) {
            Query query = shown(asked.scope(), asked.filters()).build();
            return new TablePart.Uses(new FacetScan(view.searcher()).uses(asked.facet(), query));
        } else if (question instanceof TableQuestion.Series asked) {
            return series(view, asked);
        } else if (question instanceof TableQuestion.Portfolio asked) {
            return portfolio(view, asked);
        } else if (question instanceof TableQuestion.Disagreeing asked) {
            return new TablePart.Disagreeing(new SeriesScan(view.searcher()).seen(comparable(asked.filters())));
        } else if (question instanceof TableQuestion.OfSeries asked) {
            return placed(view, asked);
        } else if (question instanceof TableQuestion.Values asked) {
            return new TablePart.Values(view.suggestions().matching(asked.facet(), asked.typed()));
        }
        return new TablePart.Documents(new DocumentIds(view.searcher()).each());
    }

    private BooleanQuery.Builder shown(Scope scope, List<Filter> filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new Records(scope).filter(), Occur.FILTER);
        filters.forEach(filter -> query.add(facets.query(filter.facet(), filter.values()), Occur.FILTER));
        return query;
    }

    private TablePart.Hits series(View view, TableQuestion.Series asked) throws IOException {
        Query query = shown(Scope.TARGETS, asked.filters())
                .add(facets.query(Facet.INDICATOR, List.of(asked.indicator())), Occur.FILTER)
                .build();
        List<StoredHit> hits = new ArrayList<>();
        for (ScoreDoc doc : view.searcher().search(query, Tables.MAX_POINTS, IN_ORDER).scoreDocs) {
            hits.add(Stored.read(view.searcher(), doc.doc));
        }
        return new TablePart.Hits(hits, view.searcher().count(query));
    }

    private TablePart.Portfolio portfolio(View view, TableQuestion.Portfolio asked) throws IOException {
        Query query = shown(Scope.ALL, asked.filters())
                .add(facets.query(Facet.AGENCY, List.of(asked.agency())), Occur.FILTER)
                .build();
        List<DocumentScan.Found> found =
                new DocumentScan(view.searcher()).newestFirst(both(query, Records.CLAUSE), both(query, Records.TARGET));
        List<TablePart.InDocument> documents = new ArrayList<>();
        for (DocumentScan.Found each : found.subList(0, Math.min(Tables.MAX_DOCUMENTS, found.size()))) {
            String title =
                    Stored.read(view.searcher(), each.record()).document().title();
            documents.add(
                    new TablePart.InDocument(each.document(), title, each.issued(), each.clauses(), each.targets()));
        }
        List<FacetCount> topics = new FacetScan(view.searcher())
                .uses(Facet.TOPIC, query).stream()
                        .map(use -> new FacetCount(use.value(), use.count()))
                        .toList();
        return new TablePart.Portfolio(documents, found.size(), topics);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private Query comparable(List<Filter> filters) {
        return shown(Scope.TARGETS, filters)
                .add(new FieldExistsQuery(IndexField.SERIES.key()), Occur.FILTER)
                .build();
    }

    /** As many as the joined answer can use. */
    private TablePart.Placed placed(View view, TableQuestion.OfSeries asked) throws IOException {
        List<TablePart.InSeries> targets = new ArrayList<>();
        SeriesScan scan = new SeriesScan(view.searcher());
        for (var series : scan.inOrder(comparable(asked.filters()), Set.copyOf(asked.series()))
                .entrySet()) {
            if (targets.size() > Tables.MAX_POINTS) {
                break;
            }
            List<Integer> docs = series.getValue();
            for (int doc : docs.subList(0, Math.min(Tables.MAX_POINTS, docs.size()))) {
                targets.add(new TablePart.InSeries(series.getKey(), Stored.read(view.searcher(), doc)));
            }
        }
        return new TablePart.Placed(targets);
    }
}
