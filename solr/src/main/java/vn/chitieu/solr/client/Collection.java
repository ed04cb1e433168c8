package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.NamedList;
import vn.chitieu.index.search.ShardTables;
import vn.chitieu.index.search.TablePart;
import vn.chitieu.index.search.TableQuestion;
import vn.chitieu.index.search.Tables;
import vn.chitieu.solr.schema.SolrFields;

/** Requests about one collection, or what an alias stands for. Thread-safe. */
public final class Collection implements Tables.Parts {

    private static final String RESPONSE = "response";
    private static final String GET = "/get";

    private final Nodes nodes;
    private final String name;

    /** @param name of the collection or of an alias */
    public Collection(Nodes nodes, String name) {
        this.nodes = nodes;
        this.name = name;
    }

    /** Runs a query; gives the whole answer. */
    public NamedList<Object> query(SolrParams params) throws IOException {
        return nodes.request(new QueryRequest(current(params), SolrRequest.METHOD.POST), name);
    }

    /** A node that is cut off from ZooKeeper may be behind the others: it must refuse, so that another one is asked. */
    private static SolrParams current(SolrParams params) {
        ModifiableSolrParams current = new ModifiableSolrParams(params);
        current.set(ShardParams.SHARDS_TOLERANT, ShardParams.REQUIRE_ZK_CONNECTED);
        return current;
    }

    /** The documents of an answer. */
    public static SolrDocumentList documents(NamedList<Object> answer) throws IOException {
        if (answer.get(RESPONSE) instanceof SolrDocumentList documents) {
            return documents;
        }
        throw new IOException("the cluster answers without documents: " + answer);
    }

    /** Changes documents. */
    public void update(UpdateRequest request) throws IOException {
        nodes.request(request, name);
    }

    /** Records as they are at this moment, whether searches see them or not; those that are not there are left out. */
    public List<SolrDocument> current(List<String> ids, List<String> fields) throws IOException {
        if (ids.isEmpty()) {
            return List.of();
        }
        ModifiableSolrParams params = new ModifiableSolrParams();
        ids.forEach(id -> params.add("id", id));
        params.set(CommonParams.FL, String.join(",", fields));
        QueryRequest request = new QueryRequest(params, SolrRequest.METHOD.POST);
        request.setPath(GET);
        NamedList<Object> answer = nodes.request(request, name);
        if (ids.size() == 1 && answer.get("doc") instanceof SolrDocument document) {
            return List.of(document);
        }
        return answer.get(RESPONSE) instanceof SolrDocumentList documents ? documents : List.of();
    }

    @Override
    public <P extends TablePart> List<P> ask(TableQuestion<P> question) throws IOException {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set(SolrFields.QUESTION, ShardTables.write(question));
        params.set("shards.qt", SolrFields.TABLES);
        QueryRequest request = new QueryRequest(current(params), SolrRequest.METHOD.POST);
        request.setPath(SolrFields.TABLES);
        Object answers = nodes.request(request, name).get(SolrFields.ANSWERS);
        List<P> parts = new ArrayList<>();
        for (Object answer : answers instanceof List<?> list ? list : Collections.emptyList()) {
            if (!(answer instanceof byte[] bytes)) {
                throw new IOException("the cluster answers a table with " + answer.getClass());
            }
            parts.add(ShardTables.read(question, bytes));
        }
        if (parts.isEmpty()) {
            throw new IOException("the cluster does not answer the question: " + question);
        }
        return parts;
    }
}
