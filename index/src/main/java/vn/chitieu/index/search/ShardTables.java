package vn.chitieu.index.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Answers questions about all documents where a part of an index is, in the form they travel in. Thread-safe. */
public final class ShardTables {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PartTables parts;
    private final SegmentFacets segments = new SegmentFacets();
    private volatile @Nullable View current;

    /** One that names values as queries do. */
    public ShardTables(RequestCompiler compiler) {
        this.parts = new PartTables(compiler.facets());
    }

    /** A question as it travels. */
    public static String write(TableQuestion<?> question) throws IOException {
        return MAPPER.writeValueAsString(question);
    }

    /** An answer as it has travelled. */
    public static <P extends TablePart> P read(TableQuestion<P> question, byte[] answer) throws IOException {
        return MAPPER.readValue(answer, question.answer());
    }

    /**
     * Answers a question.
     *
     * @param searcher one state of the part
     * @throws IOException if the question cannot be read or the part not be searched
     */
    public byte[] answer(IndexSearcher searcher, String question) throws IOException {
        TableQuestion<?> asked = MAPPER.readValue(question, TableQuestion.class);
        return MAPPER.writeValueAsBytes(parts.answer(view(searcher), asked));
    }

    private View view(IndexSearcher searcher) {
        View view = current;
        if (view == null || view.searcher().getIndexReader() != searcher.getIndexReader()) {
            view = View.of(searcher, segments);
            current = view;
        }
        return view;
    }
}
