package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.util.LongHeap;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;

/** Counts the values of facets in one state of the index. Thread-safe. */
final class FacetCounter {

    /** Greatest number of values that are told of a facet. */
    static final int MAX_VALUES = 50;

    private final IndexReader reader;
    private final SegmentFacets segments;
    private final Map<Facet, FacetValues> values = new ConcurrentHashMap<>();

    /** @param segments what is kept of the segments of the reader */
    FacetCounter(IndexReader reader, SegmentFacets segments) {
        this.reader = reader;
        this.segments = segments;
    }

    /** Counts facets while a search goes on; gives the most frequent values of each, at most so many. */
    CollectorManager<FacetHits, Map<Facet, List<FacetCount>>> counting(Set<Facet> facets, int limit) {
        Set<Facet> ordered = EnumSet.noneOf(Facet.class);
        ordered.addAll(facets);
        return new CollectorManager<>() {

            @Override
            public FacetHits newCollector() {
                return new FacetHits(segments, ordered);
            }

            @Override
            public Map<Facet, List<FacetCount>> reduce(Collection<FacetHits> hits) throws IOException {
                List<FacetHits.OfSegment> counted =
                        hits.stream().flatMap(part -> part.counted().stream()).toList();
                Map<Facet, List<FacetCount>> top = new EnumMap<>(Facet.class);
                for (Facet facet : ordered) {
                    top.put(facet, top(facet, counted, limit));
                }
                return top;
            }
        };
    }

    /** The most frequent values of a facet, most frequent first, then in the order of the values. */
    private List<FacetCount> top(Facet facet, List<FacetHits.OfSegment> counted, int limit) throws IOException {
        FacetValues known = values(facet);
        int[] all = new int[known.count()];
        for (FacetHits.OfSegment part : counted) {
            known.add(part.segment(), part.counts().getOrDefault(facet, new int[0]), all);
        }
        LongHeap best = new LongHeap(Math.max(1, Math.min(limit, all.length)));
        for (int ordinal = 0; ordinal < all.length; ordinal++) {
            if (all[ordinal] > 0) {
                // Of values that are as frequent the first ones stay.
                best.insertWithOverflow((long) all[ordinal] << Integer.SIZE | (Integer.MAX_VALUE - ordinal));
            }
        }
        List<FacetCount> counts = new ArrayList<>();
        while (best.size() > 0) {
            long next = best.pop();
            counts.add(new FacetCount(known.name(Integer.MAX_VALUE - (int) next), next >> Integer.SIZE));
        }
        counts.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return counts;
    }

    private FacetValues values(Facet facet) throws IOException {
        FacetValues known = values.get(facet);
        if (known == null) {
            known = FacetValues.of(reader, facet);
            values.put(facet, known);
        }
        return known;
    }
}
