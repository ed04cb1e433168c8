package vn.chitieu.app.web;

import java.io.IOException;

/** Others could reach a server that has no users, so that it does not start. */
public final class NoUsersException extends IOException {

    private static final long serialVersionUID = 1L;

    NoUsersException(String host) {
        super("no users, and others can reach " + host);
    }
}
