package vn.chitieu.app.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.index.query.QueryException;

/**
 * A query that was not understood, and why.
 *
 * @param query as it was searched
 */
public record RefusedQuery(String query, QueryException refusal) {

    private static final Set<QueryException.Problem> LACKING = EnumSet.of(
            QueryException.Problem.UNCLOSED_QUOTE,
            QueryException.Problem.UNCLOSED_PARENTHESIS,
            QueryException.Problem.MISSING_OPERAND,
            QueryException.Problem.MISSING_VALUE);

    /**
     * What stands around the place where a query goes wrong, fit to be shown.
     *
     * @param before what stands before the place; begins with an ellipsis where it was cut
     * @param after what stands there and behind it; ends with an ellipsis where it was cut
     */
    public record Excerpt(String before, String after) {

        /** The character at the place; a sign for the end where there is none. */
        public String at() {
            return after.isEmpty() ? "␣" : after.substring(0, after.offsetByCodePoints(0, 1));
        }

        /** What stands behind that character. */
        public String rest() {
            return after.isEmpty() ? "" : after.substring(at().length());
        }
    }

    /** Number of the character where it goes wrong, from 1. */
    public int place() {
        return refusal.position() + 1;
    }

    /** What is wrong. */
    public String reason(Messages messages) {
        return messages.text(
                "query." + refusal.problem(), SafeText.of(refusal.found()).text());
    }

    /** Whether something is missing at the place, rather than wrong. */
    public boolean lacks() {
        return LACKING.contains(refusal.problem());
    }

    /** What may stand there, in the place of what is wrong or behind what is there. */
    public List<String> expected() {
        return refusal.expected().stream().map(text -> SafeText.of(text).text()).toList();
    }

    /** The query, or of one longer than so many UTF-16 units what stands around the place. */
    public Excerpt excerpt(int width) {
        int position = Math.max(0, Math.min(refusal.position(), query.length()));
        int from = Math.max(0, position - width / 2);
        int to = Math.min(query.length(), from + width - 2);
        String before = SafeText.of(query.substring(from, position)).text();
        String after = SafeText.of(query.substring(position, to)).text();
        return new Excerpt((from > 0 ? "…" : "") + before, after + (to < query.length() ? "…" : ""));
    }
}
