package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.index.analysis.TextAnalyzer;
import vn.chitieu.index.analysis.TextToken;

/**
 * Marks what a query found in the text of a hit. A word that the text has as it was typed is marked only there;
 * otherwise wherever it stands in other accents or another spelling. Lucene's highlighters know one form of a word and
 * would mark "tính" for "tỉnh". Immutable, thread-safe.
 */
final class PassageMarker {

    private final TextAnalyzer analyzer;

    PassageMarker(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The passages, in order, not overlapping; words that stand beside each other are marked apart. */
    List<Span> mark(String text, List<CompiledQuery.Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<TextToken> terms = analyzer.tokens(text);
        TreeMap<Integer, Span> spans = new TreeMap<>();
        for (CompiledQuery.Mark mark : marks) {
            for (Span span : found(terms, mark)) {
                spans.merge(span.start(), span, (one, other) -> one.end() >= other.end() ? one : other);
            }
        }
        List<Span> apart = new ArrayList<>();
        int end = -1;
        for (Span span : spans.values()) {
            if (span.start() >= end) {
                apart.add(span);
                end = span.end();
            }
        }
        return apart;
    }

    private static List<Span> found(List<TextToken> terms, CompiledQuery.Mark mark) {
        CompiledQuery.MarkedWord first = mark.words().get(0);
        if (mark.words().size() > 1) {
            return sequences(terms, mark.words());
        }
        List<Span> exact = words(terms, first, true);
        return exact.isEmpty() ? words(terms, first, false) : exact;
    }

    private static List<Span> words(List<TextToken> terms, CompiledQuery.MarkedWord word, boolean exact) {
        Set<String> forms = new HashSet<>(exact ? word.exact() : word.folded());
        List<Span> spans = new ArrayList<>();
        for (TextToken term : terms) {
            boolean right = exact ? term.exact() : term.folded();
            if (right && matches(term.text(), forms, word.prefix())) {
                spans.add(new Span(term.start(), term.end()));
            }
        }
        return spans;
    }

    private static boolean matches(String term, Set<String> forms, boolean prefix) {
        return forms.contains(term) || (prefix && forms.stream().anyMatch(term::startsWith));
    }

    /** Words that stand at neighbouring positions. */
    private static List<Span> sequences(List<TextToken> terms, List<CompiledQuery.MarkedWord> words) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!matches(terms.get(i), words.get(0)) || !follow(terms, i, words)) {
                continue;
            }
            int position = terms.get(i).position();
            for (int j = i; j < terms.size() && terms.get(j).position() < position + words.size(); j++) {
                spans.add(new Span(terms.get(j).start(), terms.get(j).end()));
            }
        }
        return spans;
    }

    private static boolean follow(List<TextToken> terms, int from, List<CompiledQuery.MarkedWord> words) {
        int position = terms.get(from).position();
        int next = 1;
        for (int j = from + 1; j < terms.size() && next < words.size(); j++) {
            int ahead = terms.get(j).position() - position;
            if (ahead > next) {
                return false;
            }
            if (ahead == next && matches(terms.get(j), words.get(next))) {
                next++;
            }
        }
        return next == words.size();
    }

    private static boolean matches(TextToken term, CompiledQuery.MarkedWord word) {
        return (term.exact() && word.exact().contains(term.text()))
                || (term.folded() && word.folded().contains(term.text()));
    }
}
