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
    private final boolean both;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<TextToken> terms;
    private int position = -GAP;

    /** @param both whether words stand as they are written too; otherwise only without accents */
    TermsStream(List<TextToken> text, boolean both) {
        this.text = text;
        this.both = both;
        this.terms = text.iterator();
    }

    @Override
    public void reset() {
        terms = text.iterator();
        position = -GAP;
    }

    @Override
    public boolean incrementToken() {
        TextToken next = null;
        while (terms.hasNext() && next == null) {
            TextToken token = terms.next();
            next = both || token.folded() ? token : null;
        }
        if (next == null) {
            return false;
        }
        // All attributes are set: to clear them first would cost a tenth of indexing.
        term.setEmpty();
        if (both && !next.exact()) {
            term.append(IndexField.FOLDED_MARK);
        }
        term.append(next.text());
        increment.setPositionIncrement(next.position() - position);
        position = next.position();
        return true;
    }

    /** Offsets are not indexed: nothing stands behind the last word. */
    @Override
    public void end() {
        increment.setPositionIncrement(0);
    }
}
