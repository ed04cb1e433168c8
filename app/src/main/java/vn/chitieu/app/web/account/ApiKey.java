package vn.chitieu.app.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.security.Role;

/**
 * A key that a program signs in with.
 *
 * @param prefix its first signs, by which people know it again
 * @param label what it is for
 * @param role what the program may do at most; never more than its user
 * @param used when it was last used, to the minute, or null
 */
public record ApiKey(
        long id,
        String prefix,
        String label,
        Role role,
        Instant created,
        @Nullable Instant used) {}
