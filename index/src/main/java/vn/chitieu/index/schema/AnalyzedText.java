package vn.chitieu.index.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import vn.chitieu.index.analysis.TextAnalyzer;

/**
 * The words of a passage, analysed once for all fields they go to. Immutable, thread-safe.
 *
 * @param terms in the order of the analyzer; several may stand at one position
 */
public record AnalyzedText(List<Term> terms) {

    /** No words. */
    public static final AnalyzedText EMPTY = new AnalyzedText(List.of());

    /** Whether a term is the word as it is written, without accents, both, or a whole document number. */
    public enum Form {
        EXACT,
        FOLDED,
        PLAIN,
        WHOLE
    }

    /**
     * A term.
     *
     * @param position of the word in the passage, from 0
     * @param start offset in the passage
     * @param end offset behind it
     */
    public record Term(String text, Form form, int position, int start, int end) {

        /** Whether it is the word as it is written. */
        public boolean exact() {
            return form == Form.EXACT || form == Form.PLAIN;
        }

        /** Whether it is the word without accents. */
        public boolean folded() {
            return form == Form.FOLDED || form == Form.PLAIN;
        }
    }

    public AnalyzedText {
        terms = List.copyOf(terms);
    }

    /** Analyses a passage. */
    public static AnalyzedText of(Analyzer analyzer, String text) throws IOException {
        if (text.isBlank()) {
            return EMPTY;
        }
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new Term(
                        term.toString(), form(type.type()), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return new AnalyzedText(terms);
    }

    private static Form form(String type) {
        return switch (type) {
            case TextAnalyzer.EXACT -> Form.EXACT;
            case TextAnalyzer.FOLDED -> Form.FOLDED;
            case TextAnalyzer.WHOLE -> Form.WHOLE;
            default -> Form.PLAIN;
        };
    }
}
