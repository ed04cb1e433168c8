package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.security.OwnPlace;
import vn.chitieu.app.web.security.Role;

/** Language and colours, kept by the browser. */
public final class PreferencesForm implements Area {

    private static final int KEPT = (int) Duration.ofDays(365).toSeconds();

    private static final Map<String, Set<String>> VALUES =
            Map.of("language", Set.of("vi", "en"), "theme", Set.of("light", "dark"));

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/preferences", PreferencesForm::keep, Role.ANYONE);
    }

    private static void keep(Context context) {
        VALUES.forEach((name, values) -> {
            @Nullable String value = context.formParam(name);
            if (value != null && values.contains(value)) {
                context.cookie(new Cookie("chitieu_" + name, value, "/", KEPT, false, true, null, SameSite.LAX));
            }
        });
        context.redirect(OwnPlace.of(context.formParam("back")), HttpStatus.SEE_OTHER);
    }
}
