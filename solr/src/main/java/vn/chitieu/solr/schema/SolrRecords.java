package vn.chitieu.solr.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.FieldKind;
import vn.chitieu.index.schema.IndexField;

/**
 * Makes of a document the record that a cluster takes: the document with its clauses, each with its targets, in one
 * block, so that it comes and goes as a whole and stands in one shard. Thread-safe.
 */
public final class SolrRecords {

    private static final Map<String, FieldKind> KINDS = kinds();

    private final DocumentMapper mapper;

    /** One that maps as the embedded index does. */
    public SolrRecords(DocumentMapper mapper) {
        this.mapper = mapper;
    }

    private static Map<String, FieldKind> kinds() {
        Map<String, FieldKind> kinds = new HashMap<>();
        for (IndexField field : IndexField.values()) {
            kinds.put(field.key(), field.kind());
        }
        return Map.copyOf(kinds);
    }

    /** The record of a document. */
    public SolrInputDocument of(IndexedDocument document) throws IOException {
        SolrInputDocument itself = null;
        List<SolrInputDocument> clauses = new ArrayList<>();
        List<SolrInputDocument> targets = new ArrayList<>();
        int number = 0;
        for (Document mapped : mapper.map(document)) {
            SolrInputDocument record = record(mapped);
            if (itself == null) {
                record.setField(SolrFields.ID, document.id());
                itself = record;
                continue;
            }
            record.setField(SolrFields.ID, document.id() + '#' + number++);
            // As in every block, what is part of a clause stands before it.
            if (isTarget(record, mapped)) {
                targets.add(record);
            } else {
                targets.forEach(record::addChildDocument);
                targets.clear();
                clauses.add(record);
            }
        }
        if (itself == null) {
            throw new IllegalStateException("a document is mapped to nothing: " + document.id());
        }
        clauses.forEach(itself::addChildDocument);
        return itself;
    }

    /** Targets have an indicator; in copies clauses and targets are one kind of record. */
    private static boolean isTarget(SolrInputDocument record, Document mapped) {
        return DocumentMapper.TARGET.equals(record.getFieldValue(IndexField.RECORD.key()))
                || (DocumentMapper.COPY.equals(record.getFieldValue(IndexField.RECORD.key()))
                        && mapped.getField(IndexField.sorted(Facet.KIND)) != null);
    }

    private static SolrInputDocument record(Document mapped) throws IOException {
        Map<String, Collection<Object>> values = new LinkedHashMap<>();
        for (IndexableField field : mapped) {
            Object value = value(field);
            Collection<Object> same = values.computeIfAbsent(field.name(), name -> new ArrayList<>());
            // A field with points and doc values is given twice.
            if (!same.contains(value)) {
                same.add(value);
            }
        }
        SolrInputDocument record = new SolrInputDocument();
        values.forEach((name, all) -> all.forEach(value -> record.addField(name, value)));
        return record;
    }

    private static Object value(IndexableField field) throws IOException {
        @Nullable FieldKind kind = KINDS.get(field.name());
        if (kind == FieldKind.WORDS || kind == FieldKind.WEIGHTED_WORDS) {
            @Nullable TokenStream words = field.tokenStream(null, null);
            if (words == null) {
                throw new IllegalStateException("a field of words without words: " + field.name());
            }
            return EncodedWords.of(words, kind == FieldKind.WEIGHTED_WORDS);
        }
        @Nullable Number number = field.numericValue();
        if (number != null) {
            return number;
        }
        @Nullable String text = field.stringValue();
        if (text != null) {
            return text;
        }
        BytesRef bytes = field.binaryValue();
        if (field.fieldType().docValuesType() == DocValuesType.NONE) {
            return BytesRef.deepCopyOf(bytes).bytes;
        }
        return bytes.utf8ToString();
    }
}
