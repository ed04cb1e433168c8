package vn.chitieu.extractor.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mention of a target (chỉ tiêu). Field meanings are those of the annotation guideline.
 *
 * @param clause id of the clause it stands in
 * @param indicator words of the source that name what is measured or delivered
 * @param indicatorId id in the list of canonical indicators, or null
 * @param value the number, or the lower bound of a range; null unless quantitative
 * @param upper the upper bound of a range
 * @param time {@code 2025}, {@code 2021-Q4}, {@code 2021-07}, {@code 2026-12-31} or an interval {@code 2021/2025}
 * @param quote the passage {@code start}–{@code end} of the canonical text
 * @param confidence between 0 and 1
 * @param by the rule or model that made it
 * @param mentionOf id of the first mention of the same target
 */
public record Target(
        String id,
        String clause,
        String path,
        TargetKind kind,
        String indicator,
        @Nullable String indicatorId,
        @Nullable String parent,
        @Nullable Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable Change change,
        @Nullable String unit,
        @Nullable String time,
        List<TargetAgency> lead,
        List<TargetAgency> coordinating,
        String quote,
        int start,
        int end,
        TargetSpans spans,
        double confidence,
        String by,
        @Nullable String mentionOf) {

    public Target {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }

    /** The same target with another confidence. */
    public Target withConfidence(double other) {
        return with(indicatorId, other, mentionOf);
    }

    /** The same target with its canonical indicator and the id of its first mention. */
    public Target linked(@Nullable String canonical, @Nullable String first) {
        return with(canonical, confidence, first);
    }

    private Target with(@Nullable String canonical, double sure, @Nullable String first) {
        return new Target(
                id,
                clause,
                path,
                kind,
                indicator,
                canonical,
                parent,
                comparator,
                value,
                upper,
                change,
                unit,
                time,
                lead,
                coordinating,
                quote,
                start,
                end,
                spans,
                sure,
                by,
                first);
    }
}
