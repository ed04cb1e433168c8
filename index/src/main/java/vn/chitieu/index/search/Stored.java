package vn.chitieu.index.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.StoredHit;

/** Reads what the index keeps of a hit. */
final class Stored {

    private static final Set<String> FIELDS = Set.of(IndexField.STORED.key());

    private Stored() {}

    static StoredHit read(IndexSearcher searcher, int doc) throws IOException {
        return StoredHit.of(searcher.storedFields().document(doc, FIELDS).getBinaryValue(IndexField.STORED.key()));
    }
}
