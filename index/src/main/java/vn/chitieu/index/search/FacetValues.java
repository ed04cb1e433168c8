package vn.chitieu.index.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

/** All values of one facet in one state of the index, numbered in their order. Thread-safe. */
final class FacetValues {

    private final List<LeafReaderContext> segments;
    private final String field;
    private final OrdinalMap ordinals;
    /** Names that were asked for. */
    private final AtomicReferenceArray<String> names;

    private FacetValues(List<LeafReaderContext> segments, String field, OrdinalMap ordinals) {
        this.segments = segments;
        this.field = field;
        this.ordinals = ordinals;
        this.names = new AtomicReferenceArray<>(count());
    }

    static FacetValues of(IndexReader reader, Facet facet) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        String field = IndexField.shown(facet);
        SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(segments.get(i).reader(), field);
        }
        return new FacetValues(segments, field, OrdinalMap.build(null, values, PackedInts.DEFAULT));
    }

    int count() {
        return Math.toIntExact(ordinals.getValueCount());
    }

    /** Adds counts of a segment to those of all. */
    void add(int segment, int[] counts, int[] all) {
        LongValues global = ordinals.getGlobalOrds(segment);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all[(int) global.get(i)] += counts[i];
            }
        }
    }

    String name(int ordinal) throws IOException {
        String name = names.get(ordinal);
        if (name == null) {
            LeafReader reader =
                    segments.get(ordinals.getFirstSegmentNumber(ordinal)).reader();
            name = DocValues.getSortedSet(reader, field)
                    .lookupOrd(ordinals.getFirstSegmentOrd(ordinal))
                    .utf8ToString();
            names.set(ordinal, name);
        }
        return name;
    }
}
