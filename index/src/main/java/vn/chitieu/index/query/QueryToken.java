package vn.chitieu.index.query;

import org.jspecify.annotations.Nullable;

/**
 * What the scanner found, between two indexes of the source.
 *
 * @param node the term, where it is one
 */
record QueryToken(Kind kind, int from, int to, @Nullable QueryNode node) {

    /** Sorts of tokens. */
    enum Kind {
        TERM,
        OPEN,
        CLOSE,
        MINUS,
        OR,
        AND,
        END
    }

    static QueryToken sign(Kind kind, int from, int to) {
        return new QueryToken(kind, from, to, null);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether a part of a conjunction begins here. */
    boolean beginsTerm() {
        return kind == Kind.TERM || kind == Kind.OPEN || kind == Kind.MINUS;
    }
}
