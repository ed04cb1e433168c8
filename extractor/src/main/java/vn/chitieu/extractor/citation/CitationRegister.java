package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Citation;

/**
 * The cited documents found so far: takes mentions in text order and joins those of one document. One instance for one
 * text; not thread-safe.
 */
final class CitationRegister {

    private final @Nullable String own;
    private final List<Citation> citations = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    CitationRegister(@Nullable String ownNumber) {
        this.own = ownNumber == null ? null : NumberScanner.key(ownNumber);
    }

    void add(Mention mention) {
        NumberScanner.DocumentNumber number = mention.number();
        String key = number == null ? mention.key() : NumberScanner.key(number.value());
        if (key == null || number != null && key.equals(own)) {
            return;
        }
        if (number != null && number.code().isEmpty()) {
            key = mention.type().name() + ' ' + key;
        }
        Integer place = place(key, mention);
        String variant = variant(mention);
        if (place == null && variant != null) {
            place = places.get(variant);
        }
        if (place == null) {
            place = citations.size();
            citations.add(citation(mention));
        } else {
            citations.set(place, merge(citations.get(place), mention));
        }
        remember(key, mention, place);
        if (variant != null) {
            places.putIfAbsent(variant, place);
        }
    }

    /**
     * Copies spell the letters of one number differently: serial, last letters, day and kind of document together tell
     * that it is the same.
     */
    private static @Nullable String variant(Mention mention) {
        NumberScanner.DocumentNumber number = mention.number();
        if (number == null || mention.date() == null) {
            return null;
        }
        String key = NumberScanner.key(number.value());
        int serialEnd = Words.digitsEnd(key, 0, key.length());
        String[] kind = mention.type().name().split(" ", 3);
        String last = NumberScanner.key(number.issuerCode());
        return kind[0]
                + kind[kind.length > 1 ? 1 : 0]
                + ' '
                + key.substring(0, serialEnd)
                + ' '
                + last
                + ' '
                + mention.date();
    }

    /** A number is given out again every year: equal numbers of different years are different documents. */
    private @Nullable Integer place(String key, Mention mention) {
        String date = mention.date();
        Integer named = mention.key() == null ? null : places.get(mention.key());
        Integer first = places.get(key);
        if (date == null || first == null) {
            return first == null ? named : first;
        }
        Integer sameYear = places.get(key + ' ' + date.substring(0, 4));
        return sameYear == null && citations.get(first).date() == null ? first : sameYear;
    }

    private void remember(String key, Mention mention, int place) {
        places.putIfAbsent(key, place);
        if (mention.key() != null) {
            places.putIfAbsent(mention.key(), place);
        }
        if (mention.date() != null) {
            places.putIfAbsent(key + ' ' + mention.date().substring(0, 4), place);
        }
    }

    private static Citation citation(Mention mention) {
        NumberScanner.DocumentNumber number = mention.number();
        return new Citation(
                number == null ? null : number.value(),
                mention.type().name(),
                mention.date(),
                mention.issuer(),
                mention.start(),
                mention.end());
    }

    private static Citation merge(Citation first, Mention later) {
        NumberScanner.DocumentNumber number = later.number();
        String known = first.number();
        boolean better = number != null && (known == null || isShouted(known) && !isShouted(number.value()));
        String issuer = first.issuer();
        if (issuer == null || isShouted(issuer) && later.issuer() != null) {
            issuer = later.issuer();
        }
        return new Citation(
                better && number != null ? number.value() : known,
                first.type(),
                first.date() == null ? later.date() : first.date(),
                issuer,
                first.start(),
                first.end());
    }

    private static boolean isShouted(String text) {
        return text.length() > 4 && text.chars().noneMatch(Character::isLowerCase);
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }
}
