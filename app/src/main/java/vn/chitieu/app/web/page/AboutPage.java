package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;

/** Versions, health and licences. */
public final class AboutPage implements Area {

    private final Services services;
    private final Pages pages;

    public AboutPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/about",
                context -> pages.render(
                        context,
                        "about/page.jte",
                        Map.of("documents", services.library().documents().size())),
                Role.READER);
    }
}
