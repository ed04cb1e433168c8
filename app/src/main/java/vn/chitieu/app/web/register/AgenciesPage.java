package vn.chitieu.app.web.register;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.compare.Address;
import vn.chitieu.app.web.compare.Paging;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.analysis.FormerAgencies;

/** The register of agencies. */
public final class AgenciesPage implements Area {

    private static final int ROWS = 300;

    private final Services services;
    private final Pages pages;
    private final FormerAgencies formerAgencies = FormerAgencies.load();

    public AgenciesPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/agencies", this::show, Role.READER);
    }

    private void show(Context context) throws IOException {
        Address address = Address.of(context, Set.of("q", "offset"));
        AgencyRegister all = AgencyRegister.of(services.library().index(), formerAgencies);
        String words = address.value("q");
        AgencyRegister kept = words.isEmpty() ? all : all.having(words);
        int total = kept.entries().size();
        int offset = Paging.offset(address, total, ROWS);
        pages.render(
                context,
                "register/agencies.jte",
                Map.<String, Object>of(
                        "words",
                        words,
                        "all",
                        all.entries().size(),
                        "entries",
                        kept.entries().subList(offset, Math.min(total, offset + ROWS)),
                        "paging",
                        new Paging(address, offset, ROWS, total)));
    }
}
