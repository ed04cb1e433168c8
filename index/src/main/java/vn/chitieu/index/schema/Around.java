package vn.chitieu.index.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * A clause with what stands around it.
 *
 * @param text own text
 * @param headings headings of the clauses above, outermost first
 * @param targets that stand in it
 * @param cited numbers of the documents that its own text cites
 */
record Around(Clause clause, String text, List<String> headings, List<Target> targets, List<String> cited) {

    /** The clauses of a document that are no repeats, in order. */
    static List<Around> of(Extraction extraction) {
        OwnText texts = new OwnText(extraction);
        Map<String, Clause> byId = new LinkedHashMap<>();
        extraction.clauses().stream()
                .filter(clause -> clause.repeatOf() == null)
                .forEach(clause -> byId.putIfAbsent(clause.id(), clause));
        Map<String, List<Target>> targets =
                extraction.targets().stream().collect(Collectors.groupingBy(Target::clause));
        TreeMap<Integer, String> citations = citations(extraction);
        List<Around> clauses = new ArrayList<>();
        for (Clause clause : byId.values().stream().sorted(Around::inOrder).toList()) {
            clauses.add(new Around(
                    clause,
                    texts.of(clause),
                    headings(clause, byId),
                    targets.getOrDefault(clause.id(), List.of()),
                    List.copyOf(
                            citations.subMap(clause.start(), texts.end(clause)).values())));
        }
        return clauses;
    }

    /** Numbers of cited documents by the offset of the citation. */
    private static TreeMap<Integer, String> citations(Extraction extraction) {
        TreeMap<Integer, String> numbers = new TreeMap<>();
        for (Citation citation : extraction.citations()) {
            if (citation.number() != null) {
                numbers.put(citation.start(), citation.number());
            }
        }
        return numbers;
    }

    private static int inOrder(Clause one, Clause other) {
        int byStart = Integer.compare(one.start(), other.start());
        return byStart != 0 ? byStart : Integer.compare(other.end(), one.end());
    }

    /** The headings above a clause, outermost first. */
    private static List<String> headings(Clause clause, Map<String, Clause> byId) {
        List<String> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String parent = clause.parent();
        while (parent != null && seen.add(parent)) {
            Clause above = byId.get(parent);
            if (above == null) {
                break;
            }
            if (above.heading() != null) {
                headings.add(0, above.heading());
            }
            parent = above.parent();
        }
        return headings;
    }
}
