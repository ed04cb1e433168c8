package vn.chitieu.app.web.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;

/**
 * A facet with its values to choose from.
 *
 * @param first chosen values and the most frequent others
 * @param more the rest
 * @param suggests whether values may be typed, since there are too many to list
 */
public record FacetGroup(Facet facet, String title, List<Choice> first, List<Choice> more, boolean suggests) {

    private static final int FIRST = 6;

    /** Facets in the order of the page. */
    private static final List<Facet> ORDER = List.of(
            Facet.AGENCY,
            Facet.LEAD,
            Facet.COORDINATING,
            Facet.INDICATOR,
            Facet.TOPIC,
            Facet.PLACE,
            Facet.ISSUER,
            Facet.TYPE,
            Facet.YEAR,
            Facet.KIND,
            Facet.UNIT,
            Facet.COMPARATOR);

    private static final Set<Facet> TYPED =
            Set.of(Facet.AGENCY, Facet.LEAD, Facet.COORDINATING, Facet.INDICATOR, Facet.ISSUER);

    private static final Set<Facet> OPEN = Set.of(Facet.AGENCY, Facet.TOPIC, Facet.PLACE, Facet.YEAR, Facet.KIND);

    private static final Set<Facet> AT_START = Set.of(Facet.AGENCY, Facet.TOPIC, Facet.PLACE, Facet.TYPE, Facet.YEAR);

    /**
     * A value of a facet.
     *
     * @param count number of hits that have it; 0 where it was chosen and none has
     */
    public record Choice(String id, String value, String label, long count, boolean chosen) {}

    public FacetGroup {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /** The groups of an answer. */
    public static List<FacetGroup> of(Answer answer, FacetNames names) {
        return ORDER.stream().map(facet -> group(answer, facet, names)).toList();
    }

    private static FacetGroup group(Answer answer, Facet facet, FacetNames names) {
        List<String> chosen = answer.parameters().values(facet.key());
        List<FacetCount> counts = answer.counts().getOrDefault(facet, List.of());
        List<Choice> all = new ArrayList<>();
        for (String value : chosen) {
            long count = counts.stream()
                    .filter(other -> other.value().equalsIgnoreCase(value))
                    .mapToLong(FacetCount::count)
                    .sum();
            all.add(choice(facet, value, count, names).as(true));
        }
        for (FacetCount count : counts) {
            if (chosen.stream().noneMatch(count.value()::equalsIgnoreCase)) {
                all.add(choice(facet, count.value(), count.count(), names).as(false));
            }
        }
        int first = Math.min(all.size(), Math.max(chosen.size(), FIRST));
        return new FacetGroup(
                facet, names.of(facet), all.subList(0, first), all.subList(first, all.size()), TYPED.contains(facet));
    }

    /** A value before its place in the list is known. */
    private record Draft(Facet facet, String value, String label, long count) {

        Choice as(boolean chosen) {
            // The same value keeps its id from answer to answer, so that the keyboard stays on it.
            return new Choice(facet.key() + "-" + Integer.toHexString(value.hashCode()), value, label, count, chosen);
        }
    }

    private static Draft choice(Facet facet, String value, long count, FacetNames names) {
        return new Draft(facet, value, names.of(facet, value), count);
    }

    /** Whether it is open when a page is opened. */
    public boolean opens() {
        return chosen() > 0 || OPEN.contains(facet);
    }

    /** Whether the page without a query shows it. */
    public boolean shownAtStart() {
        return AT_START.contains(facet);
    }

    /** Whether there is anything to choose from. */
    public boolean isEmpty() {
        return first.isEmpty() && !suggests;
    }

    /** Number of values that are chosen. */
    public long chosen() {
        return Stream.concat(first.stream(), more.stream())
                .filter(Choice::chosen)
                .count();
    }
}
