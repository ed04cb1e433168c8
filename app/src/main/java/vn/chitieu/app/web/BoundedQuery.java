package vn.chitieu.app.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.query.QueryNode;
import vn.chitieu.index.query.QueryParser;

/**
 * A query with bounds that have fields of their own in forms.
 *
 * @param query in the language of queries
 * @param min least value, or empty
 * @param max greatest value, or empty
 * @param time year or range of years, or empty
 */
public record BoundedQuery(String query, String min, String max, String time) {

    /** All of it in the language of queries; what is wrong with a part is told by the search. */
    public String text() {
        String bounds = Stream.of(value(), time.isEmpty() ? "" : "time:" + time)
                .filter(term -> !term.isEmpty())
                .collect(Collectors.joining(" "));
        if (bounds.isEmpty() || query.isEmpty()) {
            return query + bounds;
        }
        return (alternatives() ? "(" + query + ")" : query) + " " + bounds;
    }

    private String value() {
        if (min.isEmpty()) {
            return max.isEmpty() ? "" : "value<=" + max;
        }
        return max.isEmpty() ? "value>=" + min : "value:" + min + ".." + max;
    }

    /** Whether bounds would belong to the last of several alternatives only. */
    private boolean alternatives() {
        try {
            return QueryParser.parse(query) instanceof QueryNode.Or;
        } catch (QueryException e) {
            // It is refused as it stands, by the search.
            return false;
        }
    }
}
