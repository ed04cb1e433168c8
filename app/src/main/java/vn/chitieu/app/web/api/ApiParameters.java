package vn.chitieu.app.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.BoundedQuery;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/**
 * Parameters of a request, with the names and meanings of the options of commands. What is not known, is given twice or
 * is out of its bounds is refused: a program should learn of a misspelt name, and not get too many hits. For one request.
 */
final class ApiParameters {

    /** Usual number of hits. */
    private static final int USUAL = 10;

    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 1_000;
    private static final List<String> FLAGS = List.of("true", "false");

    private final Context context;
    private final Set<String> known = new TreeSet<>();

    ApiParameters(Context context) {
        this.context = context;
    }

    /** All values of a parameter. */
    private List<String> values(String name) {
        known.add(name);
        List<String> values = context.queryParams(name);
        if (values.size() > MOST_VALUES) {
            throw ProblemException.ofParameter(name, "more than " + MOST_VALUES + " values", List.of());
        }
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The value of a parameter, or null. */
    @Nullable
    String optional(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw ProblemException.ofParameter(name, "may be given only once", List.of());
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** The value of a parameter that must be there. */
    String required(String name) {
        @Nullable String value = optional(name);
        if (value == null) {
            throw ProblemException.ofParameter(name, "is missing", List.of());
        }
        if (value.length() > LONGEST) {
            throw ProblemException.ofParameter(name, "is longer than " + LONGEST, List.of());
        }
        return value;
    }

    /** A number within bounds. */
    int number(String name, int usual, int most) {
        @Nullable String value = optional(name);
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        throw ProblemException.ofParameter(name, "must be a number from 0 to " + most, List.of());
    }

    /** Whether a flag is set. */
    boolean flag(String name) {
        return choice(name, FLAGS, "false").equals("true");
    }

    /** One of some values. */
    String choice(String name, List<String> choices, String usual) {
        @Nullable String value = optional(name);
        if (value == null) {
            return usual;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!choices.contains(lower)) {
            throw ProblemException.ofParameter(name, "is none of the values", choices);
        }
        return lower;
    }

    /** The filters, in the order of the facets. */
    List<Filter> filters(Set<Facet> but) {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> values = but.contains(facet) ? List.of() : values(facet.key());
            if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw ProblemException.ofParameter(facet.key(), "is longer than " + LONGEST, List.of());
            }
            if (!values.isEmpty()) {
                filters.add(new Filter(facet, values));
            }
        }
        return filters;
    }

    /** A facet by its name. */
    Facet facet(String name) {
        List<String> keys = Arrays.stream(Facet.values()).map(Facet::key).toList();
        String key = choice(name, keys, "");
        return Facet.of(key).orElseThrow(() -> ProblemException.ofParameter(name, "is missing", keys));
    }

    /** A kind of target, or null. */
    @Nullable
    TargetKind kind(String name) {
        @Nullable String value = optional(name);
        if (value == null) {
            return null;
        }
        List<TargetKind> kinds = List.of(TargetKind.values());
        return kinds.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofParameter(
                        name,
                        "is none of the values",
                        kinds.stream().map(TargetKind::name).toList()));
    }

    /** The query with the bounds of values and times, in the language of queries; empty where nothing is asked for. */
    String text() {
        return new BoundedQuery(
                        given(SearchParameters.QUERY),
                        given(SearchParameters.MIN),
                        given(SearchParameters.MAX),
                        given(SearchParameters.TIME))
                .text();
    }

    private String given(String name) {
        @Nullable String value = optional(name);
        return value == null ? "" : value.strip();
    }

    /**
     * A search.
     *
     * @param most greatest number of hits that may be asked for
     */
    SearchRequest search(Scope scope, int most) {
        String text = text();
        List<Filter> filters = filters(Set.of());
        if (text.isEmpty() && filters.isEmpty()) {
            throw ProblemException.ofParameter("q", "is missing, and there is no filter", List.of());
        }
        List<String> orders = Arrays.stream(Order.values()).map(Order::key).toList();
        Order order = Order.of(choice("sort", orders, Order.RELEVANCE.key())).orElseThrow();
        int offset = number("offset", 0, SearchRequest.MAX_OFFSET);
        int limit = number("limit", Math.min(most, USUAL), most);
        boolean literal = flag("literal");
        boolean explain = flag("explain");
        Set<Facet> counted = flag("facets") ? EnumSet.allOf(Facet.class) : Set.of();
        return new SearchRequest(
                text,
                scope,
                filters,
                order,
                offset,
                Math.min(limit, SearchRequest.MAX_LIMIT),
                counted,
                literal,
                explain);
    }

    /** Refuses parameters that nothing was asked for. */
    void end() {
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.ofParameter(name, "is no parameter", List.copyOf(known));
            }
        }
    }
}
