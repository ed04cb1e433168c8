package vn.chitieu.app.web.account;

import java.time.Clock;
import vn.chitieu.app.state.Database;

/** What is kept of accounts, in one database. Thread-safe. */
public record AccountStore(Accounts users, Sessions sessions, ApiKeys keys, Throttle throttle) {

    /** That of a database. */
    public static AccountStore of(Database database, Clock clock) {
        return new AccountStore(
                new Accounts(database, new Passwords(), clock),
                new Sessions(database, clock),
                new ApiKeys(database, clock),
                new Throttle(database, clock));
    }
}
