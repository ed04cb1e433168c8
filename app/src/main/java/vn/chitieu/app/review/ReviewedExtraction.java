package vn.chitieu.app.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.link.Conflicts;
import vn.chitieu.extractor.link.IndicatorList;
import vn.chitieu.extractor.link.MentionLinker;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Severity;
import vn.chitieu.extractor.model.Target;

/**
 * An extraction with the history of its document applied: what was accepted or corrected is certain, what was rejected
 * is gone, what was added stands in its place. A decision whose passage is gone is lost, and a diagnostic says so. The
 * same extraction and history always give the same. Immutable, thread-safe.
 *
 * @param extraction what search, comparison and export show
 * @param items all targets with how far their review has come, in the order of the text
 */
public record ReviewedExtraction(Extraction extraction, List<ReviewItem> items) {

    /** Code of the diagnostic of a decision that finds no place. */
    public static final String LOST = "REVIEW-101";

    private static final MentionLinker LINKER = new MentionLinker(IndicatorList.load());

    public ReviewedExtraction {
        items = List.copyOf(items);
    }

    /** Applies a history, oldest first, to an extraction as the extractor made it. */
    public static ReviewedExtraction of(Extraction base, List<Decision> history) {
        return new Application(base, Trail.of(history)).run();
    }

    /** The item of a key. */
    public Optional<ReviewItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** One application; for one thread. */
    private static final class Application {

        private final Extraction base;
        private final List<Trail> trails;
        private final Placement placement;
        private final Anchoring anchoring;
        private final List<ReviewItem> items = new ArrayList<>();
        private final List<Diagnostic> lost = new ArrayList<>();

        Application(Extraction base, List<Trail> trails) {
            this.base = base;
            this.trails = trails;
            this.placement = Placement.of(base, trails);
            this.anchoring = new Anchoring(base);
        }

        ReviewedExtraction run() {
            Map<Target, Trail> decided = new HashMap<>();
            List<Trail> others = new ArrayList<>();
            for (Trail trail : trails) {
                Target target = placement.target(trail);
                if (target == null) {
                    others.add(trail);
                } else {
                    decided.put(target, trail);
                }
            }
            base.targets().forEach(target -> found(target, decided.get(target)));
            others.forEach(this::unfound);
            return whole();
        }

        private void found(Target machine, @Nullable Trail trail) {
            if (trail == null || trail.inForce().isEmpty()) {
                add(new Draft(machine.id(), Status.OPEN, machine, machine, trail));
                return;
            }
            Decision decision = trail.inForce().get();
            if (decision.action() == Action.REJECT) {
                add(new Draft(machine.id(), Status.REJECTED, machine, null, trail));
                return;
            }
            // What a reviewer added keeps its id when the extractor finds it, too.
            String key = decision.action() == Action.ADD ? key(trail) : machine.id();
            Optional<Target> placed = anchoring.place(decision, placement.start(trail), machine);
            if (placed.isEmpty()) {
                add(new Draft(machine.id(), Status.OPEN, machine, machine, null));
                lose(trail, decision);
            } else {
                add(new Draft(key, status(decision), machine, ReviewedTarget.of(placed.get(), key), trail));
            }
        }

        private void unfound(Trail trail) {
            Optional<Decision> decision = trail.inForce();
            // What nobody wants any more, and what the extractor does not find any more, needs no place.
            if (decision.isEmpty() || decision.get().action() == Action.REJECT) {
                return;
            }
            String key = key(trail);
            anchoring
                    .place(decision.get(), placement.start(trail), null)
                    .ifPresentOrElse(
                            target -> add(new Draft(
                                    key, status(decision.get()), null, ReviewedTarget.of(target, key), trail)),
                            () -> lose(trail, decision.get()));
        }

        private void lose(Trail trail, Decision decision) {
            add(new Draft(key(trail), Status.LOST, null, decision.after(), trail));
            lost.add(new Diagnostic(
                    LOST,
                    Severity.WARN,
                    "the decision " + decision.id() + " of " + decision.who() + " finds its passage no more",
                    null,
                    null));
        }

        private static String key(Trail trail) {
            return "r" + trail.subject();
        }

        private static Status status(Decision decision) {
            return switch (decision.action()) {
                case ACCEPT -> Status.ACCEPTED;
                case CORRECT -> Status.CORRECTED;
                case REJECT -> Status.REJECTED;
                case ADD -> Status.ADDED;
                case UNDO -> Status.OPEN;
            };
        }

        private record Draft(
                String key,
                Status status,
                @Nullable Target machine,
                @Nullable Target target,
                @Nullable Trail trail) {}

        /** Adds it behind all that begin before it; the targets of the extractor keep their order. */
        private void add(Draft draft) {
            List<Decision> decisions = draft.trail == null ? List.of() : draft.trail.decisions();
            long last = decisions.isEmpty()
                    ? 0
                    : decisions.get(decisions.size() - 1).id();
            Target versioned = draft.target == null ? draft.machine : draft.target;
            String version = versioned == null
                    ? Long.toString(last)
                    : last + "-"
                            + Integer.toHexString(TargetJson.text(versioned).hashCode());
            ReviewItem item = new ReviewItem(draft.key, draft.status, draft.machine, draft.target, decisions, version);
            int at = items.size();
            while (at > 0 && start(items.get(at - 1)) > start(item)) {
                at--;
            }
            items.add(at, item);
        }

        /** A lost one stands where it was. */
        private static int start(ReviewItem item) {
            return item.subject().start();
        }

        private ReviewedExtraction whole() {
            List<Target> shown = items.stream()
                    .filter(item -> item.status() != Status.LOST && item.target() != null)
                    .map(ReviewItem::subject)
                    .toList();
            List<Target> linked = LINKER.link(shown);
            List<Diagnostic> diagnostics = new ArrayList<>(base.diagnostics());
            diagnostics.addAll(lost);
            return new ReviewedExtraction(
                    new Extraction(
                            base.schema(),
                            base.document(),
                            base.text(),
                            base.clauses(),
                            linked,
                            Conflicts.find(linked),
                            base.repeats(),
                            base.citations(),
                            diagnostics,
                            base.pages()),
                    items);
        }
    }
}
