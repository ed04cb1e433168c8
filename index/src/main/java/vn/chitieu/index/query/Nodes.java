package vn.chitieu.index.query;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.index.query.QueryNode.And;
import vn.chitieu.index.query.QueryNode.Not;
import vn.chitieu.index.query.QueryNode.Or;

/** Makes and asks trees. Stateless. */
final class Nodes {

    private Nodes() {}

    /** All of them: a single one is itself, and parts that are conjunctions are taken apart. */
    static QueryNode and(List<QueryNode> nodes) {
        List<QueryNode> flat = new ArrayList<>();
        nodes.forEach(node -> flat.addAll(node instanceof And and ? and.nodes() : List.of(node)));
        return flat.size() == 1 ? flat.get(0) : new And(flat);
    }

    /** One of them: a single one is itself, and parts that are alternatives are taken apart. */
    static QueryNode or(List<QueryNode> nodes) {
        List<QueryNode> flat = new ArrayList<>();
        nodes.forEach(node -> flat.addAll(node instanceof Or or ? or.nodes() : List.of(node)));
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /** Its parts; none for a term. */
    static List<QueryNode> parts(QueryNode node) {
        if (node instanceof And and) {
            return and.nodes();
        }
        if (node instanceof Or or) {
            return or.nodes();
        }
        return node instanceof Not not ? List.of(not.node()) : List.of();
    }

    /** Number of its terms. */
    static int terms(QueryNode node) {
        List<QueryNode> parts = parts(node);
        return parts.isEmpty() ? 1 : parts.stream().mapToInt(Nodes::terms).sum();
    }

    /** Where the first term begins that is not wanted, in a tree that is not positive. */
    static int firstNegative(QueryNode node) {
        List<QueryNode> parts = parts(node);
        if (!parts.isEmpty()) {
            QueryNode negative = node instanceof Or
                    ? parts.stream()
                            .filter(part -> !isPositive(part))
                            .findFirst()
                            .orElse(parts.get(0))
                    : parts.get(0);
            return firstNegative(negative);
        }
        if (node instanceof QueryNode.Word word) {
            return word.start();
        }
        if (node instanceof QueryNode.Phrase phrase) {
            return phrase.start();
        }
        return 0;
    }

    /** Whether a term of a field is in it. */
    static boolean hasField(QueryNode node) {
        List<QueryNode> parts = parts(node);
        boolean word = node instanceof QueryNode.Word || node instanceof QueryNode.Phrase;
        return parts.isEmpty() ? !word : parts.stream().anyMatch(Nodes::hasField);
    }

    /** Whether it says what is wanted, and not only which words are not. */
    static boolean isPositive(QueryNode node) {
        if (node instanceof Not not) {
            return hasField(not.node());
        }
        if (node instanceof And and) {
            return and.nodes().stream().anyMatch(Nodes::isPositive);
        }
        return !(node instanceof Or or) || or.nodes().stream().allMatch(Nodes::isPositive);
    }
}
