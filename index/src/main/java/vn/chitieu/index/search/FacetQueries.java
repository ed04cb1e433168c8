package vn.chitieu.index.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.IndicatorNames;

/** Queries for values of facets. Immutable, thread-safe. */
final class FacetQueries {

    /** Facets that only targets have. */
    static final Set<Facet> OF_TARGETS = EnumSet.of(Facet.INDICATOR, Facet.UNIT, Facet.COMPARATOR, Facet.KIND);

    private static final Set<Facet> OF_AGENCIES = EnumSet.of(Facet.AGENCY, Facet.LEAD, Facet.COORDINATING);

    /** Signs for comparators. */
    private static final Map<String, String> SIGNS =
            Map.of("=", "EQ", ">", "GT", ">=", "GTE", "≥", "GTE", "<", "LT", "<=", "LTE", "≤", "LTE", "~", "APPROX");

    private final AgencyResolver agencies = new AgencyResolver();
    private final IndicatorNames indicators;

    FacetQueries(IndicatorNames indicators) {
        this.indicators = indicators;
    }

    /** Clauses and targets that have one of the values. */
    Query query(Facet facet, Collection<String> values) {
        List<BytesRef> keys = new ArrayList<>();
        for (String value : values) {
            for (String name : names(facet, value)) {
                keys.add(new BytesRef(FacetKey.of(name)));
            }
        }
        String field = IndexField.compared(facet);
        return keys.size() == 1 ? new TermQuery(new Term(field, keys.get(0))) : new TermInSetQuery(field, keys);
    }

    /** The names under which the index may hold a value. */
    Collection<String> names(Facet facet, String value) {
        if (OF_AGENCIES.contains(facet)) {
            return agencies.names(value);
        }
        return switch (facet) {
            case INDICATOR -> List.of(indicators.name(value));
            case COMPARATOR -> List.of(SIGNS.getOrDefault(value, value));
            default -> List.of(value);
        };
    }
}
