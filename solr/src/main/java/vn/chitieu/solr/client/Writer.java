package vn.chitieu.solr.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.solr.schema.SolrFields;

/**
 * Collects changes and sends them in batches of bounded size. A batch is based on the versions of its documents: where
 * somebody else changed one meanwhile it is refused, and sent again on the new version. Thread-safe: several threads have
 * as many batches on their way.
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
    private Map<String, Optional<SolrInputDocument>> batch = new LinkedHashMap<>();

    private int records;
    /** Documents of batches that are on their way: a newer record of one waits, so that it is not overtaken. */
    private final Set<String> flying = new HashSet<>();

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

    /** Whoever fills a batch sends it, while others fill the next one. */
    private void change(String id, Optional<SolrInputDocument> record, int size) throws IOException {
        Map<String, Optional<SolrInputDocument>> full = Map.of();
        synchronized (this) {
            await(id);
            if (!batch.isEmpty() && records + size > MAX_RECORDS) {
                full = take();
            }
            batch.remove(id);
            batch.put(id, record);
            records += size;
        }
        fly(full);
        synchronized (this) {
            full = records >= MAX_RECORDS || batch.size() >= MAX_DOCUMENTS ? take() : Map.of();
        }
        fly(full);
    }

    private void await(String id) throws IOException {
        while (flying.contains(id)) {
            await();
        }
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Map<String, Optional<SolrInputDocument>> take() {
        Map<String, Optional<SolrInputDocument>> taken = batch;
        flying.addAll(taken.keySet());
        batch = new LinkedHashMap<>();
        records = 0;
        return taken;
    }

    private static int records(SolrInputDocument record) {
        int size = 1;
        for (SolrInputDocument child :
                record.hasChildDocuments() ? record.getChildDocuments() : List.<SolrInputDocument>of()) {
            size += records(child);
        }
        return size;
    }

    /** Sends what is collected; when it returns, the cluster has acknowledged all that was put before. */
    public void send() throws IOException {
        while (true) {
            Map<String, Optional<SolrInputDocument>> taken;
            synchronized (this) {
                while (batch.isEmpty() && !flying.isEmpty()) {
                    await();
                }
                if (batch.isEmpty()) {
                    return;
                }
                taken = take();
            }
            fly(taken);
        }
    }

    /** Sends a batch; one that cannot be sent is collected again. */
    private void fly(Map<String, Optional<SolrInputDocument>> taken) throws IOException {
        if (taken.isEmpty()) {
            return;
        }
        boolean arrived = false;
        try {
            deliver(taken);
            arrived = true;
        } finally {
            synchronized (this) {
                flying.removeAll(taken.keySet());
                if (!arrived) {
                    taken.forEach(batch::putIfAbsent);
                }
                notifyAll();
            }
        }
    }

    private void deliver(Map<String, Optional<SolrInputDocument>> taken) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                UpdateRequest request = request(taken);
                if (request.getDocuments() != null || request.getDeleteByIdMap() != null) {
                    collection.update(request);
                }
                return;
            } catch (ClusterException e) {
                if (!e.conflict() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private UpdateRequest request(Map<String, Optional<SolrInputDocument>> taken) throws IOException {
        Map<String, Long> versions = versions(taken.keySet());
        UpdateRequest request = new UpdateRequest();
        taken.forEach((id, record) -> {
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

    private Map<String, Long> versions(Set<String> ids) throws IOException {
        Map<String, Long> versions = new HashMap<>();
        for (SolrDocument found : collection.current(List.copyOf(ids), List.of(SolrFields.ID, SolrFields.VERSION))) {
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
