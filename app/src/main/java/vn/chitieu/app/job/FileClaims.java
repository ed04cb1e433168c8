package vn.chitieu.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.Processes;

/**
 * Which process loads which file, so that each file is loaded once, and by another where the one that took it lives no
 * more. Where no other process can share the database, every file is this one's. Thread-safe.
 */
final class FileClaims implements AutoCloseable {

    /** Uploads that are to be loaded. */
    private static final String WAITING = "select id, job, name, bytes, sha256, stored from job_file"
            + " where state = 'WAITING' and stored is not null";

    private final Database database;
    private final @Nullable Processes processes;

    private FileClaims(Database database, @Nullable Processes processes) {
        this.database = database;
        this.processes = processes;
    }

    static FileClaims of(Database database, Duration lease) {
        return new FileClaims(database, database.shared() ? Processes.begin(database, lease) : null);
    }

    /** Whether other processes may load files of the same jobs. */
    boolean shared() {
        return processes != null;
    }

    /** Takes a file that waits; false where it waits no more, or another process has it. */
    boolean take(long file) {
        if (processes == null) {
            return true;
        }
        // Of those that take it at the same time one changes the row, and the others look at it again after that.
        return database.jdbi()
                .withHandle(handle -> handle.createUpdate("update job_file set holder = :own where id = :id"
                                        + " and state = 'WAITING' and " + processes.free("holder"))
                                .bind("own", processes.own())
                                .bind("id", file)
                                .execute()
                        > 0);
    }

    /** Uploads that wait and that no process has, in the order in which they came. */
    List<FileStore.Waiting> free(int most) {
        if (processes == null) {
            return List.of();
        }
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        WAITING + " and " + processes.free("holder") + " order by id limit :most")
                .bind("most", most)
                .map((row, context) -> upload(row))
                .list());
    }

    /** Uploads that wait, in the order in which they came. */
    List<FileStore.Waiting> waiting(@Nullable Long job) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(WAITING + " and (:job is null or job = :job) order by id")
                        .bind("job", job)
                        .map((row, context) -> upload(row))
                        .list());
    }

    private static FileStore.Waiting upload(ResultSet row) throws SQLException {
        return new FileStore.Waiting(
                row.getLong("id"),
                row.getLong("job"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("stored"));
    }

    @Override
    public void close() {
        if (processes != null) {
            processes.close();
        }
    }
}
