package vn.chitieu.solr.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.handler.component.ResponseBuilder;
import org.apache.solr.handler.component.SearchComponent;
import org.apache.solr.handler.component.ShardRequest;
import org.apache.solr.handler.component.ShardResponse;
import vn.chitieu.index.search.ShardTables;
import vn.chitieu.solr.schema.SolrFields;

/** Asks every shard a question about all its documents and gives all answers; who asks joins them. Thread-safe. */
public final class TablesComponent extends SearchComponent {

    private final ShardTables tables = new ShardTables(NodeCompiler.COMPILER);

    @Override
    public void prepare(ResponseBuilder builder) {
        if (builder.req.getParams().get(SolrFields.QUESTION) == null) {
            throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "no question: " + SolrFields.QUESTION);
        }
    }

    @Override
    public void process(ResponseBuilder builder) throws IOException {
        byte[] answer =
                tables.answer(builder.req.getSearcher(), builder.req.getParams().get(SolrFields.QUESTION));
        builder.rsp.add(SolrFields.ANSWERS, List.of(answer));
    }

    @Override
    public int distributedProcess(ResponseBuilder builder) {
        if (builder.stage < ResponseBuilder.STAGE_EXECUTE_QUERY) {
            return ResponseBuilder.STAGE_EXECUTE_QUERY;
        }
        if (builder.stage == ResponseBuilder.STAGE_EXECUTE_QUERY) {
            ShardRequest request = new ShardRequest();
            request.purpose = ShardRequest.PURPOSE_PRIVATE;
            request.params = new ModifiableSolrParams(builder.req.getParams());
            request.params.remove(ShardParams.SHARDS);
            builder.addRequest(this, request);
        }
        return ResponseBuilder.STAGE_DONE;
    }

    @Override
    public void handleResponses(ResponseBuilder builder, ShardRequest request) {
        List<Object> answers = new ArrayList<>();
        for (ShardResponse response : request.responses) {
            List<?> answer = (List<?>) response.getSolrResponse().getResponse().get(SolrFields.ANSWERS);
            if (answer == null) {
                throw new SolrException(
                        SolrException.ErrorCode.SERVER_ERROR, "a shard has no answer: " + response.getShard());
            }
            answers.addAll(answer);
        }
        builder.rsp.add(SolrFields.ANSWERS, answers);
    }

    @Override
    public String getDescription() {
        return "Tables over all documents of a collection";
    }
}
