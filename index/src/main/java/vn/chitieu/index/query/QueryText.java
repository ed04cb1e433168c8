package vn.chitieu.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;

/** Writes trees as queries. Stateless, thread-safe. */
public final class QueryText {

    private QueryText() {}

    /**
     * The tree as a query, in one form whatever was typed: {@link QueryParser#parse} gives the same tree of it, but for
     * the positions. This holds for trees of the parser, and for those in which the text of terms was changed to other
     * words.
     */
    public static String of(QueryNode node) {
        if (node instanceof QueryNode.Or or) {
            return or(or.nodes());
        }
        if (node instanceof QueryNode.And and) {
            return and.nodes().stream().map(QueryText::part).collect(Collectors.joining(" "));
        }
        if (node instanceof QueryNode.Not not) {
            boolean group = not.node() instanceof QueryNode.And
                    || not.node() instanceof QueryNode.Or
                    || not.node() instanceof QueryNode.Not;
            return group ? "-(" + of(not.node()) + ")" : "-" + of(not.node());
        }
        return term(node);
    }

    private static String or(List<QueryNode> nodes) {
        return nodes.stream().map(QueryText::of).collect(Collectors.joining(" OR "));
    }

    private static String part(QueryNode node) {
        return node instanceof QueryNode.Or ? "(" + of(node) + ")" : of(node);
    }

    private static String term(QueryNode node) {
        if (node instanceof QueryNode.Word word) {
            return word.text() + (word.prefix() ? "*" : "");
        }
        if (node instanceof QueryNode.Phrase phrase) {
            return quoted(phrase.text());
        }
        if (node instanceof QueryNode.In in) {
            return in.field().key() + ":" + (in.phrase() ? quoted(in.text()) : in.text());
        }
        if (node instanceof QueryNode.Has has) {
            return has.facet().key() + ":" + (isPlain(has.value()) ? has.value() : quoted(has.value()));
        }
        if (node instanceof QueryNode.Number number) {
            return "number:" + (isPlain(number.number()) ? number.number() : quoted(number.number()));
        }
        if (node instanceof QueryNode.Value value) {
            return value(value);
        }
        if (node instanceof QueryNode.Time time) {
            return "time" + years(time.fromYear(), time.toYear());
        }
        return node instanceof QueryNode.YearRange range
                ? Facet.YEAR.key() + years(range.fromYear(), range.toYear())
                : "";
    }

    private static String value(QueryNode.Value value) {
        BigDecimal from = value.from();
        BigDecimal to = value.to();
        if (from == null) {
            return to == null ? "" : "value" + (value.toIncluded() ? "<=" : "<") + NumberText.of(to);
        }
        if (to == null) {
            return "value" + (value.fromIncluded() ? ">=" : ">") + NumberText.of(from);
        }
        return from.equals(to)
                ? "value=" + NumberText.of(from)
                : "value:" + NumberText.of(from) + ".." + NumberText.of(to);
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && from.equals(to)) {
            return ":" + from;
        }
        return ":" + (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Whether a value may stand without quotes. */
    private static boolean isPlain(String value) {
        boolean letters = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/-_%&".indexOf(c) >= 0);
        int last = value.isEmpty() ? 0 : value.codePointBefore(value.length());
        return letters && Character.isLetterOrDigit(value.codePointAt(0)) && Character.isLetterOrDigit(last)
                || value.equals("%");
    }
}
