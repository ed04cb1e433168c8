package vn.chitieu.app.web.security;

import io.javalin.http.Context;

/** Tells who asks. Thread-safe. */
@FunctionalInterface
public interface Visitors {

    /** Who sent a request; somebody of role {@link Role#ANYONE} where that is not known. */
    Visitor of(Context context);
}
