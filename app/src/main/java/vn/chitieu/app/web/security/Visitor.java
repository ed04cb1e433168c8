package vn.chitieu.app.web.security;

/**
 * Who asks.
 *
 * @param name as history keeps it
 * @param session what the form token is bound to
 */
public record Visitor(String name, Role role, String session) {}
