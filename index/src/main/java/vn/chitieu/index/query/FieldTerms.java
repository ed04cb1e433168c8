package vn.chitieu.index.query;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.query.QueryException.Problem;
import vn.chitieu.index.query.QueryToken.Kind;

/** Reads what stands behind the name of a field. For one thread. */
final class FieldTerms {

    private final QuerySource source;
    private final Bounds bounds;

    FieldTerms(QuerySource source) {
        this.source = source;
        this.bounds = new Bounds(source);
    }

    /** A value of a field, between two indexes of the source. */
    record Raw(QueryField field, int start, int from, int to, boolean quoted) {}

    /** The values behind a colon, one or several with commas between them; the name begins at {@code start}. */
    QueryToken values(QueryField field, int start, int colon) throws QueryException {
        List<QueryNode> nodes = new ArrayList<>();
        int at = source.skipSpaces(colon);
        while (true) {
            Raw raw = raw(field, start, at);
            nodes.add(node(raw));
            at = raw.quoted() ? raw.to() + 1 : raw.to();
            char after = source.at(at + 1);
            if (source.at(at) != ',' || after == QuerySource.END || " ,;()".indexOf(after) >= 0) {
                return new QueryToken(Kind.TERM, start, at, Nodes.or(nodes));
            }
            at++;
        }
    }

    /** The bound behind a sign of comparison. */
    QueryToken compared(QueryField field, Comparison comparison, int start, int sign) throws QueryException {
        Raw raw = raw(field, start, source.skipSpaces(sign));
        QueryNode node = field == QueryField.VALUE ? bounds.value(raw, comparison) : bounds.years(raw, comparison);
        return new QueryToken(Kind.TERM, start, raw.quoted() ? raw.to() + 1 : raw.to(), node);
    }

    private Raw raw(QueryField field, int start, int at) throws QueryException {
        if (source.at(at) == '"') {
            int close = source.find('"', at + 1);
            if (close < 0) {
                throw source.refuse(Problem.UNCLOSED_QUOTE, at, source.length(), List.of("\""));
            }
            return filled(new Raw(field, start, at + 1, close, true));
        }
        int end = at;
        while (end < source.length() && " ()\";".indexOf(source.at(end)) < 0) {
            boolean decimal = field == QueryField.VALUE && QuerySource.isDigit(source.at(end + 1));
            if (source.at(end) == ',' && !decimal) {
                break;
            }
            end++;
        }
        return filled(new Raw(field, start, at, end, false));
    }

    private Raw filled(Raw raw) throws QueryException {
        boolean sign = raw.field() == QueryField.UNIT || raw.field() == QueryField.COMPARATOR;
        String text = source.slice(raw.from(), raw.to());
        if (sign ? text.isEmpty() : !hasWord(text)) {
            int at = raw.quoted() ? raw.from() - 1 : raw.from();
            throw source.refuse(
                    Problem.MISSING_VALUE, at, raw.to(), List.of(raw.field().sample()));
        }
        int wildcard = raw.quoted()
                ? -1
                : WordTerm.wildcard(source, raw.from(), WordTerm.trimmed(source, raw.from(), raw.to()));
        if (wildcard >= 0) {
            throw source.refuse(
                    Problem.WILDCARD_PLACE,
                    wildcard,
                    wildcard + 1,
                    List.of(raw.field().sample()));
        }
        return raw;
    }

    /** Whether there is a letter or a number in it. */
    static boolean hasWord(String text) {
        return text.chars().anyMatch(c -> QuerySource.isWord((char) c) && !QuerySource.isMark((char) c));
    }

    private QueryNode node(Raw raw) throws QueryException {
        return switch (raw.field()) {
            case VALUE -> bounds.value(raw);
            case TIME, YEAR -> bounds.years(raw);
            default -> words(raw);
        };
    }

    private QueryNode words(Raw raw) {
        int start = source.offset(raw.start());
        int end = source.end(raw.quoted() ? raw.to() + 1 : raw.to());
        QueryField field = raw.field();
        String text = field == QueryField.UNIT || field == QueryField.COMPARATOR || raw.quoted()
                ? source.slice(raw.from(), raw.to())
                : WordTerm.stripped(source, raw.from(), raw.to());
        Facet facet = field.facet();
        TextField place = field.place();
        if (place != null) {
            return new QueryNode.In(place, text, raw.quoted(), start, end);
        }
        return facet == null
                ? new QueryNode.Number(text, start, end)
                : new QueryNode.Has(facet, FacetNames.value(facet, text), start, end);
    }
}
