package vn.chitieu.index.schema;

import java.util.HashMap;
import java.util.Map;

/** The keys of values that a document has again and again, made once. Not thread-safe. */
final class FacetKeys {

    private final Map<String, String> keys = new HashMap<>();

    /** As {@link FacetKey#of}. */
    String of(String value) {
        return keys.computeIfAbsent(value, FacetKey::of);
    }
}
