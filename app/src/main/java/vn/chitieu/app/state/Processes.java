package vn.chitieu.app.state;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that share a database on a server: each says now and then that it lives, by the clock of the server. What
 * one held that has been silent for longer than the lease is free for the others. Thread-safe.
 */
public final class Processes implements AutoCloseable {

    /** Long enough for a garbage collection or a short loss of the network. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Processes.class);
    private static final int BEATS_IN_A_LEASE = 5;
    private static final String NOW = "extract(epoch from clock_timestamp())::bigint";

    private final Database database;
    private final Duration lease;
    private final String own = UUID.randomUUID().toString();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "process");
        thread.setDaemon(true);
        return thread;
    });

    private Processes(Database database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /**
     * Begins to say that this process lives.
     *
     * @param database that is shared
     * @param lease in whole seconds, at least one
     */
    public static Processes begin(Database database, Duration lease) {
        Processes processes = new Processes(database, lease);
        processes.beat();
        long pause = lease.toMillis() / BEATS_IN_A_LEASE;
        processes.timer.scheduleWithFixedDelay(processes::tryToBeat, pause, pause, TimeUnit.MILLISECONDS);
        return processes;
    }

    private void beat() {
        database.jdbi().useHandle(handle -> {
            handle.createUpdate("insert into process (name, heard) values (:own, " + NOW + ")"
                            + " on conflict (name) do update set heard = excluded.heard")
                    .bind("own", own)
                    .execute();
            handle.execute("delete from process where heard < " + NOW + " - ?", lease.toSeconds());
        });
    }

    /** The boundary of the timer: a server that cannot be reached now is tried again. */
    private void tryToBeat() {
        try {
            beat();
        } catch (JdbiException e) {
            LOG.warn("the database does not hear that this process lives", e);
        }
    }

    /** The name of this process, which no other has or had. */
    public String own() {
        return own;
    }

    /**
     * A condition of SQL: what this column names as its holder is nobody, or a process that lives no more.
     *
     * @param column of text
     */
    public String free(String column) {
        return "(" + column + " is null or not exists (select 1 from process where process.name = " + column
                + " and process.heard >= " + NOW + " - " + lease.toSeconds() + "))";
    }

    /** Says that this process does not hold anything any more. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.debug("a beat does not end");
            }
            database.jdbi().useHandle(handle -> handle.execute("delete from process where name = ?", own));
        } catch (JdbiException e) {
            // It is silent from now on, and that is heard in a while.
            LOG.warn("the database does not hear that this process ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
