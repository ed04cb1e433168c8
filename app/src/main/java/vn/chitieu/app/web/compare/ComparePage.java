package vn.chitieu.app.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.export.SeriesCsv;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Links;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndicatorSeries;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.Suggestion;

/** What documents set for an indicator: charts, table, suggestions, and the table as CSV. */
public final class ComparePage implements Area {

    /** Indicators that the page begins with. */
    private static final int SHARED = 60;

    private static final int SUGGESTIONS = 12;
    /** Longest name of an indicator that is looked for, in characters. */
    private static final int LONGEST = 1_000;

    private static final String CSV = "text/csv; charset=utf-8";

    /** Filters of the page, named as the options of the command. */
    static final Set<Facet> FILTERS = EnumSet.complementOf(EnumSet.of(Facet.INDICATOR));

    private static final Filter FIGURES = new Filter(Facet.KIND, List.of(TargetKind.QUANTITATIVE.name()));

    private static final Set<String> PARAMETERS = parameters();

    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>(List.of("indicator", "by", "offset"));
        FILTERS.forEach(facet -> names.add(facet.key()));
        return names;
    }

    /** A suggestion as the script takes it. */
    private record Offer(String value, long count, String href) {}

    private final Services services;
    private final Pages pages;

    public ComparePage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/compare", this::show, Role.READER);
        routes.get("/compare/indicators", this::suggest, Role.READER);
        routes.get("/compare/values.csv", this::csv, Role.READER);
    }

    private static Address address(Context context) {
        Address address = Address.of(context, PARAMETERS);
        String indicator = address.value("indicator");
        return indicator.length() <= LONGEST ? address : address.with("indicator", indicator.substring(0, LONGEST));
    }

    private void show(Context context) throws IOException {
        Address address = address(context);
        ClauseIndex index = services.library().index();
        Map<String, Object> model = new HashMap<>();
        model.put("address", address);
        if (address.value("indicator").isEmpty()) {
            model.put("shared", shared(index));
        } else {
            List<Filter> filters = FacetChoices.filters(address, FILTERS);
            IndicatorSeries series = index.compare(address.value("indicator"), filters);
            IndicatorSeries all = filters.isEmpty() ? series : index.compare(address.value("indicator"), List.of());
            model.put("view", IndicatorView.of(series, all, address, pages.messages(context)));
            boolean unknown = series.points().isEmpty() && filters.isEmpty();
            model.put("near", unknown ? near(index, address.value("indicator")) : List.of());
        }
        pages.render(context, "compare/page.jte", model);
    }

    /** The indicators of figures that most documents have; where none is in several, those that are set most often. */
    private static List<FacetUse> shared(ClauseIndex index) throws IOException {
        List<FacetUse> all = index.uses(Facet.INDICATOR, Scope.TARGETS, List.of(FIGURES));
        boolean several = all.stream().anyMatch(use -> use.documents() > 1);
        return all.stream()
                .filter(use -> !several || use.documents() > 1)
                .sorted(Comparator.comparingLong(FacetUse::documents)
                        .thenComparingLong(FacetUse::count)
                        .reversed()
                        .thenComparing(FacetUse::value))
                .limit(SHARED)
                .toList();
    }

    /** Indicators that have words of what was asked for: of all of it, or else of its first words. */
    private static List<Suggestion> near(ClauseIndex index, String indicator) throws IOException {
        List<String> words = new ArrayList<>(List.of(indicator.split("\\s+", -1)));
        while (!words.isEmpty()) {
            List<Suggestion> found = index.suggest(Facet.INDICATOR, String.join(" ", words), SUGGESTIONS);
            if (!found.isEmpty()) {
                return found;
            }
            words.remove(words.size() - 1);
        }
        return List.of();
    }

    private void suggest(Context context) throws IOException {
        @Nullable String typed = context.queryParam("q");
        List<Suggestion> found = typed == null || typed.isBlank() || typed.length() > LONGEST
                ? List.of()
                : services.library().index().suggest(Facet.INDICATOR, typed, SUGGESTIONS);
        context.json(found.stream()
                .map(each -> new Offer(Shown.indicator(each.value()), each.count(), Links.indicator(each.value())))
                .toList());
    }

    private void csv(Context context) throws IOException {
        Address address = address(context);
        IndicatorSeries series =
                services.library().index().compare(address.value("indicator"), FacetChoices.filters(address, FILTERS));
        file(context, "so-sanh.csv");
        SeriesCsv.write(
                List.of(new CrossConflict(series.indicator(), series.points())),
                context.res().getOutputStream());
    }

    /** Says that the answer is a file to keep. */
    static void file(Context context, String name) {
        context.contentType(CSV).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
