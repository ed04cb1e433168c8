package vn.chitieu.app.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.Suggestion;

/**
 * What might help where a search found nothing.
 *
 * @param literal whether the query was searched with other accents than it has, so that the literal search is another
 * @param words whether fewer words, or other ones with OR, may be taken
 * @param any the query with OR between its words, or null where it is not made of plain words only
 * @param filters whether fewer filters may be taken
 * @param near values of filters that are like those that were given
 */
public record Hints(
        boolean literal, boolean words, @Nullable String any, boolean filters, List<Near> near) {

    /** Nothing to say. */
    public static final Hints NONE = new Hints(false, false, null, false, List.of());

    private static final int SUGGESTIONS = 3;
    private static final Set<String> OPERATORS = Set.of("OR", "AND", "HOẶC", "VÀ", "NOT");

    /**
     * Values of a facet that are like one that was given.
     *
     * @param typed what was given
     * @param values at least one
     */
    public record Near(Facet facet, String typed, List<String> values) {
        public Near {
            values = List.copyOf(values);
        }
    }

    public Hints {
        near = List.copyOf(near);
    }

    /** What might help with an answer; nothing where it has hits. */
    public static Hints of(ClauseIndex index, SearchRequest request, SearchResult result) throws IOException {
        if (result.total() > 0) {
            return NONE;
        }
        List<Near> near = new ArrayList<>();
        for (Filter filter : request.filters()) {
            for (String typed : filter.values()) {
                List<String> values = near(index, filter.facet(), typed);
                if (!values.isEmpty()) {
                    near.add(new Near(filter.facet(), typed, values));
                }
            }
        }
        return new Hints(
                result.searchedAs() != null,
                request.query().strip().indexOf(' ') > 0,
                any(request.query()),
                !request.filters().isEmpty(),
                near);
    }

    private static @Nullable String any(String query) {
        List<String> words = List.of(query.strip().split("\\s+"));
        boolean plain = words.stream()
                .allMatch(word -> word.chars().allMatch(Character::isLetterOrDigit) && !OPERATORS.contains(word));
        return plain && words.size() > 1 ? String.join(" OR ", words) : null;
    }

    /** Values of a facet that have words like those typed, or like the first half of them. */
    public static List<String> near(ClauseIndex index, Facet facet, String typed) throws IOException {
        String[] words = typed.strip().split("\\s+");
        for (int count = words.length; 2 * count >= words.length && count > 0; count--) {
            String begin = String.join(" ", List.of(words).subList(0, count));
            List<String> values = index.suggest(facet, begin, SUGGESTIONS + 1).stream()
                    .map(Suggestion::value)
                    .filter(value -> !value.equals(typed))
                    .limit(SUGGESTIONS)
                    .toList();
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }
}
