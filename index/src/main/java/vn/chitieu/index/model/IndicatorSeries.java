package vn.chitieu.index.model;

import java.util.List;

/**
 * What documents set for one indicator.
 *
 * @param indicator the value of the facet
 * @param points by unit, then time, then day of issue, then document and place in it
 * @param total number of points in the index; more than {@code points} where these were cut
 */
public record IndicatorSeries(String indicator, List<SeriesPoint> points, long total) {

    public IndicatorSeries {
        points = List.copyOf(points);
    }
}
