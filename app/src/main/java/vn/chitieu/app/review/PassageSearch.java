package vn.chitieu.app.review;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Finds a passage again in another extraction of its document: at the same place, else in the same clause, else the
 * occurrence that it was. Where that is open, it is not found: better no place than a wrong one.
 */
final class PassageSearch {

    private final Extraction extraction;

    PassageSearch(Extraction extraction) {
        this.extraction = extraction;
    }

    /** Offset of the passage of a target that stood at a place. */
    OptionalInt find(Target target, Place place) {
        String text = extraction.text();
        String quote = target.quote();
        if (quote.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.startsWith(quote, target.start())) {
            return OptionalInt.of(target.start());
        }
        OptionalInt inClause = inClause(target, place);
        return inClause.isPresent() ? inClause : anywhere(target, place);
    }

    private OptionalInt inClause(Target target, Place place) {
        return extraction.clauses().stream()
                .filter(clause -> clause.id().equals(target.clause()))
                .findFirst()
                .map(clause -> inClause(clause, target.quote(), clause.start() + place.inClause()))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt inClause(Clause clause, String quote, int expected) {
        List<Integer> all = within(clause, quote);
        if (all.size() == 1 || all.contains(expected)) {
            return nearest(all, expected);
        }
        return OptionalInt.empty();
    }

    private List<Integer> within(Clause clause, String quote) {
        return Place.occurrences(quote, extraction.text(), clause.start(), clause.end());
    }

    private OptionalInt anywhere(Target target, Place place) {
        String text = extraction.text();
        List<Integer> all = Place.occurrences(target.quote(), text, 0, text.length());
        if (all.size() == place.occurrences() && place.nth() >= 0) {
            return OptionalInt.of(all.get(place.nth()));
        }
        // One of several that were alike may be gone, and nobody can tell whether it was this one.
        return place.occurrences() == 1 ? nearest(all, target.start()) : OptionalInt.empty();
    }

    /** The offset that is nearest to another. */
    static OptionalInt nearest(List<Integer> offsets, int to) {
        return offsets.stream()
                .min(Comparator.comparingInt(at -> Math.abs(at - to)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
