package vn.chitieu.app.web.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.account.AccountException;
import vn.chitieu.app.web.security.Role;

/** Roles as forms name them. */
final class Roles {

    private Roles() {}

    /** The role of a name. */
    static Role of(@Nullable String name) throws AccountException {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ANYONE && role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AccountException(AccountException.Problem.ROLE));
    }
}
