package vn.chitieu.solr.plugin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.transform.DocTransformer;
import org.apache.solr.response.transform.TransformerFactory;
import org.apache.solr.search.SolrIndexSearcher;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;
import vn.chitieu.index.search.PreparedRequest;
import vn.chitieu.solr.schema.SolrFields;

/** Adds to a hit what gave it its score, as JSON, by the statistics of the whole index. Thread-safe. */
public final class ExplanationFactory extends TransformerFactory {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    @Override
    public DocTransformer create(String field, SolrParams params, SolrQueryRequest request) {
        PreparedRequest prepared = NodeCompiler.prepare(request.getParams().get(SolrFields.REQUEST));
        return new DocTransformer() {

            @Override
            public String getName() {
                return field;
            }

            @Override
            public boolean needsSolrIndexSearcher() {
                return true;
            }

            @Override
            public void transform(SolrDocument document, int number) throws IOException {
                SolrIndexSearcher searcher = context.getSearcher();
                BytesRef bytes =
                        searcher.doc(number, Set.of(IndexField.STORED.key())).getBinaryValue(IndexField.STORED.key());
                document.setField(
                        field, MAPPER.writeValueAsString(prepared.explain(searcher, number, StoredHit.of(bytes))));
            }
        };
    }
}
