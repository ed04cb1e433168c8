package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import vn.chitieu.extractor.annotation.ExpectedClause;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;

/**
 * Scores a clause tree against its annotation: a node counts when its label, its first five words and its parent's
 * label and first words agree. Thread-safe.
 */
public final class ClauseScoring {

    private ClauseScoring() {}

    /** Positions of an annotated and a found node. */
    private record Pair(int expected, int found) {}

    /** Compares the clause tree of one document, and the agencies of the clauses that agree with their parent. */
    public static ClauseScore score(List<ExpectedClause> annotated, Extraction extraction) {
        List<ClauseNode> expected = ClauseNode.expected(annotated);
        List<ClauseNode> found = ClauseNode.found(extraction);
        List<Pair> byNode = pair(expected, found, (e, f) -> ClauseKey.agree(e.key(), f.key()));
        List<Pair> byBoth = withParents(expected, found);
        List<ScoreError> errors = new ArrayList<>();
        addUnpaired(errors, expected, found, byBoth);
        Tally lead = Tally.NONE;
        Tally coordinating = Tally.NONE;
        for (Pair pair : byBoth) {
            ExpectedClause left = annotated.get(expected.get(pair.expected()).index());
            Clause right = extraction.clauses().get(found.get(pair.found()).index());
            lead = lead.plus(compare("lead", left.path(), left.lead(), right.lead(), errors));
            coordinating = coordinating.plus(
                    compare("coordinating", left.path(), left.coordinating(), right.coordinating(), errors));
        }
        return new ClauseScore(
                new Tally(byNode.size(), found.size(), expected.size()),
                new Tally(byBoth.size(), found.size(), expected.size()),
                lead.plus(ofMissed(annotated, byBoth, true)),
                coordinating.plus(ofMissed(annotated, byBoth, false)),
                errors);
    }

    /** The found clauses that agree with an annotated one, and its parent with theirs, by the clause's id. */
    public static Map<String, ExpectedClause> paired(List<ExpectedClause> annotated, Extraction extraction) {
        List<ClauseNode> expected = ClauseNode.expected(annotated);
        List<ClauseNode> found = ClauseNode.found(extraction);
        Map<String, ExpectedClause> paired = new TreeMap<>();
        for (Pair pair : withParents(expected, found)) {
            Clause clause = extraction.clauses().get(found.get(pair.found()).index());
            paired.put(clause.id(), annotated.get(expected.get(pair.expected()).index()));
        }
        return paired;
    }

    private static List<Pair> withParents(List<ClauseNode> expected, List<ClauseNode> found) {
        return pair(
                expected,
                found,
                (e, f) -> ClauseKey.agree(e.key(), f.key())
                        && (e.parent() == null || ClauseKey.agree(e.parent(), f.parent())));
    }

    /** Each annotated node takes the first found node that is left and agrees. */
    private static List<Pair> pair(
            List<ClauseNode> expected, List<ClauseNode> found, BiPredicate<ClauseNode, ClauseNode> agree) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[found.size()];
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (!taken[j] && agree.test(expected.get(i), found.get(j))) {
                    taken[j] = true;
                    pairs.add(new Pair(i, j));
                    break;
                }
            }
        }
        return pairs;
    }

    private static void addUnpaired(
            List<ScoreError> errors, List<ClauseNode> expected, List<ClauseNode> found, List<Pair> pairs) {
        Set<Integer> left = new TreeSet<>();
        Set<Integer> right = new TreeSet<>();
        for (Pair pair : pairs) {
            left.add(pair.expected());
            right.add(pair.found());
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!left.contains(i)) {
                errors.add(new ScoreError("MISS", expected.get(i).describe()));
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!right.contains(j)) {
                errors.add(new ScoreError("SPURIOUS", found.get(j).describe()));
            }
        }
    }

    private static Tally compare(
            String field, String path, List<String> expected, List<AgencyMention> found, List<ScoreError> errors) {
        Set<String> left = new TreeSet<>(AgencyFolding.foldAll(expected));
        Set<String> right = new TreeSet<>(
                AgencyFolding.foldAll(found.stream().map(AgencyMention::name).toList()));
        Set<String> both = new TreeSet<>(left);
        both.retainAll(right);
        if (!left.equals(right)) {
            errors.add(new ScoreError("FIELD " + field, path + ": expected " + left + ", found " + right));
        }
        return new Tally(both.size(), right.size(), left.size());
    }

    /** Agencies of annotated clauses that were not found: all of them are missed. */
    private static Tally ofMissed(List<ExpectedClause> annotated, List<Pair> pairs, boolean lead) {
        Set<Integer> paired = new TreeSet<>();
        pairs.forEach(pair -> paired.add(pair.expected()));
        int missed = 0;
        for (int i = 0; i < annotated.size(); i++) {
            if (!paired.contains(i)) {
                ExpectedClause clause = annotated.get(i);
                missed += AgencyFolding.foldAll(lead ? clause.lead() : clause.coordinating())
                        .size();
            }
        }
        return new Tally(0, 0, missed);
    }
}
