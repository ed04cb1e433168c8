package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.security.Role;

/** Explains the web API to whoever writes a program. */
public final class ApiPage implements Area {

    private final Pages pages;

    public ApiPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api", this::show, Role.READER);
    }

    private void show(Context context) {
        String address = context.scheme() + "://" + context.host();
        pages.render(context, "account/api.jte", Map.of("address", address));
    }
}
