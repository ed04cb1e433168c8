package vn.chitieu.index.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;

/** A query as a tree. Positions are offsets in the query, in UTF-16 units. */
public sealed interface QueryNode {

    /** Everything. */
    record Everything() implements QueryNode {}

    /**
     * A word, a number or a document number, as it is typed.
     *
     * @param prefix whether words that begin with it count too
     */
    record Word(String text, boolean prefix, int start, int end) implements QueryNode {}

    /** Words that stand together in this order. */
    record Phrase(String text, int start, int end) implements QueryNode {}

    /** Words in one place: {@code indicator:}, {@code title:} or {@code heading:}. */
    record In(TextField field, String text, boolean phrase, int start, int end) implements QueryNode {}

    /** A value of a facet: {@code agency:"Sở Y tế"}. */
    record Has(Facet facet, String value, int start, int end) implements QueryNode {}

    /** A document number. */
    record Number(String number, int start, int end) implements QueryNode {}

    /** A bound on the value of a target, inclusive or not; {@code null} is no bound, and counts as included. */
    record Value(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded,
            int start,
            int end)
            implements QueryNode {}

    /** Targets whose time meets these years, and clauses of targets like that; {@code null} is no bound. */
    record Time(@Nullable Integer fromYear, @Nullable Integer toYear, int start, int end) implements QueryNode {}

    /** Documents issued in these years; {@code null} is no bound. A single year is {@link Has} of the facet. */
    record YearRange(@Nullable Integer fromYear, @Nullable Integer toYear, int start, int end) implements QueryNode {}

    /** All of them. */
    record And(List<QueryNode> nodes) implements QueryNode {
        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /** One of them at least. */
    record Or(List<QueryNode> nodes) implements QueryNode {
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** Not this. */
    record Not(QueryNode node) implements QueryNode {}
}
