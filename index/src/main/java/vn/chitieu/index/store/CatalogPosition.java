package vn.chitieu.index.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a catalog.
 *
 * @param seq number of the last entry before the place
 * @param checksum of its line
 */
record CatalogPosition(long seq, String checksum) {

    private static final String SEQ = "library.entry";
    private static final String CHECKSUM = "library.checksum";

    /** As the state that an index is committed with. */
    Map<String, String> state() {
        return Map.of(SEQ, Long.toString(seq), CHECKSUM, checksum);
    }

    /** The place that an index covers; null where it does not say. */
    static @Nullable CatalogPosition of(Map<String, String> state) {
        String seq = state.get(SEQ);
        String checksum = state.get(CHECKSUM);
        return seq == null || checksum == null ? null : new CatalogPosition(Long.parseLong(seq), checksum);
    }
}
