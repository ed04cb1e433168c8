package vn.chitieu.index.search;

import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.chitieu.index.model.Scope;

/**
 * What one and the same target must fulfil: a clause with a target of 80 % and another of 500 m has none of 80 m. Not
 * thread-safe.
 */
final class TargetConditions {

    private static final QueryBitSetProducer CLAUSES = new QueryBitSetProducer(Records.CLAUSE);

    private final Scope scope;
    private final BooleanQuery.Builder conditions = new BooleanQuery.Builder();
    private boolean none = true;

    TargetConditions(Scope scope) {
        this.scope = scope;
    }

    /** Adds a condition that is met or not. */
    void filter(Query query) {
        conditions.add(query, Occur.FILTER);
        none = false;
    }

    /** Adds a condition that is met more or less well. */
    void must(Query query) {
        conditions.add(query, Occur.MUST);
        none = false;
    }

    /** Targets that meet all conditions, or the clauses they stand in, as the scope asks; empty without conditions. */
    Optional<Query> query() {
        if (none) {
            return Optional.empty();
        }
        Query targets = conditions.add(Records.TARGET, Occur.FILTER).build();
        Query clauses = new ToParentBlockJoinQuery(targets, CLAUSES, ScoreMode.Max);
        return Optional.of(
                switch (scope) {
                    case TARGETS -> targets;
                    case CLAUSES -> clauses;
                    case ALL ->
                        new BooleanQuery.Builder()
                                .add(targets, Occur.SHOULD)
                                .add(clauses, Occur.SHOULD)
                                .build();
                });
    }
}
