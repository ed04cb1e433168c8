package vn.chitieu.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.HitSink;
import vn.chitieu.index.model.IndexedDocument;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.SeriesPoint;
import vn.chitieu.index.model.Suggestion;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.query.QueryParser;

/** A library that answers what a test gives it, and notes what it was asked. */
final class FakeLibrary implements OpenLibrary, ClauseIndex {

    final List<SearchRequest> requests = new ArrayList<>();
    final List<Hit> hits = new ArrayList<>();
    final List<Suggestion> suggestions = new ArrayList<>();
    final List<SeriesPoint> points = new ArrayList<>();
    final List<CrossConflict> conflicts = new ArrayList<>();
    int conflictsLeftOut;
    final List<AgencyPortfolio.InDocument> documents = new ArrayList<>();
    int documentsLeftOut;
    List<Filter> filters = List.of();

    @Nullable
    String searchedAs;

    @Nullable
    Path home;

    boolean relaxed;
    boolean closed;
    Map<Facet, List<vn.chitieu.index.model.FacetCount>> facets = Map.of();

    Program.Run ask(Object... arguments) {
        return ask(Locale.ENGLISH, Screen.NONE, arguments);
    }

    Program.Run ask(Locale locale, Screen screen, Object... arguments) {
        return Program.ask(locale, screen, this::open, arguments);
    }

    private OpenLibrary open(Path folder, boolean writable) {
        home = folder;
        closed = false;
        return this;
    }

    @Override
    public ClauseIndex index() {
        return this;
    }

    @Override
    public List<String> documents() {
        return List.of();
    }

    @Override
    public void snapshot(Path into) {}

    @Override
    public List<String> check() {
        return List.of();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public SearchResult search(SearchRequest request) throws QueryException {
        QueryParser.parse(request.query());
        requests.add(request);
        int from = Math.min(hits.size(), request.offset());
        List<Hit> page = hits.subList(from, Math.min(hits.size(), from + request.limit()));
        return new SearchResult(
                request.query(),
                searchedAs,
                relaxed,
                hits.size(),
                page,
                request.facets().isEmpty() ? Map.of() : facets);
    }

    @Override
    public SearchResult scan(SearchRequest request, int most, HitSink sink) throws IOException, QueryException {
        SearchResult answer = search(request).head();
        sink.begin(answer);
        for (Hit hit : hits.stream().skip(request.offset()).limit(most).toList()) {
            sink.hit(hit);
        }
        return answer;
    }

    @Override
    public List<Suggestion> suggest(Facet facet, String typed, int limit) {
        return suggestions.stream().limit(limit).toList();
    }

    @Override
    public List<FacetUse> uses(Facet facet, Scope scope, List<Filter> filters) {
        return List.of();
    }

    @Override
    public IndicatorSeries compare(String indicator, List<Filter> kept) {
        filters = kept;
        return new IndicatorSeries(indicator, points, points.size());
    }

    @Override
    public AgencyPortfolio portfolio(String agency, List<Filter> kept) {
        filters = kept;
        return new AgencyPortfolio(
                agency,
                documents,
                documents.size() + documentsLeftOut,
                List.of(new vn.chitieu.index.model.FacetCount("y-te", 1_200)));
    }

    @Override
    public CrossConflicts conflicts(List<Filter> kept) {
        filters = kept;
        return new CrossConflicts(conflicts, conflicts.size() + conflictsLeftOut);
    }

    @Override
    public void put(IndexedDocument document) throws IOException {
        throw new IOException("read only");
    }

    @Override
    public void remove(String documentId) throws IOException {
        throw new IOException("read only");
    }

    @Override
    public void refresh() {}

    @Override
    public void commit(Map<String, String> state) throws IOException {
        throw new IOException("read only");
    }

    @Override
    public Map<String, String> state() {
        return Map.of();
    }

    static DocumentFacts document(String number, String place, String issuedOn) {
        Source source = new Source("a.txt", "text/plain", 1, "", null, false);
        return new DocumentFacts(
                "12-nq-hdnd",
                number,
                "Nghị quyết",
                "Về phát triển chợ",
                "Hội đồng nhân dân tỉnh " + place,
                place,
                issuedOn,
                issuedOn,
                null,
                "2021/2025",
                source);
    }

    /** A clause of the text, in which each of the words is marked once. */
    static Hit clause(String text, String... words) {
        AgencyMention lead = new AgencyMention("Sở Công Thương", "Sở Công Thương", 0, 14);
        Clause clause = new Clause(
                "dieu-1.2.a",
                "dieu-1.2",
                ClauseKind.POINT,
                "a",
                "Điều 1 > 2 > a",
                null,
                0,
                text.length(),
                3,
                List.of(lead),
                List.of(),
                List.of("thuong-mai"),
                null);
        List<Span> marks = new ArrayList<>();
        for (String word : words) {
            int at = text.indexOf(word);
            marks.add(new Span(at, at + word.length()));
        }
        DocumentFacts document = document("12/NQ-HĐND", "An Giang", "2024-12-10");
        return new Hit("12-nq-hdnd", document, clause, null, List.of("Chỉ tiêu"), text, marks, List.of(), 1.5, null);
    }

    static Target target(String indicator, Comparator comparator, String value, @Nullable String upper, String unit) {
        String quote = "Đến năm 2025, " + indicator + " đạt " + value + " " + unit;
        return new Target(
                "t1",
                "dieu-1.2.a",
                "Điều 1 > 2 > a",
                TargetKind.QUANTITATIVE,
                indicator,
                null,
                null,
                comparator,
                new BigDecimal(value),
                upper == null ? null : new BigDecimal(upper),
                null,
                unit,
                "2021/2025",
                List.of(new TargetAgency("Sở Công Thương", "Sở Công Thương", true, 0, 14)),
                List.of(),
                quote,
                100,
                100 + quote.length(),
                new TargetSpans(new Span(114, 114 + indicator.length()), null, null, null),
                0.9,
                "list-item",
                null);
    }

    static Hit hit(Target target, String... words) {
        Hit clause = clause(target.quote(), words);
        return new Hit(
                clause.documentId(),
                clause.document(),
                clause.clause(),
                target,
                clause.headings(),
                target.quote(),
                clause.marks(),
                List.of("12-nq-hdnd-2"),
                2.25,
                null);
    }

    static SeriesPoint point(Target target, String number, String issuedOn) {
        return new SeriesPoint(
                number.toLowerCase(Locale.ROOT), document(number, "An Giang", issuedOn), target, 2021, 2025);
    }
}
