package vn.chitieu.app.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL server. Thread-safe. */
final class PostgresPool implements AutoCloseable {

    /** The oldest release that tests run on. */
    private static final int OLDEST = 14;
    /** No request holds one while it waits for anything else. */
    private static final int CONNECTIONS = 10;

    private static final int WAIT_MILLIS = 10_000;

    /** Transactions that wait for their turn, each of which may need one of the others besides. */
    private static final int WAITING = 20;

    private static final int LONG_WAIT_MILLIS = 120_000;

    private final HikariDataSource source;
    private final HikariDataSource waiting;
    private final Jdbi waitingStatements;

    private PostgresPool(HikariDataSource source, HikariDataSource waiting) {
        this.source = source;
        this.waiting = waiting;
        this.waitingStatements = Jdbi.create(waiting).registerArgument(new StorableText());
    }

    /** @throws IOException if the server cannot be reached, refuses, or is too old */
    static PostgresPool open(DatabaseAddress address) throws IOException {
        try {
            DataSource server = server(address);
            HikariConfig working = config("database", CONNECTIONS, WAIT_MILLIS);
            working.setDataSource(server);
            HikariConfig waiting = config("locks", WAITING, LONG_WAIT_MILLIS);
            waiting.setDataSource(server);
            // The first tells of a server that cannot be reached; the other connects when it is needed.
            waiting.setInitializationFailTimeout(-1);
            PostgresPool pool = new PostgresPool(new HikariDataSource(working), new HikariDataSource(waiting));
            pool.requireRelease(address);
            return pool;
        } catch (HikariPool.PoolInitializationException | SQLException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DatabaseException(address, String.valueOf(cause.getMessage()), e);
        }
    }

    private static HikariConfig config(String name, int most, int waitMillis) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(waitMillis);
        return config;
    }

    private static DataSource server(DatabaseAddress address) throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        // A machine that is gone gives its locks back.
        server.setTcpKeepAlive(true);
        Properties properties = Objects.requireNonNull(address.server());
        for (String name : properties.stringPropertyNames()) {
            server.setProperty(name, properties.getProperty(name));
        }
        return server;
    }

    private void requireRelease(DatabaseAddress address) throws IOException, SQLException {
        int release;
        try (Connection connection = source.getConnection()) {
            release = connection.getMetaData().getDatabaseMajorVersion();
        }
        if (release < OLDEST) {
            close();
            throw new DatabaseException(address, "PostgreSQL " + release + "; " + OLDEST + " or newer is needed");
        }
    }

    /** For transactions that wait for their turn and work with other connections meanwhile. */
    Jdbi waiting() {
        return waitingStatements;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        waiting.close();
        source.close();
    }
}
