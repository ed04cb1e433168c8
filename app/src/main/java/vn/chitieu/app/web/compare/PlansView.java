package vn.chitieu.app.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.compare.PlanComparison;
import vn.chitieu.app.compare.PlanPair;
import vn.chitieu.app.compare.PlanStatus;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Links;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Two plans side by side.
 *
 * @param counts number of pairs of each status
 * @param unsettled number of targets that were not compared with all that are like them
 * @param chosen statuses that are shown; none for all
 */
public record PlansView(
        Heading one,
        Heading other,
        Map<PlanStatus, Integer> counts,
        int unsettled,
        Set<PlanStatus> chosen,
        List<Row> rows,
        Paging paging) {

    /** Rows of a page. */
    static final int ROWS = 200;

    /** What stands above a column. */
    public record Heading(String id, String name, String title, String issuer, String issuedOn, String href) {

        static Heading of(String id, DocumentFacts facts) {
            return new Heading(
                    id,
                    Shown.document(id, facts),
                    Shown.text(facts.title()),
                    Shown.text(facts.issuer()),
                    ValueText.day(facts.issuedOn()),
                    Links.document(id));
        }
    }

    /** A pair of targets; one side may be missing. */
    public record Row(
            PlanStatus status,
            String indicator,
            String compare,
            @Nullable Side one,
            @Nullable Side other) {}

    /** A target in its plan. */
    public record Side(String value, String unit, String time, String path, String href, String quote) {}

    public PlansView {
        counts = Map.copyOf(counts);
        chosen = Set.copyOf(chosen);
        rows = List.copyOf(rows);
    }

    static PlansView of(Address address, Extraction one, Extraction other, ValueText values) {
        PlanComparison comparison = PlanComparison.of(one, other);
        Set<PlanStatus> chosen = chosen(address);
        List<PlanPair> kept = comparison.pairs().stream()
                .filter(pair -> chosen.isEmpty() || chosen.contains(pair.status()))
                .toList();
        int offset = Paging.offset(address, kept.size(), ROWS);
        String first = address.value("one");
        String second = address.value("other");
        List<Row> rows = new ArrayList<>();
        for (PlanPair pair : kept.subList(offset, Math.min(kept.size(), offset + ROWS))) {
            Target target = pair.either();
            String indicator = target.indicatorId() == null ? target.indicator() : target.indicatorId();
            rows.add(new Row(
                    pair.status(),
                    Shown.capital(target.indicator()),
                    Links.indicator(indicator),
                    side(first, pair.one(), values),
                    side(second, pair.other(), values)));
        }
        return new PlansView(
                Heading.of(first, one.document()),
                Heading.of(second, other.document()),
                comparison.counts(),
                comparison.unsettled(),
                chosen,
                rows,
                new Paging(address, offset, ROWS, kept.size()));
    }

    private static Set<PlanStatus> chosen(Address address) {
        return address.values("status").stream()
                .flatMap(value -> java.util.Arrays.stream(PlanStatus.values())
                        .filter(status -> status.name().equalsIgnoreCase(value)))
                .collect(Collectors.toSet());
    }

    private static @Nullable Side side(String document, @Nullable Target target, ValueText values) {
        if (target == null) {
            return null;
        }
        return new Side(
                values.of(target),
                Shown.text(target.unit()),
                Shown.text(values.time(target.time())),
                Shown.text(target.path()),
                Links.clause(document, target.clause()),
                Shown.text(target.quote()));
    }
}
