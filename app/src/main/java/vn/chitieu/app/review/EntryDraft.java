package vn.chitieu.app.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/** Makes the entry of the history for a decision on a target that is there. */
record EntryDraft(Extraction base, ReviewItem item) {

    /** The entry; empty where there is nothing that could be decided so. */
    Optional<ReviewHistory.Entry> of(DecisionRequest request) {
        return switch (request.action()) {
            case ACCEPT ->
                item.status() == Status.LOST ? Optional.empty() : Optional.of(entry(request, item.subject()));
            case CORRECT -> Optional.of(entry(request, request.after()));
            case REJECT -> item.status() == Status.REJECTED ? Optional.empty() : Optional.of(entry(request, null));
            case UNDO -> undo();
            case ADD -> Optional.empty();
        };
    }

    private ReviewHistory.Entry entry(DecisionRequest request, @Nullable Target after) {
        Target made = after == null ? null : ReviewedTarget.of(after, item.key());
        Target anchor = item.machine() == null ? made : item.machine();
        return new ReviewHistory.Entry(
                request.action(),
                subject(),
                null,
                item.machine(),
                shown(),
                made,
                Place.of(anchor == null ? item.subject() : anchor, base));
    }

    private @Nullable Target shown() {
        return item.status() == Status.LOST ? null : item.target();
    }

    private @Nullable Long subject() {
        return item.decisions().isEmpty() ? null : item.decisions().get(0).subject();
    }

    private Optional<ReviewHistory.Entry> undo() {
        if (item.decisions().isEmpty()) {
            return Optional.empty();
        }
        Trail trail = new Trail(item.decisions().get(0).subject(), item.decisions());
        return trail.inForce().map(undone -> {
            Target anchor = item.machine() == null ? item.subject() : item.machine();
            return new ReviewHistory.Entry(
                    Action.UNDO,
                    subject(),
                    undone.id(),
                    item.machine(),
                    shown(),
                    undone.before(),
                    Place.of(anchor, base));
        });
    }
}
