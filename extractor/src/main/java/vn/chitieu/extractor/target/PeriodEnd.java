package vn.chitieu.extractor.target;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;

/** "… lên 2.000 phòng vào cuối kỳ": a target of the last year of a plan of several years. Stateless, thread-safe. */
final class PeriodEnd {

    private static final Set<String> TERMS = Set.of("kỳ", "nhiệm", "giai");

    private PeriodEnd() {}

    /** The last year of {@code time} where the words right behind the target's quote say so, else {@code time}. */
    static @Nullable String of(TargetDraft draft, @Nullable String time) {
        SentenceView view = draft.view;
        Span quote = draft.quote;
        int slash = time == null ? -1 : time.indexOf('/');
        if (view == null || quote == null || time == null || slash < 0) {
            return time;
        }
        int at = view.firstToken(quote.end());
        at = view.is(at, "vào") || view.is(at, "đến") ? at + 1 : at;
        boolean end = view.is(at, "cuối")
                && at + 1 < view.tokens().size()
                && TERMS.contains(view.tokens().get(at + 1).folded());
        return end ? time.substring(slash + 1) : time;
    }
}
