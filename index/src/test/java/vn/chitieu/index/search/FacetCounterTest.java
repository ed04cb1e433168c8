package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.Weights;

class FacetCounterTest {

    private static final DocumentMapper MAPPER = mapper();

    private static DocumentMapper mapper() {
        Vocabulary vocabulary = Vocabulary.load(Weights.load());
        return new DocumentMapper(vocabulary.analyzer(), vocabulary.weights(), vocabulary.indicators());
    }

    /** What Lucene's own counting gives for the same hits. */
    private static List<FacetCount> counted(IndexSearcher searcher, Query query, Facet facet, int limit)
            throws IOException {
        IndexReader reader = searcher.getIndexReader();
        String field = IndexField.shown(facet);
        boolean present = false;
        for (LeafReaderContext leaf : reader.leaves()) {
            present |= DocValues.getSortedSet(leaf.reader(), field).getValueCount() > 0;
        }
        List<FacetCount> counts = new ArrayList<>();
        if (present) {
            FacetsCollector hits = searcher.search(query, new FacetsCollectorManager());
            StringDocValuesReaderState state = new StringDocValuesReaderState(reader, field);
            FacetResult result = new StringValueFacetCounts(state, hits).getTopChildren(limit, field);
            for (LabelAndValue value : result.labelValues) {
                counts.add(new FacetCount(value.label, value.value.longValue()));
            }
        }
        counts.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return counts;
    }

    private static void change(IndexWriter writer, Random random, RandomDocuments documents) throws IOException {
        String id = "doc-" + random.nextInt(30);
        Term term = new Term(IndexField.DOCUMENT_ID.key(), id);
        switch (random.nextInt(8)) {
            case 0 -> writer.deleteDocuments(term);
            case 1 -> writer.flush();
            default -> writer.updateDocuments(term, MAPPER.map(documents.next(id)));
        }
    }

    @Property(tries = 40)
    void countsAsLuceneDoes(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        RandomDocuments documents = new RandomDocuments(seed);
        SegmentFacets segments = new SegmentFacets();
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig((Analyzer) null))) {
            for (int state = 0; state < 4; state++) {
                for (int i = random.nextInt(60); i > 0; i--) {
                    change(writer, random, documents);
                }
                try (DirectoryReader reader = DirectoryReader.open(writer)) {
                    compare(new IndexSearcher(reader), segments, 1 + random.nextInt(12));
                }
            }
        }
        // The segments are closed: nothing is kept of them.
        assertThat(segments.size()).isZero();
    }

    private static void compare(IndexSearcher searcher, SegmentFacets segments, int limit) throws IOException {
        FacetCounter counter = new FacetCounter(searcher.getIndexReader(), segments);
        List<Query> queries = List.of(
                Records.CLAUSE,
                Records.TARGET,
                Records.DOCUMENT,
                new TermQuery(new Term(IndexField.FOLDED.key(), "rung")),
                new TermQuery(new Term(IndexField.FOLDED.key(), "nothing")));
        for (Query query : queries) {
            Map<Facet, List<FacetCount>> counts =
                    searcher.search(query, counter.counting(EnumSet.allOf(Facet.class), limit));
            for (Facet facet : Facet.values()) {
                assertThat(counts.get(facet)).as(facet.key()).isEqualTo(counted(searcher, query, facet, limit));
            }
        }
    }

    @Test
    void countsOnlyWhatIsAsked() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig((Analyzer) null))) {
            writer.addDocuments(MAPPER.map(new RandomDocuments(1).next("one")));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                FacetCounter counter = new FacetCounter(reader, new SegmentFacets());
                assertThat(new IndexSearcher(reader)
                                .search(Records.CLAUSE, counter.counting(EnumSet.of(Facet.DOCUMENT), 1)))
                        .containsOnlyKeys(Facet.DOCUMENT);
            }
        }
    }
}
