package vn.chitieu.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.query.FieldTerms.Raw;
import vn.chitieu.index.query.QueryException.Problem;

/** Reads numbers, years and ranges of them. For one thread. */
final class Bounds {

    private final QuerySource source;

    Bounds(QuerySource source) {
        this.source = source;
    }

    /** The texts on both sides of the two points of a range, as indexes. */
    private record Sides(int from, int fromEnd, int to, int toEnd) {}

    /** A number, or a range of numbers. */
    QueryNode value(Raw raw) throws QueryException {
        Raw number = withoutPercent(raw);
        Sides sides = sides(number, "");
        BigDecimal from = sides == null ? number(number, number.from(), number.to()) : side(number, sides, true);
        BigDecimal to = sides == null ? from : side(number, sides, false);
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw empty(raw);
        }
        return percent(raw, number, new QueryNode.Value(from, true, to, true, start(raw), end(raw)));
    }

    /** A number behind a sign of comparison. */
    QueryNode value(Raw raw, Comparison comparison) throws QueryException {
        Raw text = withoutPercent(raw);
        BigDecimal number = number(text, text.from(), text.to());
        int start = start(raw);
        int end = end(raw);
        QueryNode node =
                switch (comparison) {
                    case GREATER -> new QueryNode.Value(number, false, null, true, start, end);
                    case AT_LEAST -> new QueryNode.Value(number, true, null, true, start, end);
                    case LESS -> new QueryNode.Value(null, true, number, false, start, end);
                    case AT_MOST -> new QueryNode.Value(null, true, number, true, start, end);
                    case EQUAL -> new QueryNode.Value(number, true, number, true, start, end);
                };
        return percent(raw, text, node);
    }

    /** A percent sign right behind a number is its unit. */
    private Raw withoutPercent(Raw raw) {
        int end = trimmed(raw);
        boolean percent = source.at(end - 1) == '%' && end - 1 > raw.from();
        return percent ? new Raw(raw.field(), raw.start(), raw.from(), end - 1, raw.quoted()) : raw;
    }

    private QueryNode percent(Raw raw, Raw number, QueryNode node) {
        return raw.equals(number)
                ? node
                : Nodes.and(List.of(node, new QueryNode.Has(Facet.UNIT, "%", start(raw), end(raw))));
    }

    private @Nullable BigDecimal side(Raw raw, Sides sides, boolean first) throws QueryException {
        int from = first ? sides.from() : sides.to();
        int to = first ? sides.fromEnd() : sides.toEnd();
        return from == to ? null : number(raw, from, to);
    }

    private BigDecimal number(Raw raw, int from, int to) throws QueryException {
        Optional<BigDecimal> number = NumberText.parse(source.slice(from, trimmed(from, to)));
        if (number.isEmpty()) {
            throw source.refuse(Problem.NOT_A_NUMBER, from, raw.to(), List.of("75", "11.800", "12,5", "value:50..80"));
        }
        return number.get();
    }

    /** A year, or a range of years. */
    QueryNode years(Raw raw) throws QueryException {
        Sides sides = sides(raw, "-/");
        Integer from = sides == null ? Integer.valueOf(year(raw, raw.from(), raw.to())) : yearSide(raw, sides, true);
        Integer to = sides == null ? from : yearSide(raw, sides, false);
        if (from != null && to != null && from > to) {
            throw empty(raw);
        }
        return years(raw, from, to);
    }

    /** A year behind a sign of comparison. */
    QueryNode years(Raw raw, Comparison comparison) throws QueryException {
        int year = year(raw, raw.from(), raw.to());
        return switch (comparison) {
            case GREATER -> years(raw, year + 1, null);
            case AT_LEAST -> years(raw, year, null);
            case LESS -> years(raw, null, year - 1);
            case AT_MOST -> years(raw, null, year);
            case EQUAL -> years(raw, year, year);
        };
    }

    private QueryNode years(Raw raw, @Nullable Integer from, @Nullable Integer to) {
        int start = start(raw);
        int end = end(raw);
        if (raw.field() == QueryField.TIME) {
            return new QueryNode.Time(from, to, start, end);
        }
        return from != null && from.equals(to)
                ? new QueryNode.Has(Facet.YEAR, from.toString(), start, end)
                : new QueryNode.YearRange(from, to, start, end);
    }

    private @Nullable Integer yearSide(Raw raw, Sides sides, boolean first) throws QueryException {
        int from = first ? sides.from() : sides.to();
        int to = first ? sides.fromEnd() : sides.toEnd();
        return from == to ? null : Integer.valueOf(year(raw, from, to));
    }

    private int year(Raw raw, int from, int to) throws QueryException {
        String text = source.slice(from, trimmed(from, to));
        if (text.length() != 4 || text.charAt(0) == '0' || !text.chars().allMatch(c -> QuerySource.isDigit((char) c))) {
            String key = raw.field().key();
            List<String> expected = List.of(key + ":2025", key + ":2021..2025", key + ":..2030");
            throw source.refuse(Problem.NOT_A_TIME, from, raw.to(), expected);
        }
        return Integer.parseInt(text);
    }

    /** Both sides of a range: of two points or an ellipsis, or of one of the other signs; null where this is none. */
    private @Nullable Sides sides(Raw raw, String otherSigns) throws QueryException {
        for (int i = raw.from(); i < raw.to(); i++) {
            int end = source.startsWith("..", i) ? i + 2 : i + 1;
            boolean other = otherSigns.indexOf(source.at(i)) >= 0 && i > raw.from();
            if (end == i + 2 || source.at(i) == '…' || other) {
                while (source.at(end) == '.' && end < raw.to()) {
                    end++;
                }
                if (!FieldTerms.hasWord(source.slice(raw.from(), i) + source.slice(end, raw.to()))) {
                    break;
                }
                return new Sides(raw.from(), i, end, Math.max(end, trimmed(end, raw.to())));
            }
        }
        return null;
    }

    private int trimmed(Raw raw) {
        return trimmed(raw.from(), raw.to());
    }

    /** The end without the punctuation of a sentence. */
    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && ",;.:!?".indexOf(source.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private QueryException empty(Raw raw) {
        String sample =
                raw.field() == QueryField.VALUE ? "value:50..80" : raw.field().key() + ":2021..2025";
        return source.refuse(Problem.EMPTY_RANGE, raw.from(), raw.to(), List.of(sample));
    }

    private int start(Raw raw) {
        return source.offset(raw.start());
    }

    private int end(Raw raw) {
        return source.end(raw.quoted() ? raw.to() + 1 : raw.to());
    }
}
