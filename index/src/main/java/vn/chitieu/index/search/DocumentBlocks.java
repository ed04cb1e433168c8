package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.IndexField;

/**
 * The documents of one segment as blocks: each with all its clauses and targets behind it. What is the same for all of
 * these, such as the issuer, is kept for the block and counted by it, without a look-up for each hit. Immutable,
 * thread-safe.
 */
final class DocumentBlocks {

    /** Facets of which all clauses and targets of a document have the same value. */
    static final Set<Facet> FACETS = EnumSet.of(Facet.ISSUER, Facet.PLACE, Facet.TYPE, Facet.YEAR, Facet.DOCUMENT);

    private static final int NONE = -1;

    private final int[] starts;
    private final Map<Facet, int[]> ordinals;

    private DocumentBlocks(int[] starts, Map<Facet, int[]> ordinals) {
        this.starts = starts;
        this.ordinals = ordinals;
    }

    static DocumentBlocks of(LeafReader reader) throws IOException {
        int[] starts = starts(reader);
        Map<Facet, int[]> ordinals = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            ordinals.put(facet, ordinals(DocValues.getSortedSet(reader, IndexField.shown(facet)), starts));
        }
        return new DocumentBlocks(starts, ordinals);
    }

    private static int[] starts(LeafReader reader) throws IOException {
        int[] starts = new int[16];
        int size = 0;
        PostingsEnum documents =
                reader.postings(new Term(IndexField.RECORD.key(), DocumentMapper.DOCUMENT), PostingsEnum.NONE);
        if (documents != null) {
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                starts = ArrayUtil.grow(starts, size + 1);
                starts[size++] = doc;
            }
        }
        if (size == 0 || starts[0] != 0) {
            throw new CorruptIndexException("a segment does not begin with a document", reader.toString());
        }
        return Arrays.copyOf(starts, size);
    }

    private static int[] ordinals(SortedSetDocValues values, int[] starts) throws IOException {
        int[] ordinals = new int[starts.length];
        for (int block = 0; block < starts.length; block++) {
            int end = block + 1 < starts.length ? starts[block + 1] : DocIdSetIterator.NO_MORE_DOCS;
            int doc = values.docID() < starts[block] ? values.advance(starts[block]) : values.docID();
            ordinals[block] = doc < end ? (int) values.nextOrd() : NONE;
        }
        return ordinals;
    }

    /** How many there are. */
    int count() {
        return starts.length;
    }

    /** Adds hits, in order and behind those of an earlier call, to the counts of their blocks. */
    void count(int[] docs, int size, int[] counts) {
        int at = 0;
        int block = 0;
        while (at < size) {
            block = blockOf(docs[at], block);
            int end = block + 1 < starts.length ? starts[block + 1] : DocIdSetIterator.NO_MORE_DOCS;
            // The document itself has no facets.
            at += docs[at] == starts[block] ? 1 : 0;
            int first = at;
            while (at < size && docs[at] < end) {
                at++;
            }
            counts[block] += at - first;
        }
    }

    private int blockOf(int doc, int from) {
        int found = Arrays.binarySearch(starts, from, starts.length, doc);
        return found >= 0 ? found : -found - 2;
    }

    /** Counts of the values of a facet, by their ordinals in the segment, from those of blocks. */
    int[] roll(Facet facet, int[] blocks, int number) {
        int[] values = Objects.requireNonNull(ordinals.get(facet));
        int[] counts = new int[number];
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] > 0 && values[block] != NONE) {
                counts[values[block]] += blocks[block];
            }
        }
        return counts;
    }
}
