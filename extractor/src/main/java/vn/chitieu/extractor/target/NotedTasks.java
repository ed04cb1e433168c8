package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/** The parts of a task that set no figure, and are due when the notes below the task say. Stateless. */
final class NotedTasks {

    private static final int FEWEST_WORDS = 3;

    private NotedTasks() {}

    /**
     * The milestones of a task's sentence: each part between semicolons that no other target covers.
     *
     * @param others the other targets of the sentence
     */
    static List<TargetDraft> find(SentenceView view, int clause, List<TargetDraft> others) {
        List<TargetDraft> found = new ArrayList<>();
        int end = view.tokens().size();
        int from = 0;
        while (from < end) {
            int to = end(view, from, end);
            Span words = words(view, from, to);
            if (words != null && others.stream().noneMatch(other -> overlaps(other.quote, words))) {
                TargetDraft draft = new TargetDraft(clause, TargetKind.MILESTONE);
                draft.indicator = words.in(view.text());
                draft.indicatorSpan = words;
                draft.quote = words;
                draft.by = "noted-task";
                found.add(draft);
            }
            from = to + 1;
        }
        return found;
    }

    /** The semicolon that ends a part: those in parentheses end none. */
    private static int end(SentenceView view, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            depth += view.is(at, "(") ? 1 : view.is(at, ")") ? -1 : 0;
            if (depth <= 0 && view.isMark(at, ";")) {
                return at;
            }
        }
        return to;
    }

    /** A part up to its parenthesis and without marks at its end, or null where little is left. */
    private static @Nullable Span words(SentenceView view, int from, int to) {
        int open = view.firstMark(from, to, "(");
        int end = open - from >= FEWEST_WORDS ? open : to;
        while (end > from && view.isMark(end - 1, ".,:;")) {
            end--;
        }
        return end - from < FEWEST_WORDS ? null : view.span(from, end);
    }

    private static boolean overlaps(@Nullable Span quote, Span words) {
        return quote != null && quote.start() < words.end() && words.start() < quote.end();
    }
}
