package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a document in text order, parents before their children. Immutable, thread-safe. */
public record ClauseTree(List<ClauseNode> nodes) {

    public ClauseTree {
        nodes = List.copyOf(nodes);
    }

    /** The clause itself and those around it, innermost first. */
    public List<ClauseNode> lineage(ClauseNode node) {
        List<ClauseNode> lineage = new ArrayList<>();
        for (ClauseNode at = node; ; at = nodes.get(at.parent())) {
            lineage.add(at);
            if (at.parent() < 0) {
                return lineage;
            }
        }
    }
}
