package vn.chitieu.app.web.security;

/**
 * Who asks.
 *
 * @param name as history keeps it
 * @param session what the form token is bound to; empty for a program that shows its key each time
 */
public record Visitor(String name, Role role, String session) {

    /** A program that shows its key each time. No browser does that by itself, so that it needs no form token. */
    public static Visitor program(String name, Role role) {
        return new Visitor(name, role, "");
    }

    /** Whether it is a program that showed its key. */
    public boolean isProgram() {
        return session.isEmpty() && role != Role.ANYONE;
    }
}
