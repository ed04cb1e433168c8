package vn.chitieu.golden.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a judged query found.
 *
 * @param found the first ten hits
 * @param missed places of grade 2 and 3 that are not among them
 * @param refused why the query was refused, or null
 */
public record QueryOutcome(
        JudgedQuery query,
        double ndcg,
        double recall,
        double reciprocalRank,
        List<Found> found,
        List<Judgment> missed,
        @Nullable String refused) {

    public QueryOutcome {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
    }

    /**
     * A hit.
     *
     * @param place name of the document and id of the clause or place of the target
     * @param grade 0 where it is not judged, or was found before
     */
    public record Found(String place, int grade) {}
}
