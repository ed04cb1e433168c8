package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.TaskExecutor;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.schema.IndexField;

/** Counts the values of facets in one state of the index. Thread-safe. */
final class FacetCounter {

    /** Greatest number of values that are told of a facet. */
    private static final int MAX_VALUES = 50;

    private final IndexReader reader;
    private final Map<Facet, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

    private final Executor executor;

    /** @param executor runs counts of several facets at a time */
    FacetCounter(IndexReader reader, Executor executor) {
        this.reader = reader;
        this.executor = executor;
    }

    /** The most frequent values of each facet. */
    Map<Facet, List<FacetCount>> count(Set<Facet> facets, FacetsCollector hits) throws IOException {
        List<Facet> ordered = facets.stream().sorted().toList();
        List<Callable<List<FacetCount>>> tasks = new ArrayList<>();
        for (Facet facet : ordered) {
            tasks.add(() -> top(facet, hits, MAX_VALUES));
        }
        List<List<FacetCount>> counted = new TaskExecutor(executor).invokeAll(tasks);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (int i = 0; i < ordered.size(); i++) {
            counts.put(ordered.get(i), counted.get(i));
        }
        return counts;
    }

    /** The most frequent values of a facet, most frequent first, then in the order of the values. */
    List<FacetCount> top(Facet facet, FacetsCollector hits, int limit) throws IOException {
        if (!present(facet)) {
            return List.of();
        }
        String field = IndexField.shown(facet);
        FacetResult result = new StringValueFacetCounts(state(facet), hits).getTopChildren(limit, field);
        if (result == null) {
            return List.of();
        }
        List<FacetCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new FacetCount(value.label, value.value.longValue()));
        }
        counts.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return counts;
    }

    private boolean present(Facet facet) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (DocValues.getSortedSet(leaf.reader(), IndexField.shown(facet)).getValueCount() > 0) {
                return true;
            }
        }
        return false;
    }

    private StringDocValuesReaderState state(Facet facet) throws IOException {
        StringDocValuesReaderState state = states.get(facet);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, IndexField.shown(facet));
            states.put(facet, state);
        }
        return state;
    }
}
