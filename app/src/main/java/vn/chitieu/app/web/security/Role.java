package vn.chitieu.app.web.security;

import io.javalin.security.RouteRole;

/** What somebody may do; each may do what those before may. */
public enum Role implements RouteRole {
    /** Not signed in: the sign-in page and what shows that the server is alive. */
    ANYONE,
    /** Reads and searches. */
    READER,
    /** Loads and corrects. */
    EDITOR,
    /** Keeps accounts, removes documents. */
    ADMINISTRATOR;

    /** Whether somebody of this role may do what asks for that one. */
    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
