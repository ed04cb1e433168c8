package vn.chitieu.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.SeriesPoint;

/**
 * Answers as JSON for programs, as {@code docs/search-json.md} describes: UTF-8, keys in the order of the records here,
 * the same bytes for the same answer, no times. Stateless.
 */
public final class SearchJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private static final ObjectWriter COMPACT = MAPPER.writer(new TerminalEscapes());

    private static final ObjectWriter PRETTY = COMPACT.with(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private SearchJson() {}

    private record Answer(
            String schema,
            String query,
            @Nullable String searchedAs,
            boolean relaxed,
            String scope,
            Map<String, List<String>> filters,
            String sort,
            int offset,
            long total,
            List<Found> hits,
            Map<String, List<FacetCount>> facets) {}

    private record Found(
            String id,
            DocumentFacts document,
            ClauseFacts clause,
            @Nullable Target target,
            List<String> headings,
            String text,
            List<Span> marks,
            List<String> copies,
            double score,
            @Nullable Explanation explanation) {}

    private record ClauseFacts(
            String id,
            @Nullable String parent,
            ClauseKind kind,
            @Nullable String label,
            String path,
            @Nullable String heading,
            int start,
            int end,
            @Nullable Integer page,
            List<AgencyMention> lead,
            List<AgencyMention> coordinating,
            List<String> topics) {}

    private record Series(
            String schema, String indicator, Map<String, List<String>> filters, long total, List<Point> points) {}

    private record Point(
            String id,
            DocumentFacts document,
            Target target,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo) {}

    private record Conflicts(
            String schema, Map<String, List<String>> filters, int total, List<Disagreement> conflicts) {}

    private record Disagreement(String indicator, List<Point> points) {}

    private record Portfolio(
            String schema,
            String agency,
            Map<String, List<String>> filters,
            int total,
            List<AgencyPortfolio.InDocument> documents,
            List<FacetCount> topics) {}

    /** Writes an answer with all of its hits. */
    public static void write(FoundHits found, OutputStream out) throws IOException {
        SearchRequest request = found.request();
        SearchResult result = found.result();
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = result.facets().get(facet);
            if (counts != null) {
                facets.put(facet.key(), counts);
            }
        }
        Answer answer = new Answer(
                "chitieu/search/1",
                result.query(),
                result.searchedAs(),
                result.relaxed(),
                name(request.scope()),
                filters(request.filters()),
                name(request.order()),
                request.offset(),
                result.total(),
                found.hits().stream().map(SearchJson::hit).toList(),
                facets);
        pretty(answer, out);
    }

    /** Writes a hit as a line. */
    public static void writeLine(Hit hit, OutputStream out) throws IOException {
        COMPACT.writeValue(out, hit(hit));
        out.write('\n');
    }

    /** Writes what documents set for an indicator. */
    public static void write(IndicatorSeries series, List<Filter> filters, OutputStream out) throws IOException {
        List<Point> points = series.points().stream().map(SearchJson::point).toList();
        pretty(new Series("chitieu/series/1", series.indicator(), filters(filters), series.total(), points), out);
    }

    /** Writes conflicts across documents. */
    public static void write(CrossConflicts conflicts, List<Filter> filters, OutputStream out) throws IOException {
        List<Disagreement> all = conflicts.conflicts().stream()
                .map(conflict -> new Disagreement(
                        conflict.indicator(),
                        conflict.points().stream().map(SearchJson::point).toList()))
                .toList();
        pretty(new Conflicts("chitieu/conflicts/1", filters(filters), conflicts.total(), all), out);
    }

    /** Writes what an agency answers for. */
    public static void write(AgencyPortfolio portfolio, List<Filter> filters, OutputStream out) throws IOException {
        pretty(
                new Portfolio(
                        "chitieu/portfolio/1",
                        portfolio.agency(),
                        filters(filters),
                        portfolio.total(),
                        portfolio.documents(),
                        portfolio.topics()),
                out);
    }

    private static void pretty(Object answer, OutputStream out) throws IOException {
        PRETTY.writeValue(out, answer);
        out.write('\n');
        out.flush();
    }

    private static Found hit(Hit hit) {
        var clause = hit.clause();
        ClauseFacts facts = new ClauseFacts(
                clause.id(),
                clause.parent(),
                clause.kind(),
                clause.label(),
                clause.path(),
                clause.heading(),
                clause.start(),
                clause.end(),
                clause.page(),
                clause.lead(),
                clause.coordinating(),
                clause.topics());
        return new Found(
                hit.documentId(),
                hit.document(),
                facts,
                hit.target(),
                hit.headings(),
                hit.text(),
                hit.marks(),
                hit.copies(),
                hit.score(),
                hit.explanation());
    }

    private static Point point(SeriesPoint point) {
        return new Point(point.documentId(), point.document(), point.target(), point.yearFrom(), point.yearTo());
    }

    private static Map<String, List<String>> filters(List<Filter> filters) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        filters.forEach(filter -> out.put(filter.facet().key(), filter.values()));
        return out;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
