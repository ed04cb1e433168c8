package vn.chitieu.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite database of a library folder, brought to the schema of this program when it is opened. Writers wait for each
 * other, readers for nobody (WAL). Thread-safe.
 */
public final class Database {

    /** Place of the file below the library folder. */
    public static final String FILE = "state/chitieu.db";

    private static final String MIGRATIONS = "classpath:vn/chitieu/app/state/migrations";
    private static final int WAIT_MILLIS = 10_000;

    private final Jdbi jdbi;

    private Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Opens the database of a library folder; makes it where there is none.
     *
     * @throws IOException if it cannot be opened, is damaged or was written by a newer program
     */
    public static Database open(Path home) throws IOException {
        Path file = home.resolve(FILE);
        Files.createDirectories(file.getParent());
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A change that was answered survives a power cut.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new Database(Jdbi.create(source));
    }

    /** For statements. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Writes a whole copy as of one moment while others read and write.
     *
     * @param file is not there yet
     * @throws IOException if it cannot be written
     */
    public void copy(Path file) throws IOException {
        try {
            jdbi.useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
        } catch (JdbiException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
