package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.export.TargetColumn;
import vn.chitieu.app.export.TargetFormat;
import vn.chitieu.app.export.TargetSelection;
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
    private static final List<String> FORMATS =
            Arrays.stream(TargetFormat.values()).map(TargetFormat::key).toList();

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
        FoundHits found = FoundHits.of(services.library().index(), request);
        ApiJson.answer(context, out -> SearchJson.write(found, out));
    }

    private void export(Context context) throws IOException, QueryException {
        ApiParameters parameters = new ApiParameters(context);
        String key = parameters.choice("format", FORMATS, TargetFormat.CSV.key());
        TargetFormat format = TargetFormat.of(key).orElseThrow();
        int wanted = parameters.number("limit", TargetSelection.MOST, TargetSelection.MOST);
        SearchRequest request = parameters.search(Scope.TARGETS, TargetSelection.MOST);
        parameters.end();
        List<TargetColumn> columns = format == TargetFormat.CSV ? TargetColumn.OF_EXTRACT : TargetColumn.OF_SHEET;
        String sheet = pages.messages(context).text("targets.sheet");
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"chitieu-targets." + key + "\"");
        format.write(
                services.library().index(),
                TargetSelection.of(request.page(request.offset(), 0), columns, sheet),
                wanted,
                context.outputStream());
    }

    private void facets(Context context) throws IOException, QueryException {
        ApiParameters parameters = new ApiParameters(context);
        String scope = parameters.choice("scope", List.of("clauses", "targets"), "clauses");
        String query = parameters.text();
        SearchRequest request = SearchRequest.of(query, scope.equals("targets") ? Scope.TARGETS : Scope.CLAUSES)
                .with(parameters.filters(Set.of()))
                .page(0, 0)
                .counting(Set.of(Facet.values()));
        parameters.end();
        SearchResult result = services.library().index().search(request);
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            counts.put(facet.key(), result.facets().getOrDefault(facet, List.of()));
        }
        ApiJson.answer(
                context, new Counts("chitieu/facets/1", scope, query.isEmpty() ? null : query, result.total(), counts));
    }
}
