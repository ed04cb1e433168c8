package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.TargetFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;

/**
 * Where the quotes of annotated targets stand in the canonical text: letters and digits are compared alone, as lines,
 * blanks and bars of the source may have moved. Of several places the first behind the place of the target before is
 * taken, as annotations go by the text; a repeated section holds none.
 */
final class QuotePlaces {

    private final String letters;
    private final int[] offsets;

    private final List<Repeat> repeats;

    QuotePlaces(Extraction extraction) {
        String text = extraction.text();
        this.repeats = extraction.repeats();
        StringBuilder kept = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '%') {
                places[kept.length()] = i;
                kept.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        this.letters = kept.toString();
        this.offsets = places;
    }

    /** The place of each quote, null where the text does not hold it. */
    List<@Nullable Span> of(List<TargetFacts> targets) {
        List<@Nullable Span> places = new ArrayList<>();
        int from = 0;
        for (TargetFacts target : targets) {
            String quote = target.quote() == null ? "" : letters(target.quote());
            int at = find(quote, from);
            at = at < 0 ? find(quote, 0) : at;
            from = at < 0 ? from : at;
            places.add(at < 0 ? null : new Span(offsets[at], offsets[at + quote.length() - 1] + 1));
        }
        return places;
    }

    private int find(String quote, int from) {
        int at = quote.isEmpty() ? -1 : letters.indexOf(quote, from);
        while (at >= 0 && isRepeated(offsets[at])) {
            at = letters.indexOf(quote, at + 1);
        }
        return at;
    }

    private boolean isRepeated(int offset) {
        return repeats.stream().anyMatch(repeat -> repeat.start() <= offset && offset < repeat.end());
    }

    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '%')
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
