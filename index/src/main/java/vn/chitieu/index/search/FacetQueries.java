package vn.chitieu.index.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.index.analysis.FormerAgencies;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.query.FacetNames;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.IndexField;
import vn.chitieu.index.schema.IndicatorNames;

/** Queries for values of facets. Immutable, thread-safe. */
final class FacetQueries {

    /** Facets that only targets have. */
    static final Set<Facet> OF_TARGETS = EnumSet.of(Facet.INDICATOR, Facet.UNIT, Facet.COMPARATOR, Facet.KIND);

    private static final Set<Facet> OF_AGENCIES = EnumSet.of(Facet.AGENCY, Facet.LEAD, Facet.COORDINATING);

    private final AgencyFinder agencies = AgencyFinder.create();
    private final IndicatorNames indicators;
    private final FormerAgencies formerAgencies;

    FacetQueries(IndicatorNames indicators, FormerAgencies formerAgencies) {
        this.indicators = indicators;
        this.formerAgencies = formerAgencies;
    }

    /** Clauses and targets that have one of the values. */
    Query query(Facet facet, Collection<String> values) {
        List<BytesRef> keys = new ArrayList<>();
        BooleanQuery.Builder heirs = new BooleanQuery.Builder();
        boolean inherited = false;
        for (String value : values) {
            String name = name(facet, value);
            keys.add(key(name));
            if (OF_AGENCIES.contains(facet)) {
                for (FormerAgencies.Heir heir : formerAgencies.heirs(name)) {
                    heirs.add(since(facet, heir), Occur.SHOULD);
                    inherited = true;
                }
            }
        }
        Query named = term(facet, keys);
        return inherited ? heirs.add(named, Occur.SHOULD).build() : named;
    }

    /** What took over from a former agency, in documents from the day on which it did. */
    private static Query since(Facet facet, FormerAgencies.Heir heir) {
        long day = LocalDate.parse(heir.since()).toEpochDay();
        return new BooleanQuery.Builder()
                .add(term(facet, List.of(key(heir.name()))), Occur.FILTER)
                .add(LongPoint.newRangeQuery(IndexField.ISSUED.key(), day, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    private static Query term(Facet facet, List<BytesRef> keys) {
        String field = IndexField.compared(facet);
        return keys.size() == 1 ? new TermQuery(new Term(field, keys.get(0))) : new TermInSetQuery(field, keys);
    }

    private static BytesRef key(String name) {
        return new BytesRef(FacetKey.of(name));
    }

    /** The name under which the index holds a value. */
    String name(Facet facet, String value) {
        if (OF_AGENCIES.contains(facet)) {
            return agencies.canonical(value.strip());
        }
        return facet == Facet.INDICATOR ? indicators.name(value) : FacetNames.value(facet, value);
    }
}
