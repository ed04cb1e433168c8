package vn.chitieu.index.schema;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.chitieu.index.analysis.TextToken;

/** Words that were analysed before, as a field takes them. Not thread-safe. */
final class TermsStream extends TokenStream {

    /** Positions between two values of a field, so that no phrase runs from one into the other. */
    private static final int GAP = 100;

    private final List<TextToken> text;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<TextToken> terms;
    private int position = -GAP;

    TermsStream(List<TextToken> text) {
        this.text = text;
        this.terms = text.iterator();
    }

    @Override
    public void reset() {
        terms = text.iterator();
        position = -GAP;
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        TextToken next = terms.next();
        term.append(next.text());
        increment.setPositionIncrement(next.position() - position);
        position = next.position();
        return true;
    }
}
