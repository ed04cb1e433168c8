package vn.chitieu.app.web.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.schema.FacetKey;

/**
 * The values by which a series is filtered, with the number of points of each.
 *
 * @param facet what is filtered by; its key is the name of the parameter
 * @param choices most points first; those that are chosen always
 */
public record FacetChoices(Facet facet, List<Choice> choices) {

    /** One value. */
    public record Choice(String value, long count, boolean chosen) {}

    /** What a point has of a facet. */
    @FunctionalInterface
    private interface Property {
        @Nullable
        String of(SeriesPoint point);
    }

    /** The facets of a comparison, in the order of the page, and what a point has of each. */
    private static final Map<Facet, Property> OF_POINTS = ofPoints();

    private static Map<Facet, Property> ofPoints() {
        Map<Facet, Property> facets = new LinkedHashMap<>();
        facets.put(Facet.PLACE, point -> point.document().place());
        facets.put(Facet.ISSUER, point -> point.document().issuer());
        facets.put(Facet.TYPE, point -> point.document().type());
        facets.put(Facet.YEAR, point -> year(point.document().issuedOn()));
        facets.put(Facet.UNIT, point -> point.target().unit());
        return facets;
    }

    private static @Nullable String year(@Nullable String day) {
        return day == null || day.length() < 4 ? null : day.substring(0, 4);
    }

    public FacetChoices {
        choices = List.copyOf(choices);
    }

    /** Number of values that are chosen. */
    public long chosen() {
        return choices.stream().filter(Choice::chosen).count();
    }

    /** Facets of which points have more than one value, or of which one is chosen. */
    static List<FacetChoices> of(List<SeriesPoint> points, Address address) {
        List<FacetChoices> all = new ArrayList<>();
        OF_POINTS.forEach((facet, value) -> {
            List<Choice> choices = choices(points, value, address.values(facet.key()));
            if (choices.size() > 1 || choices.stream().anyMatch(Choice::chosen)) {
                all.add(new FacetChoices(facet, choices));
            }
        });
        return all;
    }

    private static List<Choice> choices(List<SeriesPoint> points, Property value, List<String> chosen) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (String each : chosen) {
            choices.put(FacetKey.of(each), new Choice(each, 0, true));
        }
        for (SeriesPoint point : points) {
            @Nullable String has = value.of(point);
            if (has != null && !has.isBlank()) {
                choices.merge(
                        FacetKey.of(has),
                        new Choice(has, 1, false),
                        (one, other) -> new Choice(one.value(), one.count() + 1, one.chosen()));
            }
        }
        return choices.values().stream()
                .sorted(Comparator.comparingLong(Choice::count).reversed().thenComparing(Choice::value))
                .toList();
    }

    /** The filters that an address asks for. */
    static List<Filter> filters(Address address, Set<Facet> taken) {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> values = address.values(facet.key());
            if (taken.contains(facet) && !values.isEmpty()) {
                filters.add(new Filter(facet, values));
            }
        }
        return filters;
    }
}
