package vn.chitieu.index.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;

/** The words of passages that a document has again and again, such as headings, analysed once. Not thread-safe. */
final class WordsOf {

    private final TextAnalyzer analyzer;
    private final Map<String, List<TextToken>> words = new HashMap<>();

    WordsOf(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<TextToken> of(String passage) {
        return words.computeIfAbsent(passage, analyzer::tokens);
    }
}
