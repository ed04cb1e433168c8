package vn.chitieu.extractor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the clause tree. {@code start}–{@code end} runs from the label to the end of the last sub-clause; its own
 * text stands between its label and its first child.
 *
 * @param id permalink within the document, stable across re-loads
 * @param parent id of the parent clause, or null at the top
 * @param label as the source prints it, without closing punctuation of the number style; null where it has none
 * @param path labels from the top, joined by {@code " > "}; bullets are numbered within their parent
 * @param heading the clause's title where its first line is one
 * @param page page number, where the format has pages
 * @param repeatOf id of the first complete occurrence, when this clause is a repeat
 */
public record Clause(
        String id,
        @Nullable String parent,
        ClauseKind kind,
        @Nullable String label,
        String path,
        @Nullable String heading,
        int start,
        int end,
        @Nullable Integer page,
        List<AgencyMention> lead,
        List<AgencyMention> coordinating,
        List<String> topics,
        @Nullable String repeatOf) {

    public Clause {
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        topics = List.copyOf(topics);
    }
}
