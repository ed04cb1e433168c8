package vn.chitieu.extractor.lexicon;

/**
 * A word, a number or a mark of the text.
 *
 * @param folded lower case with one spelling for each syllable, see {@link Tokenizer#fold}
 */
public record Token(int start, int end, Kind kind, String folded) {

    /** Sorts of tokens. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** Whether this is the word or mark given in folded form. */
    public boolean is(String other) {
        return folded.equals(other);
    }

    /** Whether this is a number: digits, with stops or commas between them. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether this is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
