package vn.chitieu.index.model;

import java.util.List;

/**
 * What an agency answers for.
 *
 * @param agency canonical name
 * @param documents documents that name it, newest first; where there are too many, only the first
 * @param total number of all documents that name it
 * @param topics topics of its clauses and targets, most frequent first
 */
public record AgencyPortfolio(String agency, List<InDocument> documents, int total, List<FacetCount> topics) {

    /**
     * Its part in one document.
     *
     * @param clauses number of clauses that name it
     * @param targets number of targets it answers for
     */
    public record InDocument(String documentId, String title, long clauses, long targets) {}

    public AgencyPortfolio {
        documents = List.copyOf(documents);
        topics = List.copyOf(topics);
    }
}
