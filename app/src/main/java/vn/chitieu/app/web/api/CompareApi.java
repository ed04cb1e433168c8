package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndicatorSeries;

/** What documents set for an indicator, where they disagree, and what an agency answers for. */
public final class CompareApi implements Area {

    private final Services services;

    public CompareApi(Services services) {
        this.services = services;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/compare", this::series, Role.READER);
        routes.get("/api/v1/portfolio", this::portfolio, Role.READER);
        routes.get("/api/v1/conflicts", this::conflicts, Role.READER);
    }

    private void series(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        String indicator = parameters.required("indicator");
        List<Filter> filters = parameters.filters(Set.of(Facet.INDICATOR));
        parameters.end();
        IndicatorSeries series = services.library().index().compare(indicator, filters);
        ApiJson.answer(context, out -> SearchJson.write(series, filters, out));
    }

    private void portfolio(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        String agency = parameters.required("agency");
        List<Filter> filters = parameters.filters(Set.of(Facet.AGENCY));
        parameters.end();
        AgencyPortfolio portfolio = services.library().index().portfolio(agency, filters);
        ApiJson.answer(context, out -> SearchJson.write(portfolio, filters, out));
    }

    private void conflicts(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        List<Filter> filters = parameters.filters(Set.of());
        parameters.end();
        CrossConflicts conflicts = services.library().index().conflicts(filters);
        ApiJson.answer(context, out -> SearchJson.write(conflicts, filters, out));
    }
}
