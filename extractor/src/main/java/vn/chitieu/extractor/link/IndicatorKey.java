package vn.chitieu.extractor.link;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Target;

/**
 * What a target measures, in a form that two mentions share: its words without those that carry no difference, its
 * whole, its unit without rate, and the direction of change.
 */
record IndicatorKey(Set<String> words, Set<String> whole, String unit, String change) {

    /** Words that one mention may have and another not although both measure the same. */
    private static final Set<String> EMPTY = Set.of(
            "bình", "quân", "trung", "năm", "đạt", "của", "và", "các", "tỉnh", "trên", "về", "cho", "được", "là", "tỷ",
            "lệ", "số", "mức", "5", "10", "giai", "đoạn", "toàn", "địa", "bàn", "hằng", "hàng", "ở", "tại", "có");

    static IndicatorKey of(Target target) {
        return new IndicatorKey(
                words(target.indicator()),
                words(target.parent()),
                unit(target.unit()),
                target.change() == null ? "" : target.change().name());
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new TreeSet<>();
        if (text != null) {
            for (Token token : Tokenizer.tokens(text, 0, text.length())) {
                boolean carries = token.kind() != Token.Kind.MARK && !EMPTY.contains(token.folded());
                if (carries) {
                    words.add(token.folded());
                }
            }
        }
        return words;
    }

    private static String unit(@Nullable String unit) {
        String lower = unit == null ? "" : unit.toLowerCase(Locale.ROOT);
        int slash = lower.indexOf('/');
        return slash < 0 ? lower : lower.substring(0, slash);
    }

    /** Whether both name the same thing word by word; a whole that only one of them names does not tell them apart. */
    boolean sameAs(IndicatorKey other) {
        boolean wholes = whole.equals(other.whole) || whole.isEmpty() || other.whole.isEmpty();
        return words.equals(other.words)
                && !words.isEmpty()
                && wholes
                && unit.equals(other.unit)
                && change.equals(other.change);
    }
}
