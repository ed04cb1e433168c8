package vn.chitieu.solr.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import vn.chitieu.index.model.SearchRequest;

/** Requests as they travel to the nodes. */
public final class RequestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private RequestJson() {}

    /** What of a request makes its queries. */
    public static String write(SearchRequest request) throws IOException {
        return MAPPER.writeValueAsString(request);
    }

    /** @throws IOException if it is no request */
    public static SearchRequest read(String json) throws IOException {
        return MAPPER.readValue(json, SearchRequest.class);
    }
}
