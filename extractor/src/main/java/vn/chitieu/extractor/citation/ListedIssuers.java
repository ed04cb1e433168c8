package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issuer at the end of a list of documents serves those before it that carry the same letters in their number. */
final class ListedIssuers {

    private static final int MAX_GAP = 8;

    private ListedIssuers() {}

    /** Whether nothing but punctuation, "và" and "số" stands between the offsets. */
    static boolean joined(String text, int from, int to) {
        if (to - from > MAX_GAP || to <= from) {
            return false;
        }
        String gap = Toneless.fold(text.substring(from, to));
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean word = c == 'v' || c == 'a' || c == 's' || c == 'ô';
            if (!word && " ,;:".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    static List<Mention> serve(String text, List<Mention> mentions) {
        List<Mention> served = new ArrayList<>(mentions);
        for (int i = served.size() - 2; i >= 0; i--) {
            Mention mention = served.get(i);
            Mention next = served.get(i + 1);
            String issuer = mention.issuer() == null ? next.issuer() : null;
            if (issuer != null
                    && sameIssuer(mention.number(), next.number())
                    && joined(text, mention.end(), next.start())) {
                served.set(i, mention.withIssuer(issuer));
            }
        }
        return served;
    }

    private static boolean sameIssuer(
            NumberScanner.@Nullable DocumentNumber one, NumberScanner.@Nullable DocumentNumber other) {
        return one != null
                && other != null
                && NumberScanner.key(one.issuerCode()).equals(NumberScanner.key(other.issuerCode()));
    }
}
