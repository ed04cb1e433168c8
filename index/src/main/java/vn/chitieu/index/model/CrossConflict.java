package vn.chitieu.index.model;

import java.util.List;

/**
 * Targets of different documents of one place that set different values for the same indicator, unit and time.
 *
 * @param points by day of issue
 */
public record CrossConflict(String indicator, List<SeriesPoint> points) {

    public CrossConflict {
        points = List.copyOf(points);
    }
}
