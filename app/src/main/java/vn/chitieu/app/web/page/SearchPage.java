package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.state.SavedSearches;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.find.Answer;
import vn.chitieu.app.web.find.Chip;
import vn.chitieu.app.web.find.FacetGroup;
import vn.chitieu.app.web.find.FacetNames;
import vn.chitieu.app.web.find.Finder;
import vn.chitieu.app.web.find.HitView;
import vn.chitieu.app.web.find.LibraryCounts;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Scope;

/** Clauses and targets that have the words of a query and pass its filters. */
public final class SearchPage implements Area {

    /** Its place. */
    public static final String PLACE = "/search";

    private static final int LIMIT = 20;
    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_TYPED = 200;

    private final Services services;
    private final Pages pages;
    private final SavedSearches saved;

    public SearchPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.saved = new SavedSearches(services.database(), services.clock());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", context -> context.redirect(PLACE), Role.READER);
        routes.get(PLACE, this::search, Role.READER);
        routes.get(PLACE + "/suggest", this::suggest, Role.READER);
    }

    private void search(Context context) throws IOException {
        SearchParameters parameters = SearchParameters.of(context.queryParamMap());
        if (OneAddress.redirects(context, parameters, PLACE)) {
            return;
        }
        Finder finder = new Finder(services.library().index());
        FacetNames names =
                new FacetNames(pages.messages(context), pages.frame(context).language());
        Map<String, Object> model = new HashMap<>();
        model.put("parameters", parameters);
        model.put("names", names);
        if (parameters.blank()) {
            Answer everything = finder.find(parameters, Scope.CLAUSES, 0);
            model.put("library", LibraryCounts.of(services.library().documents()));
            model.put("groups", FacetGroup.of(everything, names));
            model.put("saved", saved.of(Guard.visitor(context).name()));
            pages.render(context, "find/start.jte", model);
            return;
        }
        Answer answer = finder.find(parameters, Scope.CLAUSES, LIMIT);
        model.put("answer", answer);
        model.put("groups", FacetGroup.of(answer, names));
        model.put("chips", Chip.of(parameters, names, name -> pages.messages(context)
                .text("find.parameter." + name)));
        model.put("hits", HitView.of(answer));
        model.put("values", new ValueText(pages.messages(context)));
        pages.render(context, "find/page.jte", model);
    }

    /** Values of a facet for what somebody types, as JSON. */
    private void suggest(Context context) throws IOException {
        Facet facet = Facet.of(String.valueOf(context.queryParam("facet")))
                .orElseThrow(() -> new BadRequestResponse("parameter facet must be a facet"));
        String typed = String.valueOf(context.queryParamMap()
                        .getOrDefault("typed", List.of(""))
                        .get(0))
                .strip();
        if (typed.isEmpty() || typed.length() > LONGEST_TYPED) {
            context.json(List.of());
            return;
        }
        context.json(services.library().index().suggest(facet, typed, SUGGESTIONS));
    }
}
