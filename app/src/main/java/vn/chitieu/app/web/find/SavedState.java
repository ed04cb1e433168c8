package vn.chitieu.app.web.find;

import io.javalin.http.BadRequestResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.state.SavedSearches;
import vn.chitieu.app.web.SearchParameters;

/**
 * A search to keep, as somebody sent it: only what a search can have, so that a kept address never leads elsewhere.
 *
 * @param name not blank, of at most {@value SavedSearches#LONGEST_NAME} UTF-16 units
 * @param place {@code search} or {@code targets}
 * @param query the query of its address
 */
public record SavedState(String name, String place, String query) {

    private static final Set<String> PLACES = Set.of("search", "targets");
    private static final int LONGEST_QUERY = 8_000;

    /**
     * Reads what was sent.
     *
     * @throws BadRequestResponse if a part is missing, too long or no search
     */
    public static SavedState of(@Nullable String name, @Nullable String place, @Nullable String query) {
        if (place == null || !PLACES.contains(place)) {
            throw new BadRequestResponse("place must be search or targets");
        }
        String sent = query == null ? "" : query;
        if (sent.length() > LONGEST_QUERY) {
            throw new BadRequestResponse("query must have at most " + LONGEST_QUERY + " characters");
        }
        SearchParameters parameters = SearchParameters.of(pairs(sent)).with(SearchParameters.OFFSET);
        return new SavedState(name(name), place, parameters.queryString());
    }

    /**
     * A name of a search.
     *
     * @throws BadRequestResponse if it is blank or too long
     */
    public static String name(@Nullable String sent) {
        String name = sent == null ? "" : SafeText.of(sent).text().strip();
        if (name.isEmpty() || name.length() > SavedSearches.LONGEST_NAME) {
            throw new BadRequestResponse("name must have 1 to " + SavedSearches.LONGEST_NAME + " characters");
        }
        return name;
    }

    private static Map<String, List<String>> pairs(String query) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    pairs.computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
                            .add(value);
                } catch (IllegalArgumentException e) {
                    throw new BadRequestResponse("query must be the query of an address");
                }
            }
        }
        return pairs;
    }
}
