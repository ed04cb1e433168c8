package vn.chitieu.app.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.app.export.SeriesCsv;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.SeriesPoint;

/** Where documents of one place set different values for the same indicator and time. */
public final class ConflictsPage implements Area {

    private static final int SHOWN = 50;

    private static final Set<String> PARAMETERS = parameters();

    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>(Set.of("offset"));
        ComparePage.FILTERS.forEach(facet -> names.add(facet.key()));
        return names;
    }

    /** A conflict as the page shows it; its values by day of issue. */
    public record Disagreement(String indicator, String place, String time, String unit, List<Side> sides) {

        public Disagreement {
            sides = List.copyOf(sides);
        }
    }

    /** One of the values. */
    public record Side(IndicatorRow row, String issuedOn) {}

    private final Services services;
    private final Pages pages;

    public ConflictsPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/compare/conflicts", this::show, Role.READER);
        routes.get("/compare/conflicts.csv", this::csv, Role.READER);
    }

    private CrossConflicts conflicts(Address address) throws IOException {
        return services.library().index().conflicts(FacetChoices.filters(address, ComparePage.FILTERS));
    }

    private void show(Context context) throws IOException {
        Address address = Address.of(context, PARAMETERS);
        CrossConflicts found = conflicts(address);
        List<CrossConflict> conflicts = found.conflicts();
        boolean filtered = !address.without("offset").parameters().isEmpty();
        List<CrossConflict> all =
                filtered ? services.library().index().conflicts(List.of()).conflicts() : conflicts;
        ValueText values = new ValueText(pages.messages(context));
        int offset = Paging.offset(address, conflicts.size(), SHOWN);
        List<Disagreement> shown = conflicts.stream()
                .skip(offset)
                .limit(SHOWN)
                .map(conflict -> disagreement(conflict, values))
                .toList();
        pages.render(
                context,
                "compare/conflicts.jte",
                Map.<String, Object>of(
                        "address",
                        address,
                        "filtered",
                        filtered,
                        "facets",
                        FacetChoices.of(
                                all.stream()
                                        .flatMap(conflict -> conflict.points().stream())
                                        .toList(),
                                address),
                        "conflicts",
                        shown,
                        "total",
                        found.total(),
                        "paging",
                        new Paging(address, offset, SHOWN, conflicts.size())));
    }

    private static Disagreement disagreement(CrossConflict conflict, ValueText values) {
        List<Side> sides = new ArrayList<>();
        for (SeriesPoint point : conflict.points()) {
            IndicatorRow row = IndicatorRow.of(sides.size() + 1, point, values, ChartMarks.Mark.NONE);
            sides.add(new Side(row, ValueText.day(point.document().issuedOn())));
        }
        IndicatorRow first = sides.get(0).row();
        return new Disagreement(Shown.capital(conflict.indicator()), first.place(), first.time(), first.unit(), sides);
    }

    private void csv(Context context) throws IOException {
        ComparePage.file(context, "mau-thuan.csv");
        SeriesCsv.write(
                conflicts(Address.of(context, PARAMETERS)).conflicts(),
                context.res().getOutputStream());
    }
}
