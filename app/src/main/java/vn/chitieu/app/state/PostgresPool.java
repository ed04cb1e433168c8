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
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL server. Thread-safe. */
final class PostgresPool implements AutoCloseable {

    /** The oldest release that tests run on. */
    private static final int OLDEST = 14;
    /** No request holds one while it waits for anything else. */
    private static final int CONNECTIONS = 10;

    private static final int WAIT_MILLIS = 10_000;

    private final HikariDataSource source;

    private PostgresPool(HikariDataSource source) {
        this.source = source;
    }

    /** @throws IOException if the server cannot be reached, refuses, or is too old */
    static PostgresPool open(DatabaseAddress address) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        try {
            config.setDataSource(server(address));
            PostgresPool pool = new PostgresPool(new HikariDataSource(config));
            pool.requireRelease(address);
            return pool;
        } catch (HikariPool.PoolInitializationException | SQLException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DatabaseException(address, String.valueOf(cause.getMessage()), e);
        }
    }

    private static DataSource server(DatabaseAddress address) throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
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

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }
}
