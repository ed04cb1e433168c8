package vn.chitieu.index.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/**
 * A clause with what stands around it.
 *
 * @param text own text
 * @param headings headings of the clauses above, outermost first
 * @param targets that stand in it
 * @param cited numbers of the documents that its own text cites
 * @param charged official names of the agencies that it does not name, and that a clause or cell above makes responsible
 */
record Around(
        Clause clause,
        String text,
        List<String> headings,
        List<Target> targets,
        List<String> cited,
        Set<String> charged) {

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
            List<Target> own = targets.getOrDefault(clause.id(), List.of());
            clauses.add(new Around(
                    clause,
                    texts.of(clause),
                    headings(clause, byId),
                    own,
                    List.copyOf(
                            citations.subMap(clause.start(), texts.end(clause)).values()),
                    charged(clause, own, byId)));
        }
        return clauses;
    }

    /** The indicators of which those of its targets are parts, a line each. */
    String parents() {
        return targets.stream()
                .map(Target::parent)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
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

    /** Of a clause without agencies of its own those of the nearest clause above that has some, and of merged cells. */
    private static Set<String> charged(Clause clause, List<Target> targets, Map<String, Clause> byId) {
        Set<String> charged = new LinkedHashSet<>();
        for (Target target : targets) {
            target.lead().stream().filter(TargetAgency::inherited).forEach(agency -> charged.add(agency.canonical()));
        }
        Set<String> seen = new HashSet<>();
        Clause at = clause;
        while (charged.isEmpty() && at != null && at.lead().isEmpty() && seen.add(at.id())) {
            at = at.parent() == null ? null : byId.get(at.parent());
            if (at != null) {
                at.lead().forEach(agency -> charged.add(agency.canonical()));
            }
        }
        return charged;
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
