package vn.chitieu.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.app.answer.FacetText;
import vn.chitieu.app.answer.Hints;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;

/** What people should know of an answer besides its hits. */
final class AnswerNotes {

    private static final int FACET_VALUES = 8;

    private final Messages messages;
    private final ClauseIndex index;
    private final ValueText values;
    private final FacetText words;

    AnswerNotes(Messages messages, ClauseIndex index) {
        this.messages = messages;
        this.index = index;
        this.values = new ValueText(messages);
        this.words = new FacetText(messages);
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
                        .map(count -> words.of(facet, count.value()) + " " + values.number(count.count()))
                        .collect(Collectors.joining(" · "));
                out.append(words.of(facet)).append(": ").append(listed);
                out.append(counts.size() > FACET_VALUES ? " …" : "").append('\n');
            }
        }
        return out.isEmpty() ? "" : "\n" + out;
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
        Hints hints = Hints.of(index, found.request(), found.result());
        StringBuilder out = new StringBuilder(messages.text("search.none")).append('\n');
        if (hints.literal()) {
            out.append(messages.text("search.none.literal")).append('\n');
        }
        if (hints.words()) {
            out.append(messages.text("search.none.words")).append('\n');
        }
        if (hints.filters()) {
            out.append(messages.text("search.none.filters")).append('\n');
        }
        for (Hints.Near near : hints.near()) {
            out.append(near("--" + near.facet().key(), near.values()));
        }
        return out.toString();
    }

    /** Values of a facet that have words like those typed, or nothing. */
    String near(Facet facet, String typed, String name) throws IOException {
        List<String> values = Hints.near(index, facet, typed);
        return values.isEmpty() ? "" : near(name, values);
    }

    private String near(String name, List<String> values) {
        String listed = values.stream().map(AnswerNotes::safe).collect(Collectors.joining("; "));
        return messages.text("search.none.near", name, listed) + "\n";
    }

    private static String safe(String text) {
        return SafeText.of(text).text();
    }
}
