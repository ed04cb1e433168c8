package vn.chitieu.index.schema;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that were analysed before, as a field takes them. Not thread-safe. */
final class TermsStream extends TokenStream {

    private final AnalyzedText text;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Iterator<AnalyzedText.Term> terms;
    private int position = -1;

    TermsStream(AnalyzedText text) {
        this.text = text;
        this.terms = text.terms().iterator();
    }

    @Override
    public void reset() {
        terms = text.terms().iterator();
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        AnalyzedText.Term next = terms.next();
        term.append(next.text());
        increment.setPositionIncrement(next.position() - position);
        offset.setOffset(next.start(), next.end());
        position = next.position();
        return true;
    }
}
