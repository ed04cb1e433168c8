package vn.chitieu.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.Suggestion;

/** What people should know of an answer besides its hits. */
final class AnswerNotes {

    private static final int SUGGESTIONS = 3;
    private static final int FACET_VALUES = 8;

    private final Messages messages;
    private final ClauseIndex index;
    private final ValueText values;

    AnswerNotes(Messages messages, ClauseIndex index) {
        this.messages = messages;
        this.index = index;
        this.values = new ValueText(messages);
    }

    /** What was searched for, where that is not what was typed. */
    String before(FoundHits found) {
        StringBuilder out = new StringBuilder();
        String searchedAs = found.result().searchedAs();
        if (searchedAs != null) {
            out.append(messages.text("search.searchedAs", safe(searchedAs))).append('\n');
        }
        if (found.result().relaxed()) {
            out.append(messages.text("search.relaxed")).append('\n');
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /** Counts of facets, a line each. */
    String facets(Map<Facet, List<FacetCount>> facets) {
        StringBuilder out = new StringBuilder();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = facets.getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                String listed = counts.stream()
                        .limit(FACET_VALUES)
                        .map(count -> safe(label(facet, count.value())) + " " + values.number(count.count()))
                        .collect(Collectors.joining(" · "));
                out.append(messages.text("facet." + facet)).append(": ").append(listed);
                out.append(counts.size() > FACET_VALUES ? " …" : "").append('\n');
            }
        }
        return out.isEmpty() ? "" : "\n" + out;
    }

    /** What people call a value: kinds and comparators have names for programs. */
    private String label(Facet facet, String value) {
        return switch (facet) {
            case KIND -> messages.text("kind." + value);
            case COMPARATOR ->
                switch (Comparator.valueOf(value)) {
                    case EQ -> "=";
                    case RANGE -> "–";
                    case GT, GTE, LT, LTE, APPROX ->
                        ValueText.sign(Comparator.valueOf(value)).strip();
                };
            default -> value;
        };
    }

    /** The number of hits and the time; without a hit, what might help. */
    String after(FoundHits found) throws IOException {
        if (found.result().total() == 0) {
            return nothing(found);
        }
        BigDecimal seconds = BigDecimal.valueOf(found.nanos(), 9).setScale(3, RoundingMode.HALF_UP);
        String total = values.number(found.result().total());
        String time = values.number(seconds);
        int first = found.request().offset() + 1;
        int last = found.request().offset() + found.hits().size();
        return "\n"
                + (found.hits().isEmpty()
                        ? messages.text("search.total", total, time)
                        : messages.text("search.page", total, values.number(first), values.number(last), time))
                + "\n";
    }

    private String nothing(FoundHits found) throws IOException {
        SearchRequest request = found.request();
        StringBuilder out = new StringBuilder(messages.text("search.none")).append('\n');
        if (found.result().searchedAs() != null) {
            out.append(messages.text("search.none.literal")).append('\n');
        }
        if (request.query().strip().indexOf(' ') > 0) {
            out.append(messages.text("search.none.words")).append('\n');
        }
        if (!request.filters().isEmpty()) {
            out.append(messages.text("search.none.filters")).append('\n');
        }
        for (Filter filter : request.filters()) {
            for (String value : filter.values()) {
                out.append(near(filter.facet(), value, "--" + filter.facet().key()));
            }
        }
        return out.toString();
    }

    /** Values of a facet that have words like those typed, or nothing. */
    String near(Facet facet, String typed, String name) throws IOException {
        String near = index.suggest(facet, typed, SUGGESTIONS).stream()
                .map(Suggestion::value)
                .filter(value -> !value.equals(typed))
                .map(AnswerNotes::safe)
                .collect(Collectors.joining("; "));
        return near.isEmpty() ? "" : messages.text("search.none.near", name, near) + "\n";
    }

    private static String safe(String text) {
        return SafeText.of(text).text();
    }
}
