package vn.chitieu.app.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/** Gives what a reviewer decided its place in another extraction of the document. */
final class Anchoring {

    private final Extraction extraction;
    private final PassageSearch search;

    Anchoring(Extraction extraction) {
        this.extraction = extraction;
        this.search = new PassageSearch(extraction);
    }

    /**
     * The decided target with its passage, clause and agencies where they are now; empty where its passage is gone.
     *
     * @param moved offset of the passage of the machine's target now; empty where that is not there
     * @param machine the machine's target now, null where it makes none
     */
    Optional<Target> place(Decision decision, OptionalInt moved, @Nullable Target machine) {
        Target after = decision.after();
        if (after == null) {
            return Optional.empty();
        }
        OptionalInt start = start(decision, after, moved);
        return start.isEmpty() ? Optional.empty() : Optional.of(at(decision, after, start.getAsInt(), machine));
    }

    private OptionalInt start(Decision decision, Target after, OptionalInt moved) {
        Target was = decision.machine();
        if (was == null || moved.isEmpty()) {
            return was == null ? search.find(after, decision.place()) : OptionalInt.empty();
        }
        int expected = after.start() + moved.getAsInt() - was.start();
        if (expected >= 0 && extraction.text().startsWith(after.quote(), expected)) {
            return OptionalInt.of(expected);
        }
        // The text between the two passages has changed; within the clause the words are still the reviewer's.
        return clause(moved.getAsInt())
                .map(clause -> PassageSearch.nearest(
                        Place.occurrences(after.quote(), extraction.text(), clause.start(), clause.end()), expected))
                .orElse(OptionalInt.empty());
    }

    private Target at(Decision decision, Target after, int start, @Nullable Target machine) {
        int distance = start - after.start();
        Target was = decision.machine();
        Clause clause = clause(start).orElse(null);
        String id = clause == null ? after.clause() : clause.id();
        String path = clause == null ? after.path() : clause.path();
        // The extractor knows best where its own target belongs, such as a row of a table.
        if (machine != null && was != null && was.clause().equals(after.clause())) {
            id = machine.clause();
            path = machine.path();
        }
        return ReviewedTarget.at(
                after,
                new ReviewedTarget.Standing(
                        id,
                        path,
                        start,
                        start + after.quote().length(),
                        ReviewedTarget.moved(after, distance),
                        agencies(after.lead(), distance),
                        agencies(after.coordinating(), distance)));
    }

    /** The smallest clause that an offset stands in. */
    Optional<Clause> clause(int offset) {
        return extraction.clauses().stream()
                .filter(clause -> clause.start() <= offset && offset < clause.end())
                .min(Comparator.comparingInt((Clause clause) -> clause.end() - clause.start()));
    }

    private List<TargetAgency> agencies(List<TargetAgency> agencies, int distance) {
        return agencies.stream().map(agency -> moved(agency, distance)).toList();
    }

    private TargetAgency moved(TargetAgency agency, int distance) {
        String text = extraction.text();
        int expected = agency.start() + distance;
        boolean stands = distance == 0 && agency.end() <= text.length();
        if (stands || (expected >= 0 && text.startsWith(agency.name(), expected))) {
            return at(agency, expected, expected + agency.end() - agency.start());
        }
        OptionalInt nearest = PassageSearch.nearest(Place.occurrences(agency.name(), text, 0, text.length()), expected);
        if (nearest.isPresent()) {
            return at(
                    agency,
                    nearest.getAsInt(),
                    nearest.getAsInt() + agency.name().length());
        }
        // Named in other words than those of the text: its place is not known any more.
        int somewhere = Math.max(0, Math.min(expected, text.length()));
        return at(agency, somewhere, somewhere);
    }

    private static TargetAgency at(TargetAgency agency, int start, int end) {
        return new TargetAgency(agency.name(), agency.canonical(), agency.inherited(), start, end);
    }
}
