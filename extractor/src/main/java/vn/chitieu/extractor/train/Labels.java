package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.nlp.NameType;

/** Labels of the characters of a text: of each character the first label that was given to it. Not thread-safe. */
final class Labels {

    private final String text;
    private final int[] label;
    private final List<NameType> types = new ArrayList<>();

    Labels(String text) {
        this.text = text;
        this.label = new int[text.length()];
    }

    /** Labels a span, if none of it has a label. */
    void add(NameType type, Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            if (label[at] != 0) {
                return;
            }
        }
        types.add(type);
        java.util.Arrays.fill(label, span.start(), span.end(), types.size());
    }

    /** Labels a number and, where it follows at once, its unit. */
    void value(Span number, @Nullable String unit) {
        int end = number.end();
        if (unit != null) {
            List<Token> words = Tokenizer.tokens(unit, 0, unit.length());
            List<Token> behind = Tokenizer.tokens(text, end, Math.min(text.length(), end + 2 * unit.length() + 8));
            int same = 0;
            while (same < words.size()
                    && same < behind.size()
                    && words.get(same).folded().equals(behind.get(same).folded())) {
                same++;
            }
            end = same == 0 ? end : behind.get(same - 1).end();
        }
        add(NameType.VALUE, new Span(number.start(), end));
    }

    /** Labels the words of an indicator in the order in which they stand in the quote, in one or several pieces. */
    void indicator(Span place, String indicator) {
        List<Token> words = Tokenizer.tokens(indicator, 0, indicator.length());
        List<Token> quote = Tokenizer.tokens(text, place.start(), place.end());
        int[][] common = new int[words.size() + 1][quote.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = quote.size() - 1; j >= 0; j--) {
                boolean same = words.get(i).folded().equals(quote.get(j).folded());
                common[i][j] = same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int from = -1;
        int last = -1;
        for (int i = 0, j = 0; i < words.size() && j < quote.size(); ) {
            if (words.get(i).folded().equals(quote.get(j).folded())) {
                boolean goesOn = from >= 0 && last == j - 1;
                if (!goesOn && from >= 0) {
                    add(
                            NameType.INDICATOR,
                            new Span(quote.get(from).start(), quote.get(last).end()));
                }
                from = goesOn ? from : j;
                last = j;
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        if (from >= 0) {
            add(
                    NameType.INDICATOR,
                    new Span(quote.get(from).start(), quote.get(last).end()));
        }
    }

    /** The tokens with the labels of their first characters; null where none has one and no number stands among them. */
    @Nullable
    NameSample sample(List<Token> tokens) {
        String[] words = new String[tokens.size()];
        List<opennlp.tools.util.Span> names = new ArrayList<>();
        boolean number = false;
        for (int i = 0; i < words.length; i++) {
            Token token = tokens.get(i);
            words[i] = text.substring(token.start(), token.end());
            number |= token.isNumber();
            int own = label[token.start()];
            boolean goesOn = i > 0 && own == label[tokens.get(i - 1).start()];
            if (own != 0 && !goesOn) {
                int to = i + 1;
                while (to < words.length && label[tokens.get(to).start()] == own) {
                    to++;
                }
                names.add(new opennlp.tools.util.Span(i, to, types.get(own - 1).name()));
            }
        }
        boolean useful = words.length > 0 && (number || !names.isEmpty());
        return useful ? new NameSample(words, names.toArray(opennlp.tools.util.Span[]::new), false) : null;
    }
}
