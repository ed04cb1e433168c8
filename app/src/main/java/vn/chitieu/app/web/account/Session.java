package vn.chitieu.app.web.account;

import java.time.Instant;

/**
 * A browser that somebody signed in with.
 *
 * @param key what it is called in forms; nobody can use it as the session
 * @param agent what the browser says of itself
 * @param seen when it last asked for something, to the minute
 * @param expires when it ends whatever it does
 */
public record Session(String key, String agent, Instant created, Instant seen, Instant expires) {}
