package vn.chitieu.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** The token stream that {@link TextAnalyzer} describes. Not thread-safe, as all streams of Lucene. */
final class TextTokenizer extends Tokenizer {

    /** A larger buffer is given back after use. */
    private static final int KEPT = 1 << 16;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute positions = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final TokenBuffer tokens = new TokenBuffer();
    private final TextScanner scanner = new TextScanner(tokens);
    private char[] text = new char[256];
    private int length;
    private int next;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next >= tokens.count()) {
            if (!scanner.next()) {
                return false;
            }
            next = 0;
        }
        TokenBuffer.Slot slot = tokens.get(next++);
        term.copyBuffer(slot.term(), 0, slot.size());
        offset.setOffset(correctOffset(slot.start()), correctOffset(slot.end()));
        increment.setPositionIncrement(slot.increment());
        positions.setPositionLength(slot.positions());
        type.setType(slot.type());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        tokens.clear();
        next = 0;
        length = 0;
        for (int read = input.read(text); read >= 0; read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
        scanner.reset(text, length);
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offset.setOffset(last, last);
    }

    @Override
    public void close() throws IOException {
        super.close();
        tokens.clear();
        next = 0;
        if (text.length > KEPT) {
            text = new char[256];
        }
        scanner.reset(text, 0);
    }
}
