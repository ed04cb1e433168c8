package vn.chitieu.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/** What is searched for, and which part of the answer is shown: the same for every command that searches. */
final class SearchOptions {

    /** Greatest number of hits that files are written of. */
    static final int MAX_EXPORT = SearchRequest.MAX_OFFSET;

    private static final int USUAL_LIMIT = 10;

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "search.query")
    private List<String> words = List.of();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", descriptionKey = "search.offset")
    private int offset;

    @Option(
            names = "--sort",
            paramLabel = "relevance|newest|oldest|highest|lowest|…",
            defaultValue = "relevance",
            descriptionKey = "search.sort")
    private Order order = Order.RELEVANCE;

    @Option(names = "--literal", descriptionKey = "search.literal")
    private boolean literal;

    @Option(names = "--explain", descriptionKey = "search.explain")
    private boolean explain;

    @Option(names = "--facets", descriptionKey = "search.facets")
    private boolean facets;

    /**
     * The request.
     *
     * @param all whether all hits are wanted where no number was given, as in files
     * @throws ParameterException if a number is out of its bounds, or nothing is searched for
     */
    SearchRequest request(Scope scope, boolean all, Messages messages, CommandLine line) {
        String query = String.join(" ", words);
        if (query.isBlank() && filters.filters().isEmpty()) {
            throw new ParameterException(line, messages.text("usage.missing", "QUERY"));
        }
        int most = all ? MAX_EXPORT : SearchRequest.MAX_LIMIT;
        int wanted = wanted(all);
        check(wanted, "--limit", most, messages, line);
        check(offset, "--offset", SearchRequest.MAX_OFFSET, messages, line);
        Set<Facet> counted = facets ? EnumSet.allOf(Facet.class) : Set.of();
        int page = Math.min(wanted, SearchRequest.MAX_LIMIT);
        return new SearchRequest(query, scope, filters.filters(), order, offset, page, counted, literal, explain);
    }

    private static void check(int value, String option, int most, Messages messages, CommandLine line) {
        if (value < 0 || value > most) {
            throw new ParameterException(line, messages.text("usage.bounds", option, 0, most, value));
        }
    }

    /** Greatest number of hits that are written in all. */
    int wanted(boolean all) {
        return limit == null ? all ? MAX_EXPORT : USUAL_LIMIT : limit;
    }
}
