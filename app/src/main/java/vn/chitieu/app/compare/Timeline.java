package vn.chitieu.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Hit;

/**
 * Targets by their deadlines. Immutable, thread-safe.
 *
 * @param years earliest first
 * @param undated targets without a deadline, in the order they were given
 */
public record Timeline(List<Year> years, List<Hit> undated) {

    /** Targets that are due in a year. */
    public record Year(int year, List<Quarter> quarters) {

        public Year {
            quarters = List.copyOf(quarters);
        }

        /** Number of targets. */
        public int size() {
            return quarters.stream().mapToInt(quarter -> quarter.due().size()).sum();
        }
    }

    /**
     * Targets that are due in a quarter.
     *
     * @param quarter 1 to 4, or 0 for those that are due in the year
     */
    public record Quarter(int quarter, List<Due> due) {

        public Quarter {
            due = List.copyOf(due);
        }
    }

    /** A target with its deadline. */
    public record Due(Deadline deadline, Hit hit) {}

    public Timeline {
        years = List.copyOf(years);
        undated = List.copyOf(undated);
    }

    /** Orders targets; hits without a target, and later mentions, are left out. */
    public static Timeline of(List<Hit> hits) {
        List<Hit> undated = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        for (Hit hit : hits) {
            @Nullable Target target = hit.target();
            if (target == null || target.mentionOf() != null) {
                continue;
            }
            Deadline deadline = Deadline.of(target.time());
            if (deadline == null) {
                undated.add(hit);
            } else {
                due.add(new Due(deadline, hit));
            }
        }
        due.sort(Comparator.comparing(Due::deadline));
        return new Timeline(years(due), undated);
    }

    private static List<Year> years(List<Due> due) {
        Map<Integer, Map<Integer, List<Due>>> byYear = new TreeMap<>();
        // The whole year stands behind its quarters.
        Comparator<Integer> wholeLast =
                Comparator.comparing((Integer quarter) -> quarter == 0).thenComparing(Comparator.naturalOrder());
        for (Due each : due) {
            byYear.computeIfAbsent(each.deadline().year(), year -> new TreeMap<>(wholeLast))
                    .computeIfAbsent(each.deadline().quarter(), quarter -> new ArrayList<>())
                    .add(each);
        }
        List<Year> years = new ArrayList<>();
        byYear.forEach((year, quarters) -> years.add(new Year(
                year,
                quarters.entrySet().stream()
                        .map(entry -> new Quarter(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                        .toList())));
        return years;
    }

    /** Number of targets. */
    public int size() {
        return undated.size() + years.stream().mapToInt(Year::size).sum();
    }
}
