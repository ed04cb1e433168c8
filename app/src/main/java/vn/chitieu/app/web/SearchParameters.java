package vn.chitieu.app.web;

import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/**
 * A search as an address has it: the same names as the options of commands, for pages, exports and the web API. Names
 * that it does not know and empty values are passed over; values that are usual are left out of addresses, so that one
 * search has one address. Immutable and thread-safe.
 */
public final class SearchParameters {

    /** The query. */
    public static final String QUERY = "q";
    /** {@code clauses}, {@code targets} or {@code all}. */
    public static final String SCOPE = "scope";
    /** Least value of a target. */
    public static final String MIN = "min";
    /** Greatest value of a target. */
    public static final String MAX = "max";
    /** Year of a target's time, or a range such as {@code 2021..2025}. */
    public static final String TIME = "time";
    /** The order of hits, as {@link Order#key} names it. */
    public static final String SORT = "sort";
    /** Number of hits that are passed over. */
    public static final String OFFSET = "offset";
    /** Greatest number of hits. */
    public static final String LIMIT = "limit";
    /** {@code true} where the query is searched as it is typed. */
    public static final String LITERAL = "literal";
    /** {@code true} where hits tell why they stand where they stand. */
    public static final String EXPLAIN = "explain";
    /** {@code true} where facets are counted. */
    public static final String FACETS = "facets";
    /** Columns of a table. */
    public static final String COLUMNS = "columns";

    private static final int MOST_DIGITS = 9;
    private static final String TRUE = "true";
    private static final Set<String> YES = Set.of("true", "on", "1");

    /** The order of parameters in addresses. */
    private static final List<String> NAMES = Stream.of(
                    Stream.of(QUERY, SCOPE),
                    Stream.of(Facet.values()).map(Facet::key),
                    Stream.of(MIN, MAX, TIME, SORT, OFFSET, LIMIT, LITERAL, EXPLAIN, FACETS, COLUMNS))
            .flatMap(names -> names)
            .toList();

    private static final Set<String> FLAGS = Set.of(LITERAL, EXPLAIN, FACETS);
    private static final Set<String> SINGLE = Set.of(QUERY, SCOPE, MIN, MAX, TIME, SORT, OFFSET, LIMIT);

    private final Map<String, List<String>> values;

    private SearchParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads parameters.
     *
     * @throws BadRequestResponse if one has a value that it cannot have; it names both
     */
    public static SearchParameters of(Map<String, List<String>> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> kept = given.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!kept.isEmpty()) {
                values.put(name, kept(name, kept));
            }
        }
        SearchParameters parameters = new SearchParameters(values);
        parameters.check();
        values.values().removeIf(List::isEmpty);
        return parameters;
    }

    private static List<String> kept(String name, List<String> given) {
        if (FLAGS.contains(name)) {
            return YES.contains(given.get(0)) ? List.of(TRUE) : List.of();
        }
        if (name.equals(COLUMNS)) {
            return given.stream()
                    .flatMap(list -> Stream.of(list.split(",")))
                    .map(String::strip)
                    .filter(column -> !column.isEmpty())
                    .distinct()
                    .toList();
        }
        return SINGLE.contains(name) ? List.of(given.get(0)) : given;
    }

    private void check() {
        scope(Scope.CLAUSES);
        limit(0);
        if (offset() == 0) {
            values.remove(OFFSET);
        }
        if (order() == Order.RELEVANCE) {
            values.remove(SORT);
        }
    }

    private String single(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    private int number(String name, int fallback, int most) {
        String text = single(name);
        if (text.isEmpty()) {
            return fallback;
        }
        boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(text) > most) {
            throw refused(name, text, "0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static BadRequestResponse refused(String name, String value, String expected) {
        return new BadRequestResponse("parameter " + name + " must be " + expected + ", not \"" + value + "\"");
    }

    /** What was typed into the box. */
    public String query() {
        return single(QUERY);
    }

    /** The only value of a parameter, or an empty text. */
    public String value(String name) {
        return single(name);
    }

    /** All values of a parameter. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a flag is set. */
    public boolean is(String flag) {
        return !single(flag).isEmpty();
    }

    /** What is looked for. */
    public Scope scope(Scope usual) {
        String name = single(SCOPE);
        return switch (name) {
            case "" -> usual;
            case "clauses" -> Scope.CLAUSES;
            case "targets" -> Scope.TARGETS;
            case "all" -> Scope.ALL;
            default -> throw refused(SCOPE, name, "clauses, targets or all");
        };
    }

    /** The order of hits. */
    public Order order() {
        String name = single(SORT);
        return name.isEmpty()
                ? Order.RELEVANCE
                : Order.of(name)
                        .orElseThrow(() -> refused(
                                SORT,
                                name,
                                Stream.of(Order.values()).map(Order::key).collect(Collectors.joining(", "))));
    }

    /** Number of hits that are passed over. */
    public int offset() {
        return number(OFFSET, 0, SearchRequest.MAX_OFFSET);
    }

    /** Greatest number of hits. */
    public int limit(int usual) {
        return number(LIMIT, usual, SearchRequest.MAX_LIMIT);
    }

    /** The filters, in the order of the facets. */
    public List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> kept = values(facet.key());
            if (!kept.isEmpty()) {
                filters.add(new Filter(facet, kept));
            }
        }
        return filters;
    }

    /** Whether nothing is searched for and nothing filtered. */
    public boolean blank() {
        return text().isEmpty() && filters().isEmpty();
    }

    /** The query with the bounds of values and times, in the language of queries. */
    public String text() {
        return new BoundedQuery(query(), single(MIN), single(MAX), single(TIME)).text();
    }

    /** The request to the index. */
    public SearchRequest request(Scope usualScope, int usualLimit) {
        return new SearchRequest(
                text(),
                scope(usualScope),
                filters(),
                order(),
                offset(),
                limit(usualLimit),
                is(FACETS) ? EnumSet.allOf(Facet.class) : Set.of(),
                is(LITERAL),
                is(EXPLAIN));
    }

    /** The same with other values of a parameter, none to leave it out; on the first page, unless that is what changes. */
    public SearchParameters with(String name, String... others) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        if (!name.equals(OFFSET)) {
            changed.remove(OFFSET);
        }
        changed.put(name, List.of(others));
        return of(changed);
    }

    /** The same with one more value of a facet. */
    public SearchParameters plus(Facet facet, String value) {
        return with(
                facet.key(),
                Stream.concat(values(facet.key()).stream(), Stream.of(value)).toArray(String[]::new));
    }

    /** The same without a value of a facet. */
    public SearchParameters minus(Facet facet, String value) {
        return with(
                facet.key(),
                values(facet.key()).stream().filter(kept -> !kept.equals(value)).toArray(String[]::new));
    }

    /** The same without filters and bounds. */
    public SearchParameters onlyQuery() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(Set.of(QUERY, SCOPE, SORT, LIMIT, COLUMNS));
        return of(kept);
    }

    /** The parameters as the query of an address, in one order; empty where there are none. */
    public String queryString() {
        List<String> pairs = new ArrayList<>();
        for (String name : NAMES) {
            List<String> kept = values(name);
            if (name.equals(COLUMNS) && !kept.isEmpty()) {
                kept = List.of(String.join(",", kept));
            }
            kept.forEach(value -> pairs.add(name + "=" + Links.encoded(value)));
        }
        return String.join("&", pairs);
    }

    /** An address with these parameters. */
    public String address(String place) {
        String query = queryString();
        return query.isEmpty() ? place : place + "?" + query;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchParameters parameters && values.equals(parameters.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return queryString();
    }
}
