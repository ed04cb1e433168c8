package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.IndexField;

/**
 * The values of facets that each clause and target of a segment has for itself, in memory: doc values would decode each
 * of them for each hit again. Values are numbered over all facets, and what many have alike is kept once. Immutable,
 * thread-safe.
 */
final class ClauseFacets {

    /** For each facet the number of its first value; those of its other values follow in their order. */
    private final Map<Facet, Integer> first;

    private final int valueCount;
    /** For each hit its combination of values. */
    private final int[] combinations;
    /** For each combination the place of its first value; one more for the end. */
    private final int[] places;

    private final int[] values;

    private ClauseFacets(Map<Facet, Integer> first, int valueCount, Combinations read) {
        this.first = first;
        this.valueCount = valueCount;
        this.combinations = read.ofDocs;
        this.places = Arrays.copyOf(read.places, read.known.size() + 1);
        this.values = Arrays.copyOf(read.values, read.size);
    }

    static ClauseFacets of(LeafReader reader) throws IOException {
        Map<Facet, Integer> first = new EnumMap<>(Facet.class);
        Map<Facet, SortedSetDocValues> columns = new EnumMap<>(Facet.class);
        int count = 0;
        for (Facet facet : Facet.values()) {
            if (!DocumentBlocks.FACETS.contains(facet)) {
                SortedSetDocValues column = DocValues.getSortedSet(reader, IndexField.shown(facet));
                first.put(facet, count);
                columns.put(facet, column);
                count += Math.toIntExact(column.getValueCount());
            }
        }
        Combinations combinations = new Combinations(reader.maxDoc());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            for (Map.Entry<Facet, SortedSetDocValues> column : columns.entrySet()) {
                combinations.read(column.getValue(), doc, first.getOrDefault(column.getKey(), 0));
            }
            combinations.end(doc);
        }
        return new ClauseFacets(first, count, combinations);
    }

    /** What is read. */
    private static final class Combinations {

        private final int[] ofDocs;
        private final Map<Key, Integer> known = new HashMap<>();
        private int[] places = new int[16];
        private int[] values = new int[64];
        private int size;
        private int[] next = new int[16];
        private int nextSize;

        /** Numbers of values, compared by what they are. */
        private record Key(int[] values, int hash) {

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && Arrays.equals(values, key.values);
            }

            @Override
            public int hashCode() {
                return hash;
            }
        }

        Combinations(int docs) {
            this.ofDocs = new int[docs];
        }

        void read(SortedSetDocValues column, int doc, int first) throws IOException {
            int at = column.docID();
            if (at < doc) {
                at = column.advance(doc);
            }
            if (at != doc) {
                return;
            }
            int count = column.docValueCount();
            next = ArrayUtil.grow(next, nextSize + count);
            for (int i = 0; i < count; i++) {
                next[nextSize++] = first + (int) column.nextOrd();
            }
        }

        void end(int doc) {
            int[] read = Arrays.copyOf(next, nextSize);
            nextSize = 0;
            Key key = new Key(read, Arrays.hashCode(read));
            Integer found = known.get(key);
            if (found == null) {
                found = known.size();
                known.put(key, found);
                values = ArrayUtil.grow(values, size + read.length);
                System.arraycopy(read, 0, values, size, read.length);
                size += read.length;
                places = ArrayUtil.grow(places, found + 2);
                places[found + 1] = size;
            }
            ofDocs[doc] = found;
        }
    }

    /** How many values there are, of all facets. */
    int valueCount() {
        return valueCount;
    }

    /** Number of the first value of a facet. */
    int first(Facet facet) {
        Integer number = first.get(facet);
        if (number == null) {
            throw new IllegalArgumentException("no facet of clauses: " + facet);
        }
        return number;
    }

    /** Adds hits to the counts of their values. */
    void count(int[] docs, int size, int[] counts) {
        for (int i = 0; i < size; i++) {
            int combination = combinations[docs[i]];
            int end = places[combination + 1];
            for (int at = places[combination]; at < end; at++) {
                counts[values[at]]++;
            }
        }
    }
}
