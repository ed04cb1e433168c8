package vn.chitieu.extractor.nlp;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What models learnt from, and how they were judged before they were taken. Immutable.
 *
 * @param program digest of the shipped lessons: another one is of another version of the program
 * @param shipped number of shipped documents among those learnt from
 * @param cases names of the cases of one's own
 * @param learnt SHA-256 digests of all documents learnt from, sorted
 * @param judgement on documents that neither these models nor those before had seen
 */
public record ModelOrigin(String program, int shipped, List<String> cases, List<String> learnt, Judgement judgement) {

    /** File of a generation that holds it. */
    public static final String FILE = "origin.json";

    // What a later version adds does not keep this one from reading it.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ModelOrigin {
        cases = List.copyOf(cases);
        learnt = List.copyOf(learnt);
    }

    /**
     * Strict F1 of two models on the same documents.
     *
     * @param documents number of documents held out
     * @param targets number of targets annotated in them
     * @param before the models in use
     * @param now the new ones
     */
    public record Judgement(int documents, int targets, double before, double now) {

        /** Whether the new models may not replace those in use. */
        @JsonIgnore
        public boolean isWorse() {
            return now < before;
        }
    }

    /** The content of {@link #FILE}. */
    public byte[] bytes() throws IOException {
        return MAPPER.writeValueAsBytes(this);
    }

    static ModelOrigin read(byte[] content) throws IOException {
        return MAPPER.readValue(content, ModelOrigin.class);
    }
}
