package vn.chitieu.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.model.Suggestion;
import vn.chitieu.index.schema.FacetKey;
import vn.chitieu.index.schema.StoredHit;
import vn.chitieu.index.schema.Years;

/**
 * Tables over all documents, joined from the answers of the parts of an index: of an indicator, of an agency, of
 * conflicts. Immutable, thread-safe where its parts are.
 */
public final class Tables {

    /** Greatest number of points of a series, and of a conflict; with more, no further conflict is told. */
    static final int MAX_POINTS = 10_000;
    /** Greatest number of conflicts that are told. */
    static final int MAX_CONFLICTS = 1_000;
    /** Greatest number of documents of an agency that are told. */
    static final int MAX_DOCUMENTS = 1_000;

    private static final Comparator<SeriesPoint> BY_TIME = Comparator.comparing(
                    (SeriesPoint point) -> point.target().unit(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SeriesPoint::yearFrom, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SeriesPoint::yearTo, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(point -> point.document().issuedOn(), Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<TablePart.InDocument> NEWEST_FIRST = Comparator.comparing(
                    TablePart.InDocument::issued, Comparator.<@Nullable Long>nullsLast(Comparator.reverseOrder()))
            .thenComparing(TablePart.InDocument::id);

    private final FacetQueries names;
    private final Parts parts;

    Tables(FacetQueries names, Parts parts) {
        this.names = names;
        this.parts = parts;
    }

    /** Asks the parts of an index, each of which has all of a document or nothing of it. */
    public interface Parts {

        /** The answers, in any order. */
        <P extends TablePart> List<P> ask(TableQuestion<P> question) throws IOException;
    }

    /** As {@link vn.chitieu.index.ClauseIndex#uses}. */
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) throws IOException {
        Map<String, FacetUse> uses = new TreeMap<>();
        for (TablePart.Uses part : parts.ask(new TableQuestion.Uses(facet, scope, filters))) {
            part.uses().forEach(use -> uses.merge(FacetKey.of(use.value()), use, Tables::sum));
        }
        return List.copyOf(uses.values());
    }

    static FacetUse sum(FacetUse one, FacetUse other) {
        String value = one.value().compareTo(other.value()) <= 0 ? one.value() : other.value();
        return new FacetUse(value, one.count() + other.count(), one.documents() + other.documents());
    }

    /** As {@link vn.chitieu.index.ClauseIndex#compare}. */
    public IndicatorSeries series(String indicator, List<Filter> filters) throws IOException {
        List<TablePart.Hits> answers = parts.ask(new TableQuestion.Series(indicator, filters));
        // Each part has its documents in order, and a document stands in one.
        List<StoredHit> hits = answers.stream()
                .flatMap(part -> part.hits().stream())
                .sorted(Comparator.comparing(StoredHit::documentId))
                .limit(MAX_POINTS)
                .toList();
        long total = answers.stream().mapToLong(TablePart.Hits::total).sum();
        return new IndicatorSeries(names.name(Facet.INDICATOR, indicator), points(hits.stream()), total);
    }

    /** The points of targets, by unit and time. */
    private static List<SeriesPoint> points(Stream<StoredHit> hits) {
        List<SeriesPoint> points = new ArrayList<>();
        hits.forEach(hit -> {
            Target target = hit.target();
            if (target != null && target.mentionOf() == null) {
                Years years = Years.of(target.time());
                points.add(new SeriesPoint(
                        hit.documentId(),
                        hit.document(),
                        target,
                        years == null ? null : years.from(),
                        years == null ? null : years.to()));
            }
        });
        points.sort(BY_TIME);
        return points;
    }

    /** As {@link vn.chitieu.index.ClauseIndex#portfolio}. */
    public AgencyPortfolio portfolio(String agency, List<Filter> filters) throws IOException {
        List<TablePart.Portfolio> answers = parts.ask(new TableQuestion.Portfolio(agency, filters));
        List<AgencyPortfolio.InDocument> documents = answers.stream()
                .flatMap(part -> part.documents().stream())
                .sorted(NEWEST_FIRST)
                .limit(MAX_DOCUMENTS)
                .map(each -> new AgencyPortfolio.InDocument(
                        each.id(), each.title() == null ? each.id() : each.title(), each.clauses(), each.targets()))
                .toList();
        int total = answers.stream().mapToInt(TablePart.Portfolio::total).sum();
        Map<String, Long> topics = new HashMap<>();
        answers.forEach(part -> part.topics().forEach(topic -> topics.merge(topic.value(), topic.count(), Long::sum)));
        List<FacetCount> counts = topics.entrySet().stream()
                .map(topic -> new FacetCount(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
        return new AgencyPortfolio(names.name(Facet.AGENCY, agency), documents, total, counts);
    }

    /** As {@link vn.chitieu.index.ClauseIndex#conflicts}. */
    public CrossConflicts conflicts(List<Filter> filters) throws IOException {
        Map<String, TablePart.Seen> seen = new TreeMap<>();
        for (TablePart.Disagreeing part : parts.ask(new TableQuestion.Disagreeing(filters))) {
            part.series().forEach((series, known) -> seen.merge(series, known, TablePart.Seen::and));
        }
        List<String> disagreeing = seen.entrySet().stream()
                .filter(series -> series.getValue().disagrees())
                .map(Map.Entry::getKey)
                .toList();
        List<String> told = disagreeing.subList(0, Math.min(MAX_CONFLICTS, disagreeing.size()));
        List<CrossConflict> conflicts = new ArrayList<>();
        int read = 0;
        for (List<StoredHit> hits : bySeries(filters, told)) {
            if (read > MAX_POINTS) {
                break;
            }
            List<StoredHit> kept = hits.subList(0, Math.min(MAX_POINTS, hits.size()));
            read += kept.size();
            conflicts.add(conflict(points(kept.stream())));
        }
        return new CrossConflicts(conflicts, disagreeing.size());
    }

    private Iterable<List<StoredHit>> bySeries(List<Filter> filters, List<String> told) throws IOException {
        if (told.isEmpty()) {
            return List.of();
        }
        Map<String, List<StoredHit>> hits = new TreeMap<>();
        parts.ask(new TableQuestion.OfSeries(filters, told)).stream()
                .flatMap(part -> part.targets().stream())
                .sorted(Comparator.comparing(target -> target.hit().documentId()))
                .forEach(target -> hits.computeIfAbsent(target.series(), series -> new ArrayList<>())
                        .add(target.hit()));
        return hits.values();
    }

    /** Each value of a document once. */
    private static CrossConflict conflict(List<SeriesPoint> all) {
        Map<String, SeriesPoint> byDocument = new LinkedHashMap<>();
        for (SeriesPoint point : all) {
            byDocument.putIfAbsent(
                    point.documentId() + point.target().value() + point.target().comparator(), point);
        }
        List<SeriesPoint> points = List.copyOf(byDocument.values());
        return new CrossConflict(points.get(0).target().indicator(), points);
    }

    /** As {@link vn.chitieu.index.ClauseIndex#suggest}. */
    public List<Suggestion> suggest(Facet facet, String typed, int limit) throws IOException {
        Map<String, TablePart.Value> values = new TreeMap<>();
        for (TablePart.Values part : parts.ask(new TableQuestion.Values(facet, typed))) {
            part.values().forEach(value -> values.merge(value.key(), value, Tables::sum));
        }
        String key = FacetKey.of(typed);
        return values.values().stream()
                .sorted(Comparator.comparing(
                                (TablePart.Value value) -> !value.key().startsWith(key))
                        .thenComparing(
                                Comparator.comparingLong(TablePart.Value::count).reversed())
                        .thenComparing(TablePart.Value::key))
                .limit(limit)
                .map(value -> new Suggestion(value.value(), value.count()))
                .toList();
    }

    static TablePart.Value sum(TablePart.Value one, TablePart.Value other) {
        String value = one.value().compareTo(other.value()) <= 0 ? one.value() : other.value();
        return new TablePart.Value(one.key(), value, one.count() + other.count());
    }

    /** As {@link vn.chitieu.index.ClauseIndex#documents}. */
    public List<String> documents() throws IOException {
        return each().stream().distinct().toList();
    }

    /** Documents that stand twice, a line each. */
    public List<String> doubled() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        each().forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(document -> document.getValue() > 1)
                .map(document -> "document " + document.getKey() + " stands " + document.getValue() + " times")
                .toList();
    }

    private List<String> each() throws IOException {
        return parts.ask(new TableQuestion.Documents()).stream()
                .flatMap(part -> part.ids().stream())
                .sorted()
                .toList();
    }
}
