package vn.chitieu.golden.search;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** An index that finds everything in the order of the documents, or what one agency leads. */
final class FakeIndex {

    private final List<IndexedDocument> documents = new ArrayList<>();

    private FakeIndex() {}

    static ClauseIndex open() {
        FakeIndex index = new FakeIndex();
        return (ClauseIndex) Proxy.newProxyInstance(
                FakeIndex.class.getClassLoader(), new Class<?>[] {ClauseIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("put")) {
                        index.documents.add((IndexedDocument) arguments[0]);
                    }
                    return method.getName().equals("search") ? index.search((SearchRequest) arguments[0]) : null;
                });
    }

    private SearchResult search(SearchRequest request) throws QueryException {
        if (request.query().equals("(")) {
            throw new QueryException(QueryException.Problem.UNCLOSED_PARENTHESIS, 0, "(", List.of(")"));
        }
        List<Hit> hits = new ArrayList<>();
        for (IndexedDocument document : documents) {
            if (request.scope() == Scope.TARGETS) {
                document.extraction()
                        .targets()
                        .forEach(target -> hits.add(
                                hit(document, document.extraction().clauses().get(0), target)));
            } else {
                document.extraction().clauses().stream()
                        .filter(clause -> passes(document, clause, request))
                        .forEach(clause -> hits.add(hit(document, clause, null)));
            }
        }
        return new SearchResult(request.query(), null, false, hits.size(), hits, Map.of());
    }

    private static boolean passes(IndexedDocument document, Clause clause, SearchRequest request) {
        return request.filters().stream()
                .allMatch(filter -> filter.facet() == Facet.DOCUMENT
                        ? filter.values().contains(document.id())
                        : filter.facet() == Facet.AGENCY
                                && clause.lead().stream()
                                        .anyMatch(agency -> filter.values().contains(agency.name())));
    }

    private static Hit hit(IndexedDocument document, Clause clause, Target target) {
        return new Hit(
                document.id(),
                document.extraction().document(),
                clause,
                target,
                List.of(),
                "",
                List.of(),
                List.of(),
                1,
                null);
    }
}
