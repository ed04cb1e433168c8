package vn.chitieu.extractor.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where the parts of a target stand; a part that is inherited or implied has no span. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetSpans(
        @Nullable Span indicator,
        @Nullable Span value,
        @Nullable Span unit,
        @Nullable Span time) {}
