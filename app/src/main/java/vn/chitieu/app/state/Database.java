package vn.chitieu.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.chitieu.index.store.Companion;

/**
 * The SQLite database of a library folder, brought to the schema of this program when it is opened. Writers wait for each
 * other, readers for nobody (WAL). Thread-safe.
 */
public final class Database {

    /** Place of the file below the library folder. */
    public static final String FILE = "state/chitieu.db";

    private static final String MIGRATIONS = "classpath:vn/chitieu/app/state/migrations";
    private static final String SOUND = "ok";
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
        SQLiteDataSource source = source(file);
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

    /** A database as it is: to copy and to check it changes nothing and waits for no writer. */
    private static Database untouched(Path home) {
        return new Database(Jdbi.create(source(home.resolve(FILE))));
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A change that was answered survives a power cut.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** What a snapshot of the library of a folder has besides: the database, where there is one. */
    public static List<Companion> companions(Path home) {
        return Files.exists(home.resolve(FILE))
                ? List.of(new Companion(FILE, file -> untouched(home).copy(file)))
                : List.of();
    }

    /**
     * What is wrong with the database of a folder, a line each; nothing where there is none.
     *
     * @throws IOException if it cannot be read at all
     */
    public static List<String> damage(Path home) throws IOException {
        if (!Files.exists(home.resolve(FILE))) {
            return List.of();
        }
        try {
            return untouched(home).jdbi().withHandle(handle -> {
                List<String> lines = new ArrayList<>(handle.createQuery("pragma integrity_check")
                        .mapTo(String.class)
                        .list());
                lines.removeIf(SOUND::equals);
                handle.createQuery("pragma foreign_key_check")
                        .map((row, context) -> row.getString("table") + ": row " + row.getLong("rowid")
                                + " names what is not in " + row.getString("parent"))
                        .forEach(lines::add);
                return List.copyOf(lines);
            });
        } catch (JdbiException e) {
            throw new IOException(FILE + ": " + e.getMessage(), e);
        }
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
