package vn.chitieu.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.chitieu.index.schema.IndexField;

/** Clauses and targets of the documents that a query finds. Immutable, thread-safe. */
final class OfDocuments extends Query {

    private final Query documents;

    OfDocuments(Query documents) {
        this.documents = documents;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> ids = new DocumentIds(searcher)
                .found(documents).stream().map(BytesRef::new).toList();
        return new TermInSetQuery(IndexField.DOCUMENT_ID.key(), ids);
    }

    @Override
    public String toString(String field) {
        return "of(" + documents.toString(field) + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfDocuments of && documents.equals(of.documents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(OfDocuments.class, documents);
    }
}
