package vn.chitieu.index.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.schema.IndexField;

/** Keeps what a scope asks for, of the copies that are shown. */
record Records(Scope scope) {

    static final Query CLAUSE = new TermQuery(new Term(IndexField.RECORD.key(), "CLAUSE"));
    static final Query TARGET = new TermQuery(new Term(IndexField.RECORD.key(), "TARGET"));
    static final Query SHOWN = new TermQuery(new Term(IndexField.SHOWN.key(), "1"));

    /** What a query finds in this scope. */
    Query only(Query query) {
        BooleanQuery.Builder only = new BooleanQuery.Builder().add(query, Occur.MUST).add(SHOWN, Occur.FILTER);
        if (scope != Scope.ALL) {
            only.add(scope == Scope.CLAUSES ? CLAUSE : TARGET, Occur.FILTER);
        }
        return only.build();
    }
}
