package vn.chitieu.solr.plugin;

import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;
import org.jspecify.annotations.Nullable;
import vn.chitieu.solr.schema.QueryPart;
import vn.chitieu.solr.schema.SolrFields;

/** Parses requests with the compiler of the embedded index. Thread-safe. */
public final class RequestQueryPlugin extends QParserPlugin {

    @Override
    public QParser createParser(
            @Nullable String text, @Nullable SolrParams localParams, SolrParams params, SolrQueryRequest request) {
        return new QParser(text, localParams, params, request) {
            @Override
            public Query parse() {
                QueryPart part = QueryPart.valueOf(localParams == null ? "" : localParams.get(SolrFields.PART));
                Query query = part.of(NodeCompiler.prepare(params.get(SolrFields.REQUEST)));
                if (query == null) {
                    throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "the request has no " + part);
                }
                return query;
            }
        };
    }
}
