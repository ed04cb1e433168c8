package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.chitieu.index.model.Suggestion;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;

/** Values of facets in one state of the index, to complete what somebody types. Thread-safe. */
final class Suggestions {

    private final IndexReader reader;
    private final Map<Facet, List<Value>> values = new ConcurrentHashMap<>();

    /** A value with the form it is compared in. */
    private record Value(String key, Suggestion suggestion) {}

    Suggestions(IndexReader reader) {
        this.reader = reader;
    }

    /** Values of which a word begins as what was typed, most frequent first; those that begin so as a whole before. */
    List<Suggestion> find(Facet facet, String typed, int limit) throws IOException {
        String key = FacetKey.of(typed);
        List<Value> known = values(facet);
        List<Suggestion> found = new ArrayList<>();
        for (Value value : known) {
            if (value.key().startsWith(key)) {
                found.add(value.suggestion());
            }
        }
        for (Value value : known) {
            if (found.size() >= limit) {
                break;
            }
            if (!value.key().startsWith(key) && value.key().contains(' ' + key)) {
                found.add(value.suggestion());
            }
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<Value> values(Facet facet) throws IOException {
        List<Value> known = values.get(facet);
        if (known == null) {
            known = read(facet);
            values.put(facet, known);
        }
        return known;
    }

    private List<Value> read(Facet facet) throws IOException {
        Map<String, String> byKey = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues facets = DocValues.getSortedSet(leaf.reader(), IndexField.shown(facet));
            TermsEnum terms = facets.termsEnum();
            while (terms.next() != null) {
                String value = terms.term().utf8ToString();
                byKey.merge(FacetKey.of(value), value, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<Value> known = new ArrayList<>();
        for (Map.Entry<String, String> entry : byKey.entrySet()) {
            int count = reader.docFreq(new Term(IndexField.compared(facet), entry.getKey()));
            known.add(new Value(entry.getKey(), new Suggestion(entry.getValue(), count)));
        }
        known.sort(Comparator.comparingLong((Value value) -> value.suggestion().count())
                .reversed()
                .thenComparing(Value::key));
        return List.copyOf(known);
    }
}
