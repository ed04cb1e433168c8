package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.account.AccountException;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.Sessions;
import vn.chitieu.app.web.account.SignIn;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.app.web.security.Visitor;

/** What somebody keeps of their own account: password, keys of programs, sessions. */
public final class AccountPage implements Area {

    private static final String PLACE = "/account";

    private final Pages pages;
    private final AccountStore store;
    private final SignIn door;

    public AccountPage(Pages pages, AccountStore store, SignIn door) {
        this.pages = pages;
        this.store = store;
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, context -> show(context, Map.of()), Role.READER);
        routes.post(PLACE + "/password", this::password, Role.READER);
        routes.post(PLACE + "/keys", this::makeKey, Role.READER);
        routes.post(PLACE + "/keys/{id}/revoke", this::revoke, Role.READER);
        routes.post(PLACE + "/sessions/{key}/end", this::end, Role.READER);
        routes.post(PLACE + "/sessions/end", this::endAll, Role.READER);
    }

    /** @param more what has just happened: {@code done}, {@code problem} or {@code newKey}, with the texts of them */
    private void show(Context context, Map<String, String> more) {
        Visitor visitor = Guard.visitor(context);
        Optional<User> user = store.users().find(visitor.name());
        Map<String, Object> model = new HashMap<>();
        model.put("own", user.isPresent());
        model.put("keys", user.map(store.keys()::of).orElse(List.of()));
        model.put("sessions", user.map(store.sessions()::of).orElse(List.of()));
        model.put("session", Sessions.key(visitor.session()));
        model.put(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ANYONE && visitor.role().may(role))
                        .toList());
        for (String name : List.of("done", "problem", "newKey")) {
            model.put(name, more.getOrDefault(name, ""));
        }
        pages.render(context, "account/page.jte", model);
    }

    private User user(Context context) {
        // Whoever sits at a machine without accounts has none.
        return store.users().find(Guard.visitor(context).name()).orElseThrow(() -> new ForbiddenResponse("account"));
    }

    /** A change that may be refused. */
    @FunctionalInterface
    private interface Change {
        Map<String, String> make() throws AccountException;
    }

    private void answer(Context context, Change change) {
        try {
            show(context, change.make());
        } catch (AccountException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, Map.of("problem", pages.messages(context).text(e.key())));
        }
    }

    private void password(Context context) {
        User user = user(context);
        answer(context, () -> {
            Duration wait = door.change(
                    context,
                    user,
                    given(context.formParam("old")),
                    given(context.formParam("password")),
                    Sessions.digest(Guard.visitor(context).session()));
            if (!wait.isZero()) {
                long seconds = Waits.tell(context, wait);
                return Map.of("problem", pages.messages(context).text("account.login.wait", seconds));
            }
            return Map.of("done", pages.messages(context).text("account.password.done"));
        });
    }

    private void makeKey(Context context) {
        User user = user(context);
        answer(context, () -> {
            Role role = Roles.of(context.formParam("role"));
            return Map.of("newKey", store.keys().make(user, given(context.formParam("label")), role));
        });
    }

    private void revoke(Context context) {
        try {
            store.keys().revoke(user(context), Long.parseLong(context.pathParam("id")));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse();
        }
        context.redirect(PLACE, HttpStatus.SEE_OTHER);
    }

    private void end(Context context) {
        store.sessions().end(user(context), context.pathParam("key"));
        context.redirect(PLACE, HttpStatus.SEE_OTHER);
    }

    private void endAll(Context context) {
        store.sessions().endAll(user(context));
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
