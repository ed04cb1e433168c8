package vn.chitieu.app.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database of a library is: a SQLite file in its folder, or a database of a PostgreSQL server, which several
 * processes share. What is secret in it is never shown. Immutable.
 */
public final class DatabaseAddress {

    /** Variables of the environment that name user and password where the URL does not. */
    public static final String USER = "CHITIEU_DATABASE_USER";

    public static final String PASSWORD = "CHITIEU_DATABASE_PASSWORD";

    private static final String FORM = "jdbc:postgresql://host/name";
    private static final String HOST = "(?:[A-Za-z0-9._-]++|\\[[0-9A-Fa-f:.]++])(?::[0-9]{1,5})?";
    /** Stricter than the driver, which prints parts of what it does not understand, such as a password before a host. */
    private static final Pattern POSTGRESQL =
            Pattern.compile("jdbc:postgresql:(?://(?:" + HOST + "(?:," + HOST + ")*+)?/)?[^?@/:]*+(?:\\?.*)?");

    private final Path home;
    private final @Nullable Properties server;

    private DatabaseAddress(Path home, @Nullable Properties server) {
        this.home = home;
        this.server = server;
    }

    /** The file in the folder of a library. */
    public static DatabaseAddress of(Path home) {
        return new DatabaseAddress(home, null);
    }

    /**
     * A database of a server.
     *
     * @param home folder of the library that it belongs to
     * @param url such as {@code jdbc:postgresql://host/name?user=…}
     * @param environment names user and password where the URL does not
     * @throws IllegalArgumentException if the URL is none of PostgreSQL; the message does not name it
     */
    public static DatabaseAddress of(Path home, String url, Map<String, String> environment) {
        Properties server = POSTGRESQL.matcher(url).matches() ? Driver.parseURL(url, null) : null;
        if (server == null) {
            throw new IllegalArgumentException("no address of the form " + FORM);
        }
        take(server, PGProperty.USER, environment.get(USER));
        take(server, PGProperty.PASSWORD, environment.get(PASSWORD));
        return new DatabaseAddress(home, server);
    }

    private static void take(Properties server, PGProperty property, @Nullable String value) {
        if (property.getOrDefault(server) == null && value != null) {
            property.set(server, value);
        }
    }

    /** Whether other processes may work with it at the same time. */
    public boolean shared() {
        return server != null;
    }

    /** Whether anybody ever worked in it, as far as that is known without asking a server. */
    public boolean exists() {
        return server != null || Files.exists(home.resolve(Database.FILE));
    }

    /** The folder of the library that it belongs to. */
    public Path home() {
        return home;
    }

    /** How the server is reached; null for a file. */
    @Nullable
    Properties server() {
        return server == null ? null : (Properties) server.clone();
    }

    /** Where it is, for people, without user and password. */
    @Override
    public String toString() {
        return server == null
                ? home.resolve(Database.FILE).toString()
                : PGProperty.PG_HOST.getOrDefault(server) + ":" + PGProperty.PG_PORT.getOrDefault(server) + "/"
                        + PGProperty.PG_DBNAME.getOrDefault(server);
    }
}
