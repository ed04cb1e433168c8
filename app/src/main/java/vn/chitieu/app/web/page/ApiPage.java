package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.security.Role;

/** Explains the web API to whoever writes a program. */
public final class ApiPage implements Area {

    private final Pages pages;
    private final @Nullable URI address;

    /** @param address by which people reach the server, or null where they name the server itself */
    public ApiPage(Pages pages, @Nullable URI address) {
        this.pages = pages;
        this.address = address;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api", this::show, Role.READER);
    }

    private void show(Context context) {
        // A proxy speaks https where this server does not: a key must not be sent without it.
        String shown = address == null
                ? context.scheme() + "://" + context.host()
                : address.toString().replaceAll("/$", "");
        pages.render(context, "account/api.jte", Map.of("address", shown));
    }
}
