package vn.chitieu.solr.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import vn.chitieu.index.search.PreparedRequest;

/** Explanations as the nodes tell them. */
final class ExplanationJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ExplanationJson() {}

    static PreparedRequest.Shares read(String json) throws IOException {
        return MAPPER.readValue(json, PreparedRequest.Shares.class);
    }
}
