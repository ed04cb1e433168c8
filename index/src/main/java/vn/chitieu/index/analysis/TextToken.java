package vn.chitieu.index.analysis;

/**
 * A token that {@link TextAnalyzer} gave.
 *
 * @param text the term as the index has it
 * @param type {@link TextAnalyzer#EXACT}, {@link TextAnalyzer#FOLDED}, {@link TextAnalyzer#PLAIN} or
 *     {@link TextAnalyzer#WHOLE}
 * @param position from 0
 * @param positions how many positions it covers: more than 1 for a token whose parts are tokens too
 * @param start offset in the text, in UTF-16 units
 * @param end offset in the text, exclusive
 */
public record TextToken(String text, String type, int position, int positions, int start, int end) {

    /** Whether this is a word, a number or a whole of several as it is written. */
    public boolean exact() {
        return type.equals(TextAnalyzer.EXACT) || type.equals(TextAnalyzer.PLAIN);
    }

    /** Whether this is a word, a number or a whole of several without accents. */
    public boolean folded() {
        return !type.equals(TextAnalyzer.EXACT);
    }

    /** Whether this is the form of one word or number as it is written: neither folded nor made of parts. */
    public boolean isWord() {
        return positions == 1 && !type.equals(TextAnalyzer.FOLDED) && !type.equals(TextAnalyzer.WHOLE);
    }
}
