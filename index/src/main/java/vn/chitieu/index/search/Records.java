package vn.chitieu.index.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.schema.DocumentMapper;
import vn.chitieu.index.schema.IndexField;

/** Keeps what a scope asks for, of the copies that are shown. */
record Records(Scope scope) {

    static final Query DOCUMENT = term(IndexField.RECORD, DocumentMapper.DOCUMENT);
    static final Query CLAUSE = term(IndexField.RECORD, DocumentMapper.CLAUSE);
    static final Query TARGET = term(IndexField.RECORD, DocumentMapper.TARGET);
    static final Query SHOWN = term(IndexField.SHOWN, "1");

    private static Query term(IndexField field, String value) {
        return new TermQuery(new Term(field.key(), value));
    }

    /** What a query finds in this scope. */
    Query only(Query query) {
        BooleanQuery.Builder only =
                new BooleanQuery.Builder().add(query, Occur.MUST).add(SHOWN, Occur.FILTER);
        if (scope != Scope.ALL) {
            only.add(scope == Scope.CLAUSES ? CLAUSE : TARGET, Occur.FILTER);
        }
        return only.build();
    }
}
