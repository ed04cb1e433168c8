package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.account.AccountException;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;

/** Who may use the library: adds users, gives them roles and passwords, shuts them out. */
public final class UsersPage implements Area {

    private static final String PLACE = "/users";

    private final Pages pages;
    private final AccountStore store;

    public UsersPage(Pages pages, AccountStore store) {
        this.pages = pages;
        this.store = store;
    }

    /** A change of accounts; gives the key of the text that says it is done. */
    @FunctionalInterface
    private interface Change {
        String make(Context context, String name) throws AccountException;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, context -> show(context, "", ""), Role.ADMINISTRATOR);
        routes.post(PLACE, context -> change(context, given(context.formParam("name")), this::add), Role.ADMINISTRATOR);
        add(routes, "role", (context, name) -> {
            store.users().role(name, Roles.of(context.formParam("role")));
            return "account.users.done.role";
        });
        add(routes, "password", (context, name) -> {
            store.users().reset(name, given(context.formParam("password")));
            return "account.users.done.password";
        });
        add(routes, "disable", (context, name) -> {
            store.users().disable(name, true);
            return "account.users.done.disable";
        });
        add(routes, "enable", (context, name) -> {
            store.users().disable(name, false);
            return "account.users.done.enable";
        });
    }

    private void add(RoutesConfig routes, String verb, Change change) {
        routes.post(
                PLACE + "/{name}/" + verb,
                context -> change(context, context.pathParam("name"), change),
                Role.ADMINISTRATOR);
    }

    private String add(Context context, String name) throws AccountException {
        store.users().add(name, Roles.of(context.formParam("role")), given(context.formParam("password")));
        return "account.users.done.add";
    }

    private void change(Context context, String name, Change change) {
        try {
            String done = change.make(context, name);
            show(context, pages.messages(context).text(done, name), "");
        } catch (AccountException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, "", pages.messages(context).text(e.key()));
        }
    }

    private void show(Context context, String done, String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("users", store.users().all());
        model.put("own", Guard.visitor(context).name());
        model.put(
                "roles",
                Arrays.stream(Role.values()).filter(role -> role != Role.ANYONE).toList());
        model.put("done", done);
        model.put("problem", problem);
        pages.render(context, "account/users.jte", model);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
