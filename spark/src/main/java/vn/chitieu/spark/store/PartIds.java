package vn.chitieu.spark.store;

import java.util.Map;

/**
 * Under which ids an index takes the documents of a part.
 *
 * @param part its name
 * @param ids by the number of the line, from 0, for documents that do not go by their own
 */
public record PartIds(String part, Map<Integer, String> ids) {

    public PartIds {
        ids = Map.copyOf(ids);
    }
}
