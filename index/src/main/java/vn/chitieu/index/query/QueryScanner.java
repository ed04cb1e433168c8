package vn.chitieu.index.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.query.QueryException.Problem;
import vn.chitieu.index.query.QueryToken.Kind;

/** Cuts a query into tokens. Punctuation that means nothing is passed over. For one thread. */
final class QueryScanner {

    private static final List<String> COMPARED = List.of("value>", "time>", "year>");

    private final QuerySource source;
    private final FieldTerms fields;
    private int at;

    QueryScanner(QuerySource source) {
        this.source = source;
        this.fields = new FieldTerms(source);
    }

    /** The next token; {@link Kind#END} at the end, any number of times. */
    QueryToken next() throws QueryException {
        while (at < source.length()) {
            QueryToken token = scan();
            if (token != null) {
                at = token.to();
                return token;
            }
        }
        return QueryToken.sign(Kind.END, source.length(), source.length());
    }

    /** The token here, or null after something that means nothing was passed over. */
    private @Nullable QueryToken scan() throws QueryException {
        char c = source.at(at);
        if (c == '(') {
            return QueryToken.sign(Kind.OPEN, at, at + 1);
        }
        if (c == ')') {
            return QueryToken.sign(Kind.CLOSE, at, at + 1);
        }
        if (c == '"') {
            return phrase();
        }
        if (QuerySource.isWord(c) && !QuerySource.isMark(c)) {
            return term();
        }
        if (negates()) {
            return QueryToken.sign(Kind.MINUS, at, at + 1);
        }
        refuseSign(c);
        at++;
        return null;
    }

    private boolean negates() {
        char before = source.at(at - 1);
        boolean begins = before == QuerySource.END || " (,;".indexOf(before) >= 0;
        char after = source.at(at + 1);
        return source.at(at) == '-' && begins && (QuerySource.isWord(after) || after == '"' || after == '(');
    }

    /** Signs that other query languages give a meaning are refused rather than passed over. */
    private void refuseSign(char c) throws QueryException {
        boolean wordFollows = QuerySource.isWord(source.at(at + 1));
        if (c == '/' && WordTerm.isPattern(source, at)) {
            throw source.refuse(Problem.PATTERN, at, WordTerm.spaceFrom(source, at), List.of("\"…\"", "kinh*"));
        }
        if (c == '*') {
            Problem problem = wordFollows ? Problem.WILDCARD_PLACE : Problem.WILDCARD_SHORT;
            throw source.refuse(problem, at, at + 1, WordTerm.PREFIX);
        }
        if (c == '?' && wordFollows) {
            throw source.refuse(Problem.WILDCARD_PLACE, at, at + 1, WordTerm.PREFIX);
        }
        if (Comparison.at(source, at) != null && c != '=') {
            int number = source.skipSpaces(Comparison.end(source, at));
            if (QuerySource.isDigit(source.at(number))) {
                throw source.refuse(Problem.NOT_A_COMPARISON, at, number, COMPARED);
            }
        }
    }

    private @Nullable QueryToken phrase() throws QueryException {
        int close = source.find('"', at + 1);
        if (close < 0) {
            throw source.refuse(Problem.UNCLOSED_QUOTE, at, source.length(), List.of("\""));
        }
        String text = source.slice(at + 1, close);
        if (!FieldTerms.hasWord(text)) {
            at = close + 1;
            return null;
        }
        QueryNode node = new QueryNode.Phrase(text, source.offset(at), source.end(close + 1));
        return new QueryToken(Kind.TERM, at, close + 1, node);
    }

    private QueryToken term() throws QueryException {
        int name = at;
        while (QuerySource.isLetter(source.at(name)) || source.at(name) == '-' || source.at(name) == '_') {
            name++;
        }
        QueryToken field = name == at ? null : field(name);
        return field == null ? word() : field;
    }

    /** The term of a field whose name ends at the index; null where this is no field. */
    private @Nullable QueryToken field(int end) throws QueryException {
        String name = source.slice(at, end);
        Optional<QueryField> found = FieldNames.find(name);
        if (found.isPresent()) {
            return known(found.get(), end);
        }
        char after = source.at(end + 1);
        boolean value = source.at(end) == ':' && after != QuerySource.END && " (),;:".indexOf(after) < 0;
        if (value && !source.startsWith("://", end)) {
            throw source.refuse(Problem.UNKNOWN_FIELD, at, end, FieldNames.near(name));
        }
        boolean number = Comparison.at(source, end) != null
                && QuerySource.isDigit(source.at(source.skipSpaces(Comparison.end(source, end))));
        if (number && source.at(end) != ' ') {
            throw source.refuse(Problem.UNKNOWN_FIELD, at, end, COMPARED);
        }
        return null;
    }

    private @Nullable QueryToken known(QueryField field, int end) throws QueryException {
        if (source.at(end) == ':') {
            return fields.values(field, at, end + 1);
        }
        int sign = field.comparable() ? source.skipSpaces(end) : end;
        Comparison comparison = Comparison.at(source, sign);
        if (comparison == null) {
            return null;
        }
        if (!field.comparable()) {
            throw source.refuse(
                    Problem.NOT_A_COMPARISON, sign, Comparison.end(source, sign), List.of(field.key() + ":"));
        }
        return fields.compared(field, comparison, at, Comparison.end(source, sign));
    }

    private QueryToken word() throws QueryException {
        int end = WordTerm.end(source, at);
        String text = source.slice(at, end);
        if (text.equals("OR") || text.equals("HOẶC")) {
            return QueryToken.sign(Kind.OR, at, end);
        }
        if (text.equals("AND")) {
            return QueryToken.sign(Kind.AND, at, end);
        }
        return WordTerm.of(source, at, end);
    }
}
