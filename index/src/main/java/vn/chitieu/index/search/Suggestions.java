package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;

/** Values of facets in one state of the index, to complete what somebody types. Thread-safe. */
final class Suggestions {

    private final IndexReader reader;
    private final Map<Facet, List<TablePart.Value>> values = new ConcurrentHashMap<>();

    Suggestions(IndexReader reader) {
        this.reader = reader;
    }

    /** Values of which a word begins as what was typed. */
    List<TablePart.Value> matching(Facet facet, String typed) throws IOException {
        String key = FacetKey.of(typed);
        return values(facet).stream()
                .filter(value -> value.key().startsWith(key) || value.key().contains(' ' + key))
                .toList();
    }

    private List<TablePart.Value> values(Facet facet) throws IOException {
        List<TablePart.Value> known = values.get(facet);
        if (known == null) {
            known = read(facet);
            values.put(facet, known);
        }
        return known;
    }

    private List<TablePart.Value> read(Facet facet) throws IOException {
        Map<String, String> byKey = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues facets = DocValues.getSortedSet(leaf.reader(), IndexField.shown(facet));
            TermsEnum terms = facets.termsEnum();
            while (terms.next() != null) {
                String value = terms.term().utf8ToString();
                byKey.merge(FacetKey.of(value), value, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<TablePart.Value> known = new ArrayList<>();
        for (Map.Entry<String, String> entry : byKey.entrySet()) {
            int count = reader.docFreq(new Term(IndexField.compared(facet), entry.getKey()));
            known.add(new TablePart.Value(entry.getKey(), entry.getValue(), count));
        }
        return List.copyOf(known);
    }
}
