package vn.chitieu.extractor.annotation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is annotated for one document. A part that nobody annotated is null and is not scored; an empty list
 * says that the document has none. Immutable and thread-safe.
 *
 * @param document facts by the field names of the extraction's JSON; only annotated fields are present, and a null
 *     value says that the source does not give the fact
 * @param repeats empty where the document repeats nothing
 */
public record Expected(
        Map<String, @Nullable String> document,
        List<ExpectedRepeat> repeats,
        @Nullable List<ExpectedCitation> citations,
        @Nullable List<ExpectedClause> clauses,
        List<TargetFacts> targets,
        @Nullable List<ExpectedConflict> conflicts) {

    public Expected {
        // Map.copyOf takes no null values
        document = Collections.unmodifiableMap(new TreeMap<>(document));
        repeats = List.copyOf(repeats);
        citations = citations == null ? null : List.copyOf(citations);
        clauses = clauses == null ? null : List.copyOf(clauses);
        targets = List.copyOf(targets);
        conflicts = conflicts == null ? null : List.copyOf(conflicts);
    }

    /** The same annotation with other conflicts. */
    public Expected withConflicts(@Nullable List<ExpectedConflict> others) {
        return new Expected(document, repeats, citations, clauses, targets, others);
    }
}
