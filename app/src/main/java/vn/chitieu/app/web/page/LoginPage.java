package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.account.SignIn;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.OwnPlace;
import vn.chitieu.app.web.security.Role;

/** Signing in and out. */
public final class LoginPage implements Area {

    private final Pages pages;
    private final SignIn door;

    public LoginPage(Pages pages, SignIn door) {
        this.pages = pages;
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/login", this::show, Role.ANYONE);
        routes.post("/login", this::signIn, Role.ANYONE);
        routes.post("/logout", this::signOut, Role.READER);
    }

    private void show(Context context) {
        String next = OwnPlace.of(context.queryParam("next"));
        if (Guard.visitor(context).role() == Role.ANYONE) {
            form(context, next, "", "");
        } else {
            context.redirect(next, HttpStatus.SEE_OTHER);
        }
    }

    private void signIn(Context context) {
        String next = OwnPlace.of(context.formParam("next"));
        String name = given(context.formParam("name"));
        SignIn.Outcome outcome = door.in(context, name, given(context.formParam("password")));
        if (outcome.in()) {
            context.redirect(next, HttpStatus.SEE_OTHER);
        } else if (outcome.delay().isZero()) {
            // Not 401, which would ask a browser for a password of its own.
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(context, next, name, pages.messages(context).text("account.login.wrong"));
        } else {
            long seconds = Waits.tell(context, outcome.delay());
            form(context, next, name, pages.messages(context).text("account.login.wait", seconds));
        }
    }

    private void form(Context context, String next, String name, String problem) {
        pages.render(
                context, "account/login.jte", Map.<String, Object>of("next", next, "name", name, "problem", problem));
    }

    private void signOut(Context context) {
        door.out(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
