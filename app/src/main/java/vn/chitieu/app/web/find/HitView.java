package vn.chitieu.app.web.find;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.answer.IndicatorText;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Hit;

/**
 * A hit as a page shows it; all texts are fit to be shown.
 *
 * @param number place in the answer, from 1
 * @param link to the clause, or to the target in its document
 * @param headings of the clauses above and of the clause itself, outermost first
 * @param passage own text of the clause, or quote of the target, with what was found
 * @param indicator words of the target's indicator; empty for a clause
 * @param lead official names of the agencies that lead
 * @param coordinating official names of the agencies that coordinate
 * @param topics ids of the topics
 */
public record HitView(
        Hit hit,
        int number,
        String link,
        String path,
        List<String> headings,
        Passage passage,
        Passage indicator,
        DocumentLine document,
        List<String> lead,
        List<String> coordinating,
        List<String> topics) {

    private static final int LONGEST_HEADING = 90;

    /** The hits of an answer. */
    public static List<HitView> of(Answer answer) {
        List<Hit> hits = answer.hits();
        int first = (int) answer.first();
        return Stream.iterate(0, i -> i < hits.size(), i -> i + 1)
                .map(i -> of(hits.get(i), first + i))
                .toList();
    }

    private static HitView of(Hit hit, int number) {
        @Nullable Target target = hit.target();
        @Nullable String heading = hit.clause().heading();
        boolean ownText = !hit.text().isBlank();
        // A clause that has no text but its heading shows that as its text.
        Passage passage = ownText || heading == null
                ? Passage.around(hit.text(), hit.marks())
                : Passage.around(heading, List.of());
        return new HitView(
                hit,
                number,
                target == null
                        ? Links.clause(hit.documentId(), hit.clause().id())
                        : Links.target(hit.documentId(), target.id()),
                safe(hit.clause().path()),
                Stream.concat(hit.headings().stream(), ownText ? Stream.ofNullable(heading) : Stream.empty())
                        .map(HitView::shortened)
                        .toList(),
                passage,
                target == null ? new Passage(List.of()) : Passage.whole(IndicatorText.of(hit, target)),
                DocumentLine.of(hit),
                target == null ? mentioned(hit.clause().lead()) : named(target.lead()),
                target == null ? mentioned(hit.clause().coordinating()) : named(target.coordinating()),
                hit.clause().topics());
    }

    private static String safe(String text) {
        return SafeText.of(text).text();
    }

    /** A heading, of which some are whole sentences. */
    private static String shortened(String heading) {
        String safe = safe(heading);
        if (safe.length() <= LONGEST_HEADING) {
            return safe;
        }
        int space = safe.lastIndexOf(' ', LONGEST_HEADING);
        return safe.substring(0, space > 0 ? space : LONGEST_HEADING) + "…";
    }

    private static List<String> mentioned(List<AgencyMention> agencies) {
        return agencies.stream().map(AgencyMention::canonical).distinct().toList();
    }

    private static List<String> named(List<TargetAgency> agencies) {
        return agencies.stream().map(TargetAgency::canonical).distinct().toList();
    }

    /** The target that was found; only where one was. */
    public Target target() {
        Target target = hit.target();
        if (target == null) {
            throw new IllegalStateException("a clause was found");
        }
        return target;
    }

    /** Whether a target was found. */
    public boolean isTarget() {
        return hit.target() != null;
    }

    /** Whether the target that was found has something in a column of the table. */
    public boolean has(TableColumn column) {
        Target target = target();
        return switch (column) {
            case UNIT -> !shown(target.unit()).isEmpty();
            case TIME -> !shown(target.time()).isEmpty();
            case LEAD -> !lead.isEmpty();
            case COORDINATING -> !coordinating.isEmpty();
            case TITLE -> !document.title().isEmpty();
            case TYPE -> !document.type().isEmpty();
            case ISSUER -> !shown(hit.document().issuer()).isEmpty();
            case PLACE -> !document.place().isEmpty();
            case ISSUED -> !document.issued().isEmpty();
            case PATH -> !path.isEmpty();
            case TOPICS -> !topics.isEmpty();
            case INDICATOR, VALUE, KIND, NUMBER, QUOTE, CONFIDENCE -> true;
        };
    }

    /** Link to the clause, whatever was found. */
    public String clauseLink() {
        return Links.clause(hit.documentId(), hit.clause().id());
    }

    /** What the words gave, where that was asked for. */
    public List<Explanation.Part> parts() {
        Explanation explanation = hit.explanation();
        return explanation == null ? List.of() : explanation.parts();
    }

    /** A text of a document fit to be shown; empty where there is none. */
    public static String shown(@Nullable String text) {
        return text == null ? "" : safe(text);
    }
}
