package vn.chitieu.extractor.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotated clause.
 *
 * @param path labels from the top, joined by {@code " > "}; bullets are numbered within their parent
 * @param label the clause's own label, null where the last part of the path is it
 * @param firstWords the first words behind the label
 */
public record ExpectedClause(
        String path, @Nullable String label, String firstWords, List<String> lead, List<String> coordinating) {

    public ExpectedClause {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }
}
