package vn.chitieu.golden;

import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.score.CitationScore;
import vn.chitieu.extractor.score.ClauseScore;
import vn.chitieu.extractor.score.ListScore;
import vn.chitieu.extractor.score.SpanScore;
import vn.chitieu.extractor.score.TargetScore;

/**
 * The scores of one case. A part that is not annotated has no score. Immutable.
 *
 * @param source file name of the document
 * @param unreadable why the document could not be read, or null: it then scores as an empty extraction
 * @param document what the document says about itself
 */
public record CaseResult(
        String name,
        String source,
        @Nullable String unreadable,
        TargetScore targets,
        @Nullable ClauseScore clauses,
        @Nullable CitationScore citations,
        ListScore repeats,
        @Nullable ListScore conflicts,
        SpanScore spans,
        ListScore document) {}
