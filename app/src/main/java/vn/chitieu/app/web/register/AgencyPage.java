package vn.chitieu.app.web.register;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.app.compare.Timeline;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.compare.Address;
import vn.chitieu.app.web.compare.Shown;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.topic.Topics;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.analysis.FormerAgencies;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;
import vn.chitieu.index.store.LibraryDocument;

/** An agency's portfolio: its targets by deadline, the clauses by which it leads and coordinates. */
public final class AgencyPage implements Area {

    private static final int TARGETS = SearchRequest.MAX_LIMIT;
    private static final int CLAUSES = 30;

    private final Services services;
    private final Pages pages;
    private final FormerAgencies formerAgencies = FormerAgencies.load();
    private final Topics topics = Topics.load();

    public AgencyPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/agencies/{name}", this::show, Role.READER);
    }

    private void show(Context context) throws IOException, QueryException {
        String name = context.pathParam("name");
        Address address = Address.of(context, Set.of("document", "topic", "role"));
        List<Filter> filters = filters(address);
        boolean leads = address.value("role").equals("lead");
        boolean coordinates = address.value("role").equals("coordinating");
        Facet part = leads ? Facet.LEAD : coordinates ? Facet.COORDINATING : Facet.AGENCY;
        ClauseIndex index = services.library().index();
        SearchResult targets = search(index, Scope.TARGETS, with(filters, part, name), TARGETS);
        AgencyView view = new AgencyView(
                index.portfolio(name, filters),
                LocalDate.now(services.clock()),
                Timeline.of(targets.hits()),
                targets.total(),
                coordinates ? none(Facet.LEAD) : clauses(index, with(filters, Facet.LEAD, name), Facet.LEAD),
                leads
                        ? none(Facet.COORDINATING)
                        : clauses(index, with(filters, Facet.COORDINATING, name), Facet.COORDINATING),
                formerAgencies.formers(name),
                formerAgencies.heirs(name));
        pages.render(
                context,
                "register/agency.jte",
                Map.<String, Object>of(
                        "view",
                        view,
                        "address",
                        address,
                        "values",
                        new ValueText(pages.messages(context)),
                        "topics",
                        topics,
                        "names",
                        names(view)));
    }

    /** What the documents of a page are called, by their ids: many have the same title. */
    private Map<String, String> names(AgencyView view) {
        Set<String> shown = view.documents().stream()
                .map(AgencyPortfolio.InDocument::documentId)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        for (LibraryDocument document : services.library().documents()) {
            if (!shown.contains(document.id())) {
                continue;
            }
            String name = Stream.of(document.number(), document.issuer())
                    .map(Shown::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            names.put(document.id(), name.isEmpty() ? Shown.text(document.id()) : name);
        }
        return names;
    }

    private static List<Filter> filters(Address address) {
        List<Filter> filters = new ArrayList<>();
        for (Facet facet : List.of(Facet.DOCUMENT, Facet.TOPIC)) {
            List<String> values = address.values(facet.key());
            if (!values.isEmpty()) {
                filters.add(new Filter(facet, values));
            }
        }
        return filters;
    }

    private static List<Filter> with(List<Filter> filters, Facet facet, String name) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(new Filter(facet, List.of(name)));
        return all;
    }

    private static SearchResult search(ClauseIndex index, Scope scope, List<Filter> filters, int limit)
            throws IOException, QueryException {
        return index.search(
                SearchRequest.of("", scope).with(filters).by(Order.NEWEST).page(0, limit));
    }

    private static AgencyView.Clauses clauses(ClauseIndex index, List<Filter> filters, Facet role)
            throws IOException, QueryException {
        SearchResult found = search(index, Scope.CLAUSES, filters, CLAUSES);
        return new AgencyView.Clauses(role.key(), found.hits(), found.total());
    }

    private static AgencyView.Clauses none(Facet role) {
        return new AgencyView.Clauses(role.key(), List.<Hit>of(), 0);
    }
}
