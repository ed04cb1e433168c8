package vn.chitieu.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;

/** The options that keep hits by facets; each may be given several times, and one of its values is enough. */
final class FilterOptions {

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "filter.agency")
    private List<String> agency = List.of();

    @Option(names = "--lead", paramLabel = "NAME", descriptionKey = "filter.lead")
    private List<String> lead = List.of();

    @Option(names = "--coordinating", paramLabel = "NAME", descriptionKey = "filter.coordinating")
    private List<String> coordinating = List.of();

    @Option(names = "--topic", paramLabel = "ID", descriptionKey = "filter.topic")
    private List<String> topic = List.of();

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "filter.issuer")
    private List<String> issuer = List.of();

    @Option(names = "--place", paramLabel = "NAME", descriptionKey = "filter.place")
    private List<String> place = List.of();

    @Option(names = "--type", paramLabel = "NAME", descriptionKey = "filter.type")
    private List<String> type = List.of();

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "filter.year")
    private List<String> year = List.of();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "filter.unit")
    private List<String> unit = List.of();

    @Option(names = "--comparator", paramLabel = "EQ|GT|GTE|LT|LTE|APPROX|RANGE", descriptionKey = "filter.comparator")
    private List<String> comparator = List.of();

    @Option(names = "--kind", paramLabel = "QUANTITATIVE|QUALITATIVE|MILESTONE", descriptionKey = "filter.kind")
    private List<String> kind = List.of();

    @Option(names = "--document", paramLabel = "ID", descriptionKey = "filter.document")
    private List<String> document = List.of();

    /** The filters, in the order of the facets. */
    List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> values = values(facet);
            if (!values.isEmpty()) {
                filters.add(new Filter(facet, values));
            }
        }
        return filters;
    }

    private List<String> values(Facet facet) {
        return switch (facet) {
            case AGENCY -> agency;
            case LEAD -> lead;
            case COORDINATING -> coordinating;
            case TOPIC -> topic;
            case ISSUER -> issuer;
            case PLACE -> place;
            case TYPE -> type;
            case YEAR -> year;
            case UNIT -> unit;
            case COMPARATOR -> comparator;
            case KIND -> kind;
            case DOCUMENT -> document;
            case INDICATOR -> List.of();
        };
    }
}
