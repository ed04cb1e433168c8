package vn.chitieu.app.web.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.security.LocalVisitors;
import vn.chitieu.app.web.security.Reach;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.app.web.security.Visitor;
import vn.chitieu.app.web.security.Visitors;

/**
 * Users by the session of their browser, programs by their key. While there are no accounts, whoever sits at this machine
 * is an administrator; from the first account on everybody signs in. Thread-safe.
 */
public final class AccountVisitors implements Visitors {

    private static final String SESSION = "chitieu_session";
    private static final String VISIT = "chitieu_visit";
    /** Browsers take a cookie of this name only by https and from this very host. */
    private static final String SECURE = "__Host-";

    private static final String API = "/api/";
    private static final String METRICS = "/metrics";
    private static final int VISIT_BYTES = 32;
    private static final int WHILE_OPEN = -1;

    private final AccountStore store;
    private final Reach reach;
    private final LocalVisitors local = new LocalVisitors();

    public AccountVisitors(AccountStore store, Reach reach) {
        this.store = store;
        this.reach = reach;
    }

    @Override
    public Visitor of(Context context) {
        if (reach.local() && !store.users().exist()) {
            return local.of(context);
        }
        @Nullable String key = ApiKeys.bearer(context.header("Authorization"));
        if (key != null) {
            return program(context, key);
        }
        @Nullable String session = session(context);
        return (session == null ? Optional.<User>empty() : store.sessions().user(session))
                .map(user -> new Visitor(user.name(), user.role(), String.valueOf(session)))
                .orElseGet(() -> new Visitor("", Role.ANYONE, visit(context)));
    }

    /** Keys open the web API and the metrics, and no page: none can change a password or make more keys. */
    private Visitor program(Context context, String key) {
        boolean open = context.path().startsWith(API) || context.path().equals(METRICS);
        return (open ? store.keys().user(key) : Optional.<User>empty())
                .map(user -> Visitor.program(user.name(), user.role()))
                .orElseGet(() -> new Visitor("", Role.ANYONE, ""));
    }

    /** Somebody not signed in, whose form for signing in must come from this server too. */
    private String visit(Context context) {
        if (context.path().startsWith(API)) {
            return "";
        }
        @Nullable String visit = context.cookie(name(VISIT));
        if (visit == null || visit.isBlank()) {
            visit = Secrets.random(VISIT_BYTES);
            context.cookie(cookie(VISIT, visit, WHILE_OPEN));
        }
        return visit;
    }

    /** The session that a browser shows, whether it is one or not. */
    @Nullable
    String session(Context context) {
        return context.cookie(name(SESSION));
    }

    /** Begins a session with an id that nobody knew before, and ends the one the browser had. */
    void begin(Context context, User user) {
        end(context);
        String agent = context.userAgent() == null ? "" : String.valueOf(context.userAgent());
        String id = store.sessions().begin(user, agent);
        context.cookie(cookie(SESSION, id, (int) Sessions.WHOLE.toSeconds()));
    }

    /** Ends the session of a browser. */
    void end(Context context) {
        @Nullable String session = session(context);
        if (session != null) {
            store.sessions().end(session);
        }
        context.cookie(cookie(SESSION, "", 0));
    }

    private String name(String cookie) {
        return reach.https() ? SECURE + cookie : cookie;
    }

    /** Sent along with links from elsewhere, but with no form and no picture of another site. */
    private Cookie cookie(String name, String value, int age) {
        return new Cookie(name(name), value, "/", age, reach.https(), true, null, SameSite.LAX);
    }
}
