package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/**
 * A target beside the text.
 *
 * @param value with its comparator and unit
 * @param time empty where it has none
 * @param lead agencies that lead; {@code others} coordinate
 * @param kind key of its kind
 * @param certainty in percent
 * @param page that it stands on, or null where pages cannot be shown
 * @param firstMention id of the first mention of the same target, or null
 * @param conflict id of a conflict that it is in, or null
 * @param compare address of the comparison of its indicator
 */
public record TargetCard(
        String id,
        String indicator,
        String value,
        String time,
        List<String> lead,
        List<String> others,
        String kind,
        int certainty,
        String cite,
        @Nullable Integer page,
        @Nullable String firstMention,
        @Nullable String conflict,
        String compare) {

    private static final int PERCENT = 100;

    public TargetCard {
        lead = List.copyOf(lead);
        others = List.copyOf(others);
    }

    /** The targets of a document. */
    static List<TargetCard> of(DocumentView.Parts parts, Map<String, Clause> clauses, Map<String, String> conflicts) {
        ValueText values = new ValueText(parts.messages());
        List<TargetCard> cards = new ArrayList<>();
        for (Target target : parts.extraction().targets()) {
            Clause clause = clauses.get(target.clause());
            String key = target.indicatorId() == null ? target.indicator() : target.indicatorId();
            cards.add(new TargetCard(
                    target.id(),
                    SafeText.of(target.indicator()).text(),
                    value(target, values),
                    values.time(target.time()),
                    names(target.lead()),
                    names(target.coordinating()),
                    "kind." + target.kind(),
                    (int) Math.round(target.confidence() * PERCENT),
                    clause == null
                            ? ""
                            : SafeText.of(parts.citations().within(clause)).text(),
                    parts.pictured() ? page(parts, target) : null,
                    target.mentionOf(),
                    conflicts.get(target.id()),
                    Links.indicator(key)));
        }
        return cards;
    }

    /** The value with its unit. */
    static String value(Target target, ValueText values) {
        String value = target.value() == null ? "" : values.of(target);
        String unit = target.unit() == null ? "" : SafeText.of(target.unit()).text();
        return value.isEmpty() ? unit : value + ValueText.unit(unit);
    }

    private static @Nullable Integer page(DocumentView.Parts parts, Target target) {
        return parts.extraction().pages().stream()
                .filter(page -> page.start() <= target.start() && target.start() < page.end())
                .map(vn.chitieu.extractor.model.Page::number)
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(List<TargetAgency> agencies) {
        return agencies.stream()
                .map(TargetAgency::canonical)
                .distinct()
                .map(name -> SafeText.of(name).text())
                .toList();
    }
}
