package vn.chitieu.index.model;

import java.util.List;

/**
 * Keeps hits that have one of these values of a facet. Agencies may be named by any name the extractor knows; other
 * values are compared without regard to case and accents.
 */
public record Filter(Facet facet, List<String> values) {

    public Filter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a value: " + facet);
        }
    }
}
