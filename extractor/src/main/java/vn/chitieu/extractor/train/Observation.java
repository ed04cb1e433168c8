package vn.chitieu.extractor.train;

import java.util.List;

/**
 * A candidate of an annotated document with what the annotation says of it.
 *
 * @param outcome name of the kind of target that it is, or {@link #NONE}
 */
record Observation(String outcome, List<String> features) {

    static final String NONE = "NONE";

    Observation {
        features = List.copyOf(features);
    }
}
