package vn.chitieu.app.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.extractor.model.Outcome;

/** The files of jobs in the database. Thread-safe. */
final class FileStore {

    /** Files of a job whose uploads are kept, and what archives among them hold. */
    private static final String KEPT = "with recursive kept (id) as ("
            + " select id from job_file where job = :job and stored is not null union all"
            + " select job_file.id from job_file join kept on parent = kept.id)";

    private static final String COLUMNS = "select " + FileRow.COLUMNS + " from job_file ";

    private final Database database;

    FileStore(Database database) {
        this.database = database;
    }

    /**
     * A file that came.
     *
     * @param parent the archive that holds it
     * @param sent its number as the sender or the archive counts
     * @param stored name of the upload; null where none is kept
     * @param refusal why it is not taken, or null where it is
     */
    record Arrival(
            @Nullable Long parent,
            @Nullable Integer sent,
            String name,
            long bytes,
            @Nullable String sha256,
            @Nullable String stored,
            @Nullable Refusal refusal) {}

    /** Why a file is not taken: the code of a message and what it names. */
    record Refusal(String code, String detail, @Nullable Outcome outcome) {}

    /** An upload that is to be loaded. */
    record Waiting(
            long id,
            long job,
            String name,
            long bytes,
            @Nullable String sha256,
            String stored) {}

    /** How many files, and how many bytes. */
    record Count(int files, long bytes) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(files + other.files, bytes + other.bytes);
        }
    }

    /** Notes files that came, all or none; gives the ids of those that are new and wait, null for the others. */
    List<@Nullable Long> add(long job, List<Arrival> arrivals, String now) {
        return database.jdbi().inTransaction(handle -> {
            List<@Nullable Long> ids = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                @Nullable Long id = insert(handle, job, arrival, now);
                ids.add(arrival.refusal() == null ? id : null);
            }
            return ids;
        });
    }

    private static @Nullable Long insert(Handle handle, long job, Arrival arrival, String now) {
        @Nullable Refusal refusal = arrival.refusal();
        return handle.createQuery(
                        "insert into job_file (job, parent, sent, name, bytes, sha256, stored, state, outcome,"
                                + " code, detail, arrived_at, ended_at) values (:job, :parent, :sent, :name, :bytes, :sha256,"
                                + " :stored, :state, :outcome, :code, :detail, :now, :ended)"
                                + " on conflict do nothing returning id")
                .bind("job", job)
                .bind("parent", arrival.parent())
                .bind("sent", arrival.sent())
                .bind("name", arrival.name())
                .bind("bytes", arrival.bytes())
                .bind("sha256", arrival.sha256())
                .bind("stored", arrival.stored())
                .bind("state", (refusal == null ? FileState.WAITING : FileState.FAILED).name())
                .bind(
                        "outcome",
                        refusal == null || refusal.outcome() == null
                                ? null
                                : refusal.outcome().name())
                .bind("code", refusal == null ? null : refusal.code())
                .bind("detail", refusal == null ? null : refusal.detail())
                .bind("now", now)
                .bind("ended", refusal == null ? null : now)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** Number of files of all jobs in a state. */
    int count(FileState state) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from job_file where state = :state")
                        .bind("state", state.name())
                        .mapTo(Integer.class)
                        .one());
    }

    /** The members of an archive in their order, noted where they are new. */
    List<JobFile> members(long job, List<Arrival> members, String now) {
        return database.jdbi().inTransaction(handle -> {
            List<JobFile> files = new ArrayList<>();
            for (Arrival member : members) {
                insert(handle, job, member, now);
                files.add(handle.createQuery(COLUMNS + "where job = :job and parent = :parent and sent = :sent")
                        .bind("job", job)
                        .bind("parent", member.parent())
                        .bind("sent", member.sent())
                        .map(FileRow::file)
                        .one());
            }
            return files;
        });
    }

    /**
     * Notes how a file ended, unless its job was cancelled before it was loaded; says whether it did. The upload of one
     * that failed is kept, that of any other is not needed any more.
     */
    boolean end(long id, FileState state, JobFile.End end) {
        return database.jdbi()
                .inTransaction(handle -> handle.createUpdate("update job_file set state = :state,"
                                        + " outcome = :outcome, loading = :loading, code = :code, detail = :detail,"
                                        + " document = :document, pages_done = :pages, pages_all = :pages, began_at = :began,"
                                        + " ended_at = :ended, stored = case when :state = 'FAILED' then stored end where id = :id"
                                        + " and (state = 'WAITING' or state = 'CANCELLED' and :document is not null)")
                                .bind("state", state.name())
                                .bind(
                                        "outcome",
                                        end.outcome() == null
                                                ? null
                                                : end.outcome().name())
                                .bind(
                                        "loading",
                                        end.loading() == null
                                                ? null
                                                : end.loading().name())
                                .bind("code", end.code())
                                .bind("detail", end.detail())
                                .bind("document", end.document())
                                .bind("pages", end.pages())
                                .bind("began", end.beganAt())
                                .bind("ended", end.endedAt())
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    /** Notes that an archive ended with all that it holds; one that does not is unpacked again by the next start. */
    void endArchive(long id, JobFile.End end) {
        database.jdbi().useTransaction(handle -> handle.createUpdate("update job_file set state = 'UNPACKED',"
                        + " began_at = :began, ended_at = :ended where id = :id and state = 'WAITING' and not exists"
                        + " (select 1 from job_file member where member.parent = :id and member.state = 'WAITING')")
                .bind("began", end.beganAt())
                .bind("ended", end.endedAt())
                .bind("id", id)
                .execute());
    }

    /** Notes that what waits in an archive cannot be had, because the archive cannot be opened any more. */
    void failWithin(long archive, JobFile.End end) {
        database.jdbi().useTransaction(handle -> handle.createUpdate("with recursive inside (id) as ("
                        + " select id from job_file where parent = :archive union all"
                        + " select job_file.id from job_file join inside on parent = inside.id)"
                        + " update job_file set state = 'FAILED', code = :code, detail = :detail, ended_at = :ended"
                        + " where state = 'WAITING' and id in (select id from inside)")
                .bind("archive", archive)
                .bind("code", end.code())
                .bind("detail", end.detail())
                .bind("ended", end.endedAt())
                .execute());
    }

    /** Notes that an upload is gone. */
    void forget(long id) {
        database.jdbi().useTransaction(handle -> handle.execute("update job_file set stored = null where id = ?", id));
    }

    /** Notes that all uploads of a job are gone. */
    void forgetAll(long job) {
        database.jdbi()
                .useTransaction(handle -> handle.execute("update job_file set stored = null where job = ?", job));
    }

    /** Whether something in an archive, however deep, could not be loaded. */
    boolean failedWithin(long archive) {
        return database.jdbi().withHandle(handle -> handle.createQuery("with recursive inside (id, state) as ("
                        + " select id, state from job_file where parent = :archive union all"
                        + " select job_file.id, job_file.state from job_file join inside on parent = inside.id)"
                        + " select exists (select 1 from inside where state = 'FAILED')")
                .bind("archive", archive)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many files failed whose uploads, or those of the archives around them, are kept. */
    int retriable(long job) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        KEPT + " select count(*) from job_file where state = 'FAILED' and id in (select id from kept)")
                .bind("job", job)
                .mapTo(Integer.class)
                .one());
    }

    /** Lets files that failed, and whose uploads are kept, wait again, with the archives around them; gives their number. */
    int retry(long job) {
        return database.jdbi().inTransaction(handle -> {
            int again = handle.createUpdate(KEPT
                            + " update job_file set state = 'WAITING', outcome = null, code = null, detail = null,"
                            + " ended_at = null, holder = null where state = 'FAILED' and id in (select id from kept)")
                    .bind("job", job)
                    .execute();
            if (again > 0) {
                handle.createUpdate("with recursive around (id) as ("
                                + " select parent from job_file where job = :job and state = 'WAITING' union"
                                + " select parent from job_file join around on job_file.id = around.id)"
                                + " update job_file set state = 'WAITING', ended_at = null, holder = null"
                                + " where state = 'UNPACKED' and id in (select id from around)")
                        .bind("job", job)
                        .execute();
                handle.execute("update job set ended_at = null where id = ?", job);
            }
            return again;
        });
    }

    /** Names of all uploads of a job that the database knows. */
    List<String> stored(long job) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select stored from job_file where job = :job and stored is not null order by id")
                .bind("job", job)
                .mapTo(String.class)
                .list());
    }

    Map<FileState, Count> counts(long job) {
        Map<FileState, Count> counts = new EnumMap<>(FileState.class);
        database.jdbi().useHandle(handle -> handle.createQuery(
                        "select state, count(*) files, sum(bytes) bytes from job_file where job = :job group by state")
                .bind("job", job)
                .map((row, context) -> counts.put(
                        FileState.valueOf(row.getString("state")),
                        new Count(row.getInt("files"), row.getLong("bytes"))))
                .list());
        return counts;
    }

    /** How many files were sent, without what archives hold. */
    Count received(long job) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) files,"
                        + " coalesce(sum(bytes), 0) bytes from job_file where job = :job and parent is null")
                .bind("job", job)
                .map((row, context) -> new Count(row.getInt("files"), row.getLong("bytes")))
                .one());
    }

    /** Files of a job in any of these states; those that ended last first, then those that wait. */
    List<JobFile> list(long job, List<FileState> states, int offset, int limit) {
        return database.jdbi().withHandle(handle -> handle.createQuery(COLUMNS
                        + "where job = :job and state in (<states>)"
                        + " order by ended_at is null, ended_at desc, case when ended_at is null then id else -id end"
                        + " limit :limit offset :offset")
                .bind("job", job)
                .bindList("states", states.stream().map(Enum::name).toList())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(FileRow::file)
                .list());
    }
}
