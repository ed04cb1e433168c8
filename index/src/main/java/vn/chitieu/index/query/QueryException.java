package vn.chitieu.index.query;

import java.util.List;

/** A query that cannot be understood. The message is English; programs that speak to people use the parts. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a query; the name is the key of its message. */
    public enum Problem {
        TOO_LONG,
        TOO_MANY_TERMS,
        TOO_DEEP,
        UNCLOSED_QUOTE,
        UNCLOSED_PARENTHESIS,
        UNEXPECTED_PARENTHESIS,
        MISSING_OPERAND,
        MISSING_VALUE,
        UNKNOWN_FIELD,
        NOT_A_NUMBER,
        NOT_A_TIME,
        NOT_A_COMPARISON,
        EMPTY_RANGE,
        WILDCARD_PLACE,
        WILDCARD_SHORT,
        PATTERN,
        ONLY_NEGATIVE
    }

    private final Problem problem;
    private final int position;
    private final String found;
    private final List<String> expected;

    /**
     * Makes one.
     *
     * @param position offset in the query where it goes wrong, in UTF-16 units
     * @param found what stands there, cut short; may be empty
     * @param expected what may stand there instead
     */
    public QueryException(Problem problem, int position, String found, List<String> expected) {
        super("at " + position + ": " + problem + (found.isEmpty() ? "" : " '" + found + "'")
                + (expected.isEmpty() ? "" : ", expected " + String.join(", ", expected)));
        this.problem = problem;
        this.position = position;
        this.found = found;
        this.expected = List.copyOf(expected);
    }

    public Problem problem() {
        return problem;
    }

    /** Offset in the query, in UTF-16 units. */
    public int position() {
        return position;
    }

    /** What stands there. */
    public String found() {
        return found;
    }

    /** What may stand there instead. */
    public List<String> expected() {
        return expected;
    }
}
