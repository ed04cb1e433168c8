package vn.chitieu.extractor.target;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;

/**
 * A quantity with the tokens that may speak of it.
 *
 * @param left first token before the quantity that may name what it measures
 * @param tail index behind the last token that may do so
 * @param action the verb right before the quantity, or null
 */
record Statement(Quantity quantity, int left, int tail, PhraseLexicon.@Nullable Match<Lexicons.Action> action) {

    /** The same statement without words that end before the offset, where that is before the quantity. */
    Statement behind(SentenceView view, int offset) {
        int from = left;
        while (from < quantity.from() && view.tokens().get(from).start() < offset) {
            from++;
        }
        boolean inside = from > left
                && from <= nounEnd()
                && offset <= view.tokens().get(nounEnd()).start();
        return inside ? new Statement(quantity, from, tail, action) : this;
    }

    /** The same statement with a nearer end. */
    Statement endingAt(int to) {
        return new Statement(quantity, left, to, action);
    }

    boolean does(Lexicons.Action what) {
        return action != null && action.value() == what;
    }

    /** Index where the words before the quantity and its verb end. */
    int nounEnd() {
        return action == null ? quantity.from() : action.from();
    }

    /** Whether people, events or things are counted. */
    boolean counts() {
        return quantity.unitClass() == UnitClass.COUNT || quantity.unitClass() == UnitClass.FLOW;
    }

    /** Whether the counted unit is a noun that the indicator may repeat. */
    boolean hasNoun() {
        return counts() && quantity.unitTo() > quantity.unitFrom();
    }

    /** Whether the unit has a rate: giường bệnh/1 vạn dân. */
    boolean hasRate() {
        return quantity.unit() != null && quantity.unit().indexOf('/') > 0;
    }
}
