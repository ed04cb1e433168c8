package vn.chitieu.solr.plugin;

import java.io.IOException;
import org.apache.solr.common.SolrException;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.schema.Weights;
import vn.chitieu.index.search.PreparedRequest;
import vn.chitieu.index.search.RequestCompiler;
import vn.chitieu.solr.schema.RequestJson;

/** The compiler of requests of a node, loaded once. Thread-safe. */
final class NodeCompiler {

    static final RequestCompiler COMPILER = RequestCompiler.load(Weights.load());

    private NodeCompiler() {}

    /** @throws SolrException if it is no request, or one that cannot be understood */
    static PreparedRequest prepare(String json) {
        try {
            return COMPILER.prepare(RequestJson.read(json));
        } catch (IOException | QueryException e) {
            throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "no request: " + e.getMessage(), e);
        }
    }
}
