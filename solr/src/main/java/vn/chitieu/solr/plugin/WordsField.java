package vn.chitieu.solr.plugin;

import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.SortField;
import org.apache.solr.common.SolrException;
import org.apache.solr.response.TextResponseWriter;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.uninverting.UninvertingReader;
import org.jspecify.annotations.Nullable;
import vn.chitieu.solr.schema.EncodedWords;

/** A field of words that were analysed before. Thread-safe. */
public final class WordsField extends org.apache.solr.schema.FieldType {

    private static final String WEIGHTED = "weighted";

    private boolean weighted;
    private FieldType type = new FieldType();

    @Override
    protected void init(IndexSchema schema, Map<String, String> arguments) {
        weighted = Boolean.parseBoolean(arguments.remove(WEIGHTED));
        FieldType made = new FieldType();
        made.setTokenized(true);
        made.setIndexOptions(weighted ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        made.freeze();
        type = made;
        super.init(schema, arguments);
    }

    @Override
    public IndexableField createField(SchemaField field, Object value) {
        return new Field(field.getName(), EncodedWords.stream(value.toString(), weighted), type);
    }

    @Override
    public UninvertingReader.@Nullable Type getUninversionType(SchemaField field) {
        return null;
    }

    @Override
    public void write(TextResponseWriter writer, String name, IndexableField field) {
        throw new SolrException(SolrException.ErrorCode.SERVER_ERROR, "words are not kept: " + name);
    }

    @Override
    public SortField getSortField(SchemaField field, boolean top) {
        throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "no order by words: " + field.getName());
    }
}
