package vn.chitieu.app.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.chitieu.app.state.Database;

/** The jobs in the database. Thread-safe. */
final class JobStore {

    private static final String COLUMNS =
            "select id, title, owner, announced, made_at, sealed_at, cancelled_at, ended_at from job ";

    private final Database database;
    private final Clock clock;

    JobStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a job that is to receive files; gives its id. */
    long make(String title, String owner, int announced) {
        return database.jdbi().inTransaction(handle -> handle.createQuery(
                        "insert into job (title, owner, announced, made_at, heard_at)"
                                + " values (:title, :owner, :announced, :now, :now) returning id")
                .bind("title", title)
                .bind("owner", owner)
                .bind("announced", announced)
                .bind("now", now())
                .mapTo(Long.class)
                .one());
    }

    Optional<Job> find(long id) {
        return database.jdbi().withHandle(handle -> find(handle, id));
    }

    private static Optional<Job> find(Handle handle, long id) {
        return handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(JobStore::job)
                .findOne();
    }

    /** The newest first. */
    List<Job> list(int offset, int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "order by id desc limit :limit offset :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map(JobStore::job)
                        .list());
    }

    int count() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from job")
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Notes that something arrived; a job without a title gets this one. One that had ended goes on, unless it was stopped:
     * another of its sender's requests may have ended it.
     */
    void heard(long id, String title) {
        database.jdbi().useTransaction(handle -> handle.createUpdate("update job set heard_at = :now,"
                        + " title = case when title = '' then :title else title end,"
                        + " ended_at = case when cancelled_at is null then null else ended_at end where id = :id")
                .bind("now", now())
                .bind("title", title)
                .bind("id", id)
                .execute());
    }

    /** Notes that its sender is still there. */
    void touch(long id) {
        database.jdbi().useTransaction(handle -> handle.execute("update job set heard_at = ? where id = ?", now(), id));
    }

    /** Takes it that no more files come. */
    void seal(long id) {
        database.jdbi().useTransaction(handle -> handle.createUpdate(
                        "update job set sealed_at = coalesce(sealed_at, :now) where id = :id")
                .bind("now", now())
                .bind("id", id)
                .execute());
    }

    /** Whether a job that has not ended has nothing left to do. */
    boolean nothingLeft(long id) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select exists (select 1 from job where id = :id"
                        + " and ended_at is null and sealed_at is not null and not exists"
                        + " (select 1 from job_file where job = :id and state = 'WAITING'))")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** Ends a job, if it has nothing left to do. */
    void end(long id) {
        database.jdbi().useTransaction(handle -> handle.createUpdate("update job set ended_at = :now where id = :id"
                        + " and ended_at is null and sealed_at is not null and not exists"
                        + " (select 1 from job_file where job = :id and state = 'WAITING')")
                .bind("now", now())
                .bind("id", id)
                .execute());
    }

    /** Notes that a job is stopped. Gives false where it had ended. */
    boolean cancel(long id) {
        return database.jdbi().inTransaction(handle -> {
            int changed = handle.createUpdate("update job set cancelled_at = :now, ended_at = :now,"
                            + " sealed_at = coalesce(sealed_at, :now) where id = :id and ended_at is null")
                    .bind("now", now())
                    .bind("id", id)
                    .execute();
            return changed > 0;
        });
    }

    /** Notes that what waits of a job is not loaded any more. */
    void cancelWaiting(long id) {
        database.jdbi().useTransaction(handle -> handle.createUpdate("update job_file set state = 'CANCELLED',"
                        + " ended_at = :now where job = :id and state = 'WAITING'")
                .bind("now", now())
                .bind("id", id)
                .execute());
    }

    /** Jobs that have not ended. */
    List<Long> unended() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from job where ended_at is null order by id")
                        .mapTo(Long.class)
                        .list());
    }

    /** Jobs that wait for files whose sender has been silent for so long. */
    List<Long> silent(Duration silence) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select id from job where sealed_at is null and heard_at <= :since")
                .bind("since", before(silence))
                .mapTo(Long.class)
                .list());
    }

    /** Jobs that ended so long ago and still keep uploads. */
    List<Long> stale(Duration kept) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select distinct job.id from job join job_file on job_file.job = job.id"
                                + " where job.ended_at <= :since and job_file.stored is not null order by 1")
                .bind("since", before(kept))
                .mapTo(Long.class)
                .list());
    }

    private String before(Duration time) {
        return text(clock.instant().minus(time));
    }

    String now() {
        return text(clock.instant());
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Job job(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("title"),
                row.getString("owner"),
                row.getInt("announced"),
                row.getString("made_at"),
                row.getString("sealed_at"),
                row.getString("cancelled_at"),
                row.getString("ended_at"));
    }
}
