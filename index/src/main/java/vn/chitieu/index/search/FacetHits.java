package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

/** Counts the values of facets while hits are collected, segment by segment. Not thread-safe: one for each thread. */
final class FacetHits implements Collector {

    /** Hits that are counted at a time, in the processor's nearest cache. */
    private static final int BATCH = 1_024;

    private final SegmentFacets segments;
    private final Set<Facet> facets;
    private final int[] docs = new int[BATCH];
    private final List<OfSegment> counted = new ArrayList<>();

    FacetHits(SegmentFacets segments, Set<Facet> facets) {
        this.segments = segments;
        this.facets = facets;
    }

    /**
     * What was counted in a segment.
     *
     * @param segment its place in the reader
     * @param counts for each facet how often each value is, by its ordinal in the segment
     */
    record OfSegment(int segment, Map<Facet, int[]> counts) {}

    /** The segments that have hits. */
    List<OfSegment> counted() {
        return counted;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(context, segments.of(context.reader()));
    }

    /** The hits of one segment. */
    private final class Leaf implements LeafCollector {

        private final LeafReaderContext context;
        private final SegmentFacets.Kept kept;
        private final int[] blocks;
        private final int[] values;
        private int size;
        private boolean any;

        Leaf(LeafReaderContext context, SegmentFacets.Kept kept) {
            this.context = context;
            this.kept = kept;
            this.blocks = new int[kept.blocks().count()];
            this.values = new int[kept.clauses().valueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            docs[size++] = doc;
            if (size == BATCH) {
                count();
            }
        }

        private void count() {
            kept.blocks().count(docs, size, blocks);
            kept.clauses().count(docs, size, values);
            any |= size > 0;
            size = 0;
        }

        @Override
        public void finish() throws IOException {
            count();
            if (!any) {
                return;
            }
            Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
            for (Facet facet : facets) {
                int number = Math.toIntExact(DocValues.getSortedSet(context.reader(), IndexField.shown(facet))
                        .getValueCount());
                counts.put(facet, counts(facet, number));
            }
            counted.add(new OfSegment(context.ord, counts));
        }

        private int[] counts(Facet facet, int number) {
            if (DocumentBlocks.FACETS.contains(facet)) {
                return kept.blocks().roll(facet, blocks, number);
            }
            int first = kept.clauses().first(facet);
            return Arrays.copyOfRange(values, first, first + number);
        }
    }
}
