package vn.chitieu.app.web.account;

import java.time.Clock;
import vn.chitieu.app.state.Database;

/** Accounts whose passwords are hashed in no time. */
public final class QuickAccounts {

    private static final int LEAST_COST = 4;

    private QuickAccounts() {}

    public static AccountStore of(Database database, Clock clock) {
        return new AccountStore(
                new Accounts(database, new Passwords(LEAST_COST), clock),
                new Sessions(database, clock),
                new ApiKeys(database, clock),
                new Throttle(database, clock));
    }
}
