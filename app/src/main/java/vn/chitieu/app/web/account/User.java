package vn.chitieu.app.web.account;

import java.time.Instant;
import vn.chitieu.app.web.security.Role;

/**
 * Somebody who has an account.
 *
 * @param name as history keeps it, see {@link UserName}
 * @param disabled whether nobody can sign in as this user any more
 */
public record User(long id, String name, Role role, Instant created, boolean disabled) {}
