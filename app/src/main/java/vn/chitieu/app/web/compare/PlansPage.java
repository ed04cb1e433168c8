package vn.chitieu.app.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryDocument;
import vn.chitieu.index.store.LibraryException;

/** Two plans side by side: what the other one keeps, raises, lowers, drops and adds. */
public final class PlansPage implements Area {

    private static final Set<String> PARAMETERS = Set.of("one", "other", "status", "offset");

    /** Greatest number of documents that are offered; others are named by id or number. */
    private static final int CHOICES = 500;

    private final Services services;
    private final Pages pages;

    public PlansPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/compare/plans", this::show, Role.READER);
    }

    private void show(Context context) throws LibraryException {
        List<LibraryDocument> documents = services.library().documents();
        Address address = named(named(Address.of(context, PARAMETERS), "one", documents), "other", documents);
        List<PlanChoice> choices = PlanChoice.of(documents, CHOICES);
        Map<String, Object> model = new HashMap<>();
        model.put("address", address);
        model.put("choices", choices);
        model.put(
                "all",
                documents.stream().filter(document -> document.copyOf() == null).count());
        String one = address.value("one");
        String other = address.value("other");
        if (!one.isEmpty() && !other.isEmpty()) {
            ValueText values = new ValueText(pages.messages(context));
            model.put("view", PlansView.of(address, extraction(one), extraction(other), values));
        }
        pages.render(context, "compare/plans.jte", model);
    }

    /** The same address with the id of a document that is named by its number. */
    private static Address named(Address address, String name, List<LibraryDocument> documents) {
        String value = address.value(name);
        if (value.isEmpty() || documents.stream().anyMatch(each -> each.id().equals(value))) {
            return address;
        }
        return documents.stream()
                .filter(each -> each.copyOf() == null && value.equalsIgnoreCase(each.number()))
                .findFirst()
                .map(each -> address.with(name, each.id()))
                .orElse(address);
    }

    private Extraction extraction(String id) throws LibraryException {
        try {
            return services.library().extraction(id);
        } catch (LibraryException e) {
            if (e.code() == LibraryCode.NO_DOCUMENT) {
                throw new NotFoundResponse();
            }
            throw e;
        }
    }
}
