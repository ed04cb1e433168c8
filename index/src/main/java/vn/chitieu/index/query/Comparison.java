package vn.chitieu.index.query;

import org.jspecify.annotations.Nullable;

/** A sign between a field and its bound. */
enum Comparison {
    GREATER,
    AT_LEAST,
    LESS,
    AT_MOST,
    EQUAL;

    /** The sign at the index, or null. */
    static @Nullable Comparison at(QuerySource source, int index) {
        boolean equal = source.at(index + 1) == '=';
        return switch (source.at(index)) {
            case '>' -> equal ? AT_LEAST : GREATER;
            case '<' -> equal ? AT_MOST : LESS;
            case '≥', '⩾' -> AT_LEAST;
            case '≤', '⩽' -> AT_MOST;
            case '=' -> EQUAL;
            default -> null;
        };
    }

    /** The index behind the sign at the index. */
    static int end(QuerySource source, int index) {
        boolean two = "<>".indexOf(source.at(index)) >= 0 && source.at(index + 1) == '=';
        return index + (two ? 2 : 1);
    }
}
