package vn.chitieu.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.store.Companion;

/**
 * The database of a library, brought to the schema of this program when it is opened: a SQLite file in its folder, where
 * writers wait for each other and readers for nobody (WAL), or a PostgreSQL database. Thread-safe.
 */
public final class Database implements AutoCloseable {

    /** Place of the file below the library folder. */
    public static final String FILE = "state/chitieu.db";

    private static final String MIGRATIONS = "classpath:vn/chitieu/app/state/migrations/";
    private static final String SOUND = "ok";

    private final Jdbi jdbi;
    private final @Nullable PostgresPool pool;
    /** What work is done alone, on a file. */
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private Database(Jdbi jdbi, @Nullable PostgresPool pool) {
        this.jdbi = jdbi;
        this.pool = pool;
    }

    /**
     * Opens the file in a library folder; makes it where there is none.
     *
     * @throws IOException if it cannot be opened, is damaged or was written by a newer program
     */
    public static Database open(Path home) throws IOException {
        return open(DatabaseAddress.of(home));
    }

    /**
     * Opens a database; makes the file, or the tables on a server, where there are none.
     *
     * @throws IOException if it cannot be reached or opened, is damaged or was written by a newer program
     */
    public static Database open(DatabaseAddress address) throws IOException {
        if (!address.shared()) {
            Path file = address.home().resolve(FILE);
            Files.createDirectories(file.getParent());
            DataSource source = SqliteFile.source(file);
            migrate(address, source, Dialect.SQLITE);
            return new Database(Jdbi.create(source), null);
        }
        PostgresPool pool = PostgresPool.open(address);
        try {
            migrate(address, pool.source(), Dialect.POSTGRESQL);
            return new Database(Jdbi.create(pool.source()).registerArgument(new StorableText()), pool);
        } catch (IOException e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DatabaseAddress address, DataSource source, Dialect dialect) throws IOException {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS + dialect.folder(), MIGRATIONS + Dialect.BOTH)
                    .placeholders(dialect.placeholders())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(address, String.valueOf(e.getMessage()), e);
        }
    }

    /** A file as it is: to copy and to check it changes nothing and waits for no writer. */
    private static Database untouched(Path home) {
        return new Database(Jdbi.create(SqliteFile.source(home.resolve(FILE))), null);
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

    /** For statements, each of its own or in transactions that see what others commit. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Runs a transaction whose outcome is as if no other ran at the same time.
     *
     * @param work may be begun again, and does nothing but with the database
     */
    public <T, X extends Exception> T serially(HandleCallback<T, X> work) throws X {
        return pool == null ? jdbi.inTransaction(work) : SerialWork.run(jdbi, work);
    }

    /** Whether other processes may work with it at the same time. */
    public boolean shared() {
        return pool != null;
    }

    /**
     * Does work that nobody who names the same does at the same time, in this process or, with a database on a server, in
     * another that has the same database.
     *
     * @param work has a transaction that ends with it; it may work with the database besides
     */
    public <T, X extends Exception> T alone(String name, HandleCallback<T, X> work) throws X {
        if (pool == null) {
            ReentrantLock lock = locks.computeIfAbsent(name, key -> new ReentrantLock());
            lock.lock();
            try {
                return jdbi.withHandle(work);
            } finally {
                lock.unlock();
            }
        }
        return pool.waiting().inTransaction(handle -> {
            lock(handle, name);
            return work.withHandle(handle);
        });
    }

    /** Makes other transactions that name the same wait for the end of this one; those on a file always do. */
    public void lock(Handle handle, String name) {
        if (pool != null) {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne();
        }
    }

    /**
     * Writes a whole copy of the file as of one moment while others read and write.
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

    /** Gives connections to a server back; a file is open only while statements run. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
