package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.TargetKind;

/**
 * A clause written like a form: a task, then lines of its agencies and of its time ("Thời gian hoàn thành: Quý
 * II/2027."). The time and the agencies are those of all its targets, and a task without a figure is a milestone.
 * Thread-safe.
 */
final class TaskSheet {

    /** "Thời gian hoàn thành:", "Thời hạn:", "Tiến độ thực hiện:". */
    private static final int LONGEST_LABEL = 5;

    private static final int FEWEST_WORDS = 4;

    private final String text;
    private final SentenceReader sentences;

    TaskSheet(String text, SentenceReader sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** Whether the sentence is the line that tells the time. */
    static boolean isField(SentenceView view) {
        boolean named = view.is(0, "thời") && (view.is(1, "gian") || view.is(1, "hạn"))
                || view.is(0, "tiến") && view.is(1, "độ");
        int colon = view.firstMark(0, Math.min(view.tokens().size(), LONGEST_LABEL), ":");
        return named && view.is(colon, ":") && view.quantities().isEmpty();
    }

    /** Gives the targets found in the clause its time and agencies, and adds its milestone. */
    void complete(ClauseNode node, TargetFinder.Place place, AgencyRoles.Roles roles, List<TargetDraft> found) {
        List<SentenceView> views = views(node, place.year());
        TimeExpression time = null;
        for (SentenceView view : views) {
            time = isField(view) && !view.times().isEmpty() ? view.times().get(0) : time;
        }
        if (time == null || isField(views.get(0)) || place.context().past()) {
            return;
        }
        TargetDraft task = task(views.get(0), node.index(), found);
        if (task != null && !isPeriod(time, place)) {
            found.add(task);
        }
        for (TargetDraft draft : found) {
            if (draft.time == null) {
                draft.time = time.iso();
                draft.timeSpan = new Span(time.start(), time.end());
            }
            if (!roles.lead().isEmpty()) {
                draft.lead = roles.lead();
                draft.coordinating = roles.coordinating();
            }
        }
    }

    private List<SentenceView> views(ClauseNode node, int year) {
        List<SentenceView> views = new ArrayList<>();
        for (Span paragraph : node.own()) {
            for (Span sentence : Sentences.split(text, paragraph)) {
                SentenceView view = sentences.read(text, sentence, year);
                if (!view.tokens().isEmpty()) {
                    views.add(view);
                }
            }
        }
        return views;
    }

    /** A time as long as the plan's is no deadline. */
    private static boolean isPeriod(TimeExpression time, TargetFinder.Place place) {
        return time.iso().equals(place.period()) || time.isInterval() && time.lastYear() - time.firstYear() > 1;
    }

    /** The first segment of the task, where no figure of it is a target. */
    private static @Nullable TargetDraft task(SentenceView view, int clause, List<TargetDraft> found) {
        int to = view.firstMark(0, view.tokens().size(), ";.");
        if (to < FEWEST_WORDS) {
            return null;
        }
        Span words = view.span(0, to);
        for (TargetDraft draft : found) {
            Span quote = draft.quote;
            if (quote != null && quote.start() < words.end() && words.start() < quote.end()) {
                return null;
            }
        }
        TargetDraft draft = new TargetDraft(clause, TargetKind.MILESTONE);
        draft.indicator = view.text(0, to);
        draft.indicatorSpan = words;
        draft.quote = words;
        draft.by = "deliverable";
        draft.confidence = 0.7;
        return draft;
    }
}
