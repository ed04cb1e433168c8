package vn.chitieu.extractor.model;

import java.util.List;

/**
 * Everything found in one document. Every offset points into {@link #text()}; all lists are in document order.
 * Immutable and thread-safe.
 */
public record Extraction(
        String schema,
        DocumentFacts document,
        String text,
        List<Clause> clauses,
        List<Target> targets,
        List<Conflict> conflicts,
        List<Repeat> repeats,
        List<Citation> citations,
        List<Diagnostic> diagnostics,
        List<Page> pages) {

    /** Name and version of the JSON form. */
    public static final String SCHEMA = "chitieu/extraction/1";

    public Extraction {
        clauses = List.copyOf(clauses);
        targets = List.copyOf(targets);
        conflicts = List.copyOf(conflicts);
        repeats = List.copyOf(repeats);
        citations = List.copyOf(citations);
        diagnostics = List.copyOf(diagnostics);
        pages = pages == null ? List.of() : List.copyOf(pages);
    }
}
