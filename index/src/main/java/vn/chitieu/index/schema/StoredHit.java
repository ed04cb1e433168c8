package vn.chitieu.index.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Target;

/**
 * What the index keeps of a clause or a target, to show it.
 *
 * @param documentId id in the library
 * @param headings headings of the clauses above, outermost first
 * @param text own text of the clause, or the quote of the target
 * @param copies ids of other copies of the document
 */
public record StoredHit(
        String documentId,
        DocumentFacts document,
        Clause clause,
        @Nullable Target target,
        List<String> headings,
        String text,
        List<String> copies) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public StoredHit {
        headings = List.copyOf(headings);
        copies = List.copyOf(copies);
    }

    BytesRef bytes() throws IOException {
        return new BytesRef(MAPPER.writeValueAsBytes(this));
    }

    /** Reads what the index holds. */
    public static StoredHit of(BytesRef bytes) throws IOException {
        return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, StoredHit.class);
    }
}
