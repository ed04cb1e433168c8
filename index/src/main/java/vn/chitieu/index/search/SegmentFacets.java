package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of each segment to count facets, from its first use to its end: the states of an index share
 * segments, and deletions leave them as they are, for what is deleted is no hit. Thread-safe.
 */
final class SegmentFacets {

    private final Map<IndexReader.CacheKey, Slot> slots = new ConcurrentHashMap<>();

    /**
     * What is kept of a segment.
     *
     * @param blocks facets of its documents
     * @param clauses facets of its clauses and targets
     */
    record Kept(DocumentBlocks blocks, ClauseFacets clauses) {}

    /** A segment: who comes while it is read waits. */
    private static final class Slot {

        private @Nullable Kept kept;

        synchronized Kept get(LeafReader segment) throws IOException {
            Kept known = kept;
            if (known == null) {
                known = new Kept(DocumentBlocks.of(segment), ClauseFacets.of(segment));
                kept = known;
            }
            return known;
        }
    }

    /** What is kept of a segment; read where that was not done yet. */
    Kept of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Slot slot = slots.get(core.getKey());
        if (slot == null) {
            Slot fresh = new Slot();
            Slot other = slots.putIfAbsent(core.getKey(), fresh);
            if (other == null) {
                core.addClosedListener(slots::remove);
            }
            slot = other == null ? fresh : other;
        }
        return slot.get(segment);
    }

    /** How many segments there is something of. */
    int size() {
        return slots.size();
    }
}
