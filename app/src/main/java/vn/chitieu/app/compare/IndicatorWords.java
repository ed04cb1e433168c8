package vn.chitieu.app.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/**
 * The words of an indicator as a bag, without those that two plans may have or leave out. Immutable, thread-safe.
 *
 * @param size number of words
 */
record IndicatorWords(Map<String, Integer> counts, int size) {

    /** Words that carry no difference between what two plans measure. */
    private static final Set<String> EMPTY = Set.of(
            "đạt", "của", "và", "các", "về", "cho", "được", "là", "trên", "toàn", "tỉnh", "thành", "phố", "địa", "bàn",
            "hằng", "hàng", "năm", "giai", "đoạn", "đến", "ở", "tại", "có", "mức", "phấn", "đấu");

    IndicatorWords {
        counts = Map.copyOf(counts);
    }

    static IndicatorWords of(@Nullable String text) {
        if (text == null) {
            return new IndicatorWords(Map.of(), 0);
        }
        List<String> words = Tokenizer.tokens(text, 0, text.length()).stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .map(Token::folded)
                .toList();
        List<String> carrying =
                words.stream().filter(word -> !EMPTY.contains(word)).toList();
        List<String> kept = carrying.isEmpty() ? words : carrying;
        return new IndicatorWords(
                kept.stream().collect(Collectors.toMap(word -> word, word -> 1, Integer::sum)), kept.size());
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The harmonic mean of the shares of words that are in the other (F1), 0 to 1. */
    double likeness(IndicatorWords other, int shared) {
        int sizes = size + other.size;
        return sizes == 0 ? 0 : 2.0 * shared / sizes;
    }
}
