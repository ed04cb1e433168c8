package vn.chitieu.app.web.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import vn.chitieu.extractor.model.Clause;

/**
 * Clauses as they lie in each other by their passages, so that all of the text is shown once and in its order, also where
 * a repeat stands in the midst of another clause. Stateless.
 */
final class ClauseNesting {

    private ClauseNesting() {}

    /**
     * A clause and those that lie in it, in their order.
     *
     * @param end of the clause, or of the one around it where that ends before
     */
    record Node(Clause clause, int end, List<Node> inner) {

        int start() {
            return clause.start();
        }
    }

    /** The outermost clauses. */
    static List<Node> of(List<Clause> clauses) {
        List<Clause> sorted = clauses.stream()
                .sorted(Comparator.comparingInt(Clause::start)
                        .thenComparing(Comparator.comparingInt(Clause::end).reversed()))
                .toList();
        List<Node> roots = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        for (Clause clause : sorted) {
            while (!open.isEmpty() && open.element().end() <= clause.start()) {
                open.pop();
            }
            int end = open.isEmpty()
                    ? clause.end()
                    : Math.min(clause.end(), open.element().end());
            Node node = new Node(clause, end, new ArrayList<>());
            (open.isEmpty() ? roots : open.element().inner()).add(node);
            open.push(node);
        }
        return roots;
    }
}
