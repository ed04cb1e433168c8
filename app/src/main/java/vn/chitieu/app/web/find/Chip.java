package vn.chitieu.app.web.find;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;

/**
 * A filter that was chosen.
 *
 * @param title what it filters by
 * @param label what it keeps
 * @param without the search without it
 */
public record Chip(String title, String label, SearchParameters without) {

    /** The filters of a search; {@code titles} names those that are no facets by their keys. */
    public static List<Chip> of(SearchParameters parameters, FacetNames names, Titles titles) {
        List<Chip> chips = new ArrayList<>();
        for (Filter filter : parameters.filters()) {
            Facet facet = filter.facet();
            for (String value : filter.values()) {
                chips.add(new Chip(names.of(facet), names.of(facet, value), parameters.minus(facet, value)));
            }
        }
        for (String name : List.of(SearchParameters.MIN, SearchParameters.MAX, SearchParameters.TIME)) {
            String value = parameters.value(name);
            if (!value.isEmpty()) {
                chips.add(new Chip(titles.of(name), SafeText.of(value).text(), parameters.with(name)));
            }
        }
        return chips;
    }

    /** Names of parameters. */
    @FunctionalInterface
    public interface Titles {
        String of(String parameter);
    }
}
