package vn.chitieu.solr.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.solr.schema.SolrFields;

/**
 * Collects changes and sends them in batches of bounded size. A batch is based on the versions of its documents: where
 * somebody else changed one meanwhile it is refused, and sent again on the new version. Thread-safe.
 */
public final class Writer {

    /** Records of a batch; a document of more is a batch by itself. */
    private static final int MAX_RECORDS = 2_000;
    /** Documents of a batch. */
    private static final int MAX_DOCUMENTS = 200;

    private static final int ATTEMPTS = 8;
    /** A version that says: it must not be there. */
    private static final long ABSENT = -1L;

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Collection collection;
    /** The record of each changed document; empty for one that is removed. */
    private final Map<String, Optional<SolrInputDocument>> batch = new LinkedHashMap<>();

    private int records;

    public Writer(Collection collection) {
        this.collection = collection;
    }

    /** Puts a record into the next batch. */
    public void put(String id, SolrInputDocument record) throws IOException {
        change(id, Optional.of(record), records(record));
    }

    /** Removes the document in the next batch. */
    public void remove(String id) throws IOException {
        change(id, Optional.empty(), 1);
    }

    private synchronized void change(String id, Optional<SolrInputDocument> record, int size) throws IOException {
        if (!batch.isEmpty() && records + size > MAX_RECORDS) {
            send();
        }
        batch.remove(id);
        batch.put(id, record);
        records += size;
        if (records >= MAX_RECORDS || batch.size() >= MAX_DOCUMENTS) {
            send();
        }
    }

    private static int records(SolrInputDocument record) {
        int size = 1;
        for (SolrInputDocument child :
                record.hasChildDocuments() ? record.getChildDocuments() : List.<SolrInputDocument>of()) {
            size += records(child);
        }
        return size;
    }

    /** Sends what is collected; when it returns, the cluster has acknowledged it. */
    public synchronized void send() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                collection.update(request());
                break;
            } catch (ClusterException e) {
                if (!e.conflict() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
        batch.clear();
        records = 0;
    }

    private UpdateRequest request() throws IOException {
        Map<String, Long> versions = versions();
        UpdateRequest request = new UpdateRequest();
        batch.forEach((id, record) -> {
            Long version = versions.get(id);
            if (record.isPresent()) {
                record.get().setField(SolrFields.VERSION, version == null ? ABSENT : version);
                request.add(record.get());
            } else if (version != null) {
                request.deleteById(id, version);
            }
        });
        return request;
    }

    private Map<String, Long> versions() throws IOException {
        Map<String, Long> versions = new HashMap<>();
        List<String> ids = new ArrayList<>(batch.keySet());
        for (SolrDocument found : collection.current(ids, List.of(SolrFields.ID, SolrFields.VERSION))) {
            versions.put((String) found.getFieldValue(SolrFields.ID), (Long) found.getFieldValue(SolrFields.VERSION));
        }
        return versions;
    }

    /** Sends what is collected and makes it visible to searches. */
    public void refresh() throws IOException {
        send();
        collection.update(commit(true));
    }

    /** Sends what is collected and keeps it on disk, with small values. */
    public void commit(Map<String, String> state) throws IOException {
        SolrInputDocument record = new SolrInputDocument();
        record.setField(SolrFields.ID, SolrFields.STATE_ID);
        record.setField(IndexField.RECORD.key(), SolrFields.STATE_RECORD);
        record.setField(SolrFields.STATE, MAPPER.writeValueAsString(state));
        put(SolrFields.STATE_ID, record);
        send();
        collection.update(commit(false));
    }

    /** What the last commit was given. */
    public Map<String, String> state() throws IOException {
        List<SolrDocument> found = collection.current(List.of(SolrFields.STATE_ID), List.of(SolrFields.STATE));
        return found.isEmpty()
                ? Map.of()
                : Map.copyOf(MAPPER.readValue(
                        (String) found.get(0).getFieldValue(SolrFields.STATE),
                        new TypeReference<Map<String, String>>() {}));
    }

    private static UpdateRequest commit(boolean soft) {
        UpdateRequest request = new UpdateRequest();
        request.setAction(AbstractUpdateRequest.ACTION.COMMIT, false, true, soft);
        return request;
    }
}
