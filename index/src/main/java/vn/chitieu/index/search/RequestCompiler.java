package vn.chitieu.index.search;

import java.io.IOException;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.Weights;

/**
 * Makes of requests and documents what Lucene takes: the same for the index of this machine and for the parts of an
 * index on several. Immutable, thread-safe.
 */
public final class RequestCompiler {

    private final Vocabulary vocabulary;
    private final QueryCompiler compiler;
    private final PassageMarker marker;
    private final Explainer explainer;

    RequestCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.compiler = new QueryCompiler(vocabulary);
        this.marker = new PassageMarker(vocabulary.analyzer());
        this.explainer = new Explainer(vocabulary);
    }

    /** One with these numbers for the ranking. */
    public static RequestCompiler load(Weights weights) {
        return new RequestCompiler(Vocabulary.load(weights));
    }

    /** @throws QueryException if the query cannot be understood; it says where and what was expected */
    public PreparedRequest prepare(SearchRequest request) throws IOException, QueryException {
        return new PreparedRequest(request, compiler.compile(request), marker, explainer);
    }

    /** Makes the Lucene documents of documents. */
    public DocumentMapper mapper() {
        return new DocumentMapper(vocabulary.analyzer(), vocabulary.weights(), vocabulary.indicators());
    }

    /** Joins tables of the answers of parts. */
    public Tables tables(Tables.Parts parts) {
        return new Tables(facets(), parts);
    }

    FacetQueries facets() {
        return compiler.facets();
    }
}
