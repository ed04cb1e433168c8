package vn.chitieu.index.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.query.QueryException.Problem;
import vn.chitieu.index.query.QueryToken.Kind;

/**
 * Reads the language of queries by recursive descent, see {@code docs/queries.md}. Takes time linear in the length of
 * the query; what is too long is refused at once. {@link #parse} is thread-safe.
 *
 * <pre>
 * query        = [ alternatives ]
 * alternatives = conjunction { "OR" conjunction }
 * conjunction  = part { [ "AND" ] part }
 * part         = [ "-" ] ( "(" alternatives ")" | term )
 * </pre>
 */
public final class QueryParser {

    /** Longest query, in UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;
    /** Greatest number of terms. */
    public static final int MAX_TERMS = 64;
    /** Greatest number of parentheses that are open at the same time. */
    public static final int MAX_DEPTH = 16;

    private static final List<String> TERM = List.of("kinh tế", "\"kinh tế\"", "year:2025", "(");

    private final String query;
    private final QuerySource source;
    private final QueryScanner scanner;
    private QueryToken token;
    private int depth;
    private int terms;

    private QueryParser(String query) throws QueryException {
        this.query = query;
        this.source = QuerySource.of(query);
        this.scanner = new QueryScanner(source);
        this.token = scanner.next();
    }

    /**
     * The tree of a query; {@link QueryNode.Everything} for one without a term.
     *
     * @throws QueryException if the query cannot be understood, and no other; its position is 0 to the query's length
     */
    public static QueryNode parse(String query) throws QueryException {
        if (query.length() > MAX_LENGTH) {
            throw new QueryException(Problem.TOO_LONG, MAX_LENGTH, "", List.of("≤ " + MAX_LENGTH));
        }
        return new QueryParser(query).whole();
    }

    private QueryNode whole() throws QueryException {
        QueryNode node = alternatives();
        if (token.is(Kind.CLOSE)) {
            throw source.refuse(Problem.UNEXPECTED_PARENTHESIS, token.from(), token.to(), List.of());
        }
        if (node == null) {
            return new QueryNode.Everything();
        }
        if (!Nodes.isPositive(node)) {
            throw onlyNegative(node);
        }
        return node;
    }

    private @Nullable QueryNode alternatives() throws QueryException {
        List<QueryNode> sides = new ArrayList<>();
        int operator = -1;
        while (true) {
            QueryNode side = conjunction();
            boolean more = token.is(Kind.OR);
            if (side == null && (more || operator >= 0)) {
                int at = more ? token.from() : operator;
                throw source.refuse(Problem.MISSING_OPERAND, at, source.length(), TERM);
            }
            if (side == null) {
                return null;
            }
            sides.add(side);
            if (!more) {
                return Nodes.or(sides);
            }
            operator = token.from();
            advance();
        }
    }

    private @Nullable QueryNode conjunction() throws QueryException {
        List<QueryNode> parts = new ArrayList<>();
        while (token.beginsTerm() || token.is(Kind.AND)) {
            if (token.is(Kind.AND)) {
                int operator = token.from();
                advance();
                if (parts.isEmpty() || !token.beginsTerm()) {
                    throw source.refuse(Problem.MISSING_OPERAND, operator, source.length(), TERM);
                }
            }
            QueryNode part = part();
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : Nodes.and(parts);
    }

    private @Nullable QueryNode part() throws QueryException {
        boolean negated = token.is(Kind.MINUS);
        if (negated) {
            advance();
            if (!token.is(Kind.OPEN) && !token.is(Kind.TERM)) {
                // A hyphen before a phrase without words.
                return null;
            }
        }
        QueryNode node = token.is(Kind.OPEN) ? group() : term();
        return negated ? new QueryNode.Not(node) : node;
    }

    private QueryNode group() throws QueryException {
        QueryToken open = token;
        if (++depth > MAX_DEPTH) {
            throw source.refuse(Problem.TOO_DEEP, open.from(), open.to(), List.of("≤ " + MAX_DEPTH));
        }
        advance();
        QueryNode node = alternatives();
        if (token.is(Kind.END)) {
            throw source.refuse(Problem.UNCLOSED_PARENTHESIS, open.from(), source.length(), List.of(")"));
        }
        if (node == null) {
            throw source.refuse(Problem.MISSING_OPERAND, token.from(), token.to(), TERM);
        }
        depth--;
        advance();
        return node;
    }

    private QueryNode term() throws QueryException {
        QueryNode node = token.node();
        if (node == null) {
            throw new IllegalStateException("a term without a node: " + token);
        }
        terms += Nodes.terms(node);
        if (terms > MAX_TERMS) {
            throw source.refuse(Problem.TOO_MANY_TERMS, token.from(), token.to(), List.of("≤ " + MAX_TERMS));
        }
        advance();
        return node;
    }

    private void advance() throws QueryException {
        token = scanner.next();
    }

    /** Points at the hyphen before the first term that is not wanted. */
    private QueryException onlyNegative(QueryNode node) {
        int term = Nodes.firstNegative(node);
        int hyphen = term;
        while (hyphen > 0 && "-−‐‑－".indexOf(query.charAt(hyphen)) < 0) {
            hyphen--;
        }
        String found = query.substring(hyphen, Math.min(query.length(), Math.max(term, hyphen) + 1));
        return new QueryException(Problem.ONLY_NEGATIVE, hyphen, found, TERM);
    }
}
