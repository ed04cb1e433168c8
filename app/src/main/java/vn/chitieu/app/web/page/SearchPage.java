package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** Clauses that have the words of a query. */
public final class SearchPage implements Area {

    private final Services services;
    private final Pages pages;

    public SearchPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", context -> context.redirect("/search"), Role.READER);
        routes.get("/search", this::search, Role.READER);
    }

    private void search(Context context) throws IOException, QueryException {
        @Nullable String query = context.queryParam("q");
        SearchRequest request = SearchRequest.of(query == null ? "" : query, Scope.CLAUSES);
        pages.render(
                context,
                "find/page.jte",
                Map.of(
                        "query",
                        request.query(),
                        "result",
                        services.library().index().search(request)));
    }
}
