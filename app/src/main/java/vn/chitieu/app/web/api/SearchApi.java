package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.export.TargetHits;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

/** Searches for clauses and targets, counts of facets, and files of targets. */
public final class SearchApi implements Area {

    private static final String PLACE = "/api/v1";
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "jsonl", "application/jsonl",
            "csv", "text/csv; charset=utf-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> FORMATS = List.of("json", "jsonl", "csv", "xlsx");

    private final Services services;
    private final Pages pages;

    public SearchApi(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    private record Counts(
            String schema, String scope, @Nullable String query, long total, Map<String, List<FacetCount>> facets) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE + "/search", context -> search(context, Scope.CLAUSES), Role.READER);
        routes.get(PLACE + "/targets", context -> search(context, Scope.TARGETS), Role.READER);
        routes.get(PLACE + "/targets/export", this::export, Role.READER);
        routes.get(PLACE + "/facets", this::facets, Role.READER);
    }

    private void search(Context context, Scope scope) throws IOException, QueryException {
        ApiParameters parameters = new ApiParameters(context);
        SearchRequest request = parameters.search(scope, SearchRequest.MAX_LIMIT);
        parameters.end();
        FoundHits found = FoundHits.of(services.library().index(), request, request.limit());
        ApiJson.answer(context, out -> SearchJson.write(found, out));
    }

    private void export(Context context) throws IOException, QueryException {
        ApiParameters parameters = new ApiParameters(context);
        String format = parameters.choice("format", FORMATS, "csv");
        int wanted = parameters.number("limit", SearchRequest.MAX_OFFSET, SearchRequest.MAX_OFFSET);
        SearchRequest request = parameters.search(Scope.TARGETS, SearchRequest.MAX_OFFSET);
        parameters.end();
        int page = Math.min(wanted, SearchRequest.MAX_LIMIT);
        FoundHits found = FoundHits.of(services.library().index(), request.page(request.offset(), page), wanted);
        context.contentType(TYPES.getOrDefault(format, ""))
                .header("Content-Disposition", "attachment; filename=\"chitieu-targets." + format + "\"");
        write(context, format, found);
    }

    private void write(Context context, String format, FoundHits found) throws IOException {
        OutputStream out = context.outputStream();
        switch (format) {
            case "json" -> SearchJson.write(found, out);
            case "jsonl" -> SearchJson.writeLines(found.hits(), out);
            case "xlsx" -> TargetHits.writeXlsx(found.hits(), out, pages.messages(context));
            default -> TargetHits.writeCsv(found.hits(), out);
        }
    }

    private void facets(Context context) throws IOException, QueryException {
        ApiParameters parameters = new ApiParameters(context);
        String scope = parameters.choice("scope", List.of("clauses", "targets"), "clauses");
        @Nullable String query = parameters.text("q");
        SearchRequest request = SearchRequest.of(
                        query == null ? "" : query, scope.equals("targets") ? Scope.TARGETS : Scope.CLAUSES)
                .with(parameters.filters(Set.of()))
                .page(0, 0)
                .counting(Set.of(Facet.values()));
        parameters.end();
        SearchResult result = services.library().index().search(request);
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            counts.put(facet.key(), result.facets().getOrDefault(facet, List.of()));
        }
        ApiJson.answer(context, new Counts("chitieu/facets/1", scope, query, result.total(), counts));
    }
}
