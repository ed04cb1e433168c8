package vn.chitieu.app.web.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import vn.chitieu.app.web.security.Reach;

/** The door: signs browsers in and out. Thread-safe. */
public final class SignIn {

    private final AccountStore store;
    private final AccountVisitors visitors;
    private final Reach reach;

    public SignIn(AccountStore store, AccountVisitors visitors, Reach reach) {
        this.store = store;
        this.visitors = visitors;
        this.reach = reach;
    }

    /**
     * How it ended.
     *
     * @param in whether the browser is signed in now
     * @param delay how long to wait before the next try, where too many failed
     */
    public record Outcome(boolean in, Duration delay) {}

    /** Tries a name and a password. */
    public Outcome in(Context context, String name, String password) {
        String address = reach.client(context);
        Duration wait = store.throttle().ask(name, address);
        if (!wait.isZero()) {
            return new Outcome(false, wait);
        }
        Optional<User> user = store.users().check(name, password);
        user.ifPresent(known -> {
            store.throttle().succeeded(name, address);
            visitors.begin(context, known);
        });
        return new Outcome(user.isPresent(), Duration.ZERO);
    }

    /**
     * Gives somebody who is signed in another password, who has to know the old one: guessing it is as slow as at the door.
     *
     * @param session digest of the session that goes on; the others end
     * @return how long to wait before the next try; zero where it was changed
     * @throws AccountException if the old one is wrong or the new one is not taken
     */
    public Duration change(Context context, User user, String old, String password, byte[] session)
            throws AccountException {
        String address = reach.client(context);
        Duration wait = store.throttle().ask(user.name(), address);
        if (wait.isZero()) {
            store.users().change(user.name(), old, password, session);
            store.throttle().succeeded(user.name(), address);
        }
        return wait;
    }

    /** Ends the session of the browser. */
    public void out(Context context) {
        visitors.end(context);
    }
}
