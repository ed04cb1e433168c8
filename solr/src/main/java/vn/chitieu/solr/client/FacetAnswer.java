package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.params.FacetParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.search.PreparedRequest;

/** Counts of facets, as Solr is asked for them and tells them. */
final class FacetAnswer {

    /**
     * Values that each shard tells beyond those that are asked for. Counts are exact in any case; with more values than
     * these, one that is rare in every shard may be missing at the end of the list.
     */
    private static final int MORE = 1_000;

    private FacetAnswer() {}

    static void ask(ModifiableSolrParams params, Set<Facet> facets) {
        if (facets.isEmpty()) {
            return;
        }
        params.set(FacetParams.FACET, true);
        params.set(FacetParams.FACET_LIMIT, PreparedRequest.MAX_VALUES);
        params.set(FacetParams.FACET_OVERREQUEST_COUNT, MORE);
        params.set(FacetParams.FACET_MINCOUNT, 1);
        params.set(FacetParams.FACET_SORT, FacetParams.FACET_SORT_COUNT);
        facets.stream().sorted().forEach(facet -> params.add(FacetParams.FACET_FIELD, IndexField.shown(facet)));
    }

    static Map<Facet, List<FacetCount>> read(NamedList<Object> answer, Set<Facet> facets) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            if (!(answer.findRecursive("facet_counts", "facet_fields", IndexField.shown(facet))
                    instanceof NamedList<?> values)) {
                throw new IOException("the cluster did not count " + facet);
            }
            List<FacetCount> told = new ArrayList<>();
            values.forEach((value, count) -> told.add(new FacetCount(value, ((Number) count).longValue())));
            told.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            counts.put(facet, List.copyOf(told));
        }
        return counts;
    }
}
