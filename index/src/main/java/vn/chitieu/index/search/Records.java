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
    private static final Query BOTH = new BooleanQuery.Builder()
            .add(CLAUSE, Occur.SHOULD)
            .add(TARGET, Occur.SHOULD)
            .build();

    private static Query term(IndexField field, String value) {
        return new TermQuery(new Term(field.key(), value));
    }

    /** What a query finds in this scope. */
    Query only(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter(), Occur.FILTER)
                .build();
    }

    /** Everything in this scope. */
    Query filter() {
        return switch (scope) {
            case CLAUSES -> CLAUSE;
            case TARGETS -> TARGET;
            case ALL -> BOTH;
        };
    }
}
