package vn.chitieu.app.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;

/**
 * Sessions of users, kept in the database so that they survive a restart. One ends when it was idle for long, when it is
 * old, or when somebody ends it. Thread-safe.
 */
public final class Sessions {

    /** Ends when nothing was asked for so long. */
    static final Duration IDLE = Duration.ofHours(8);
    /** Ends so long after signing in, whatever happens. */
    static final Duration WHOLE = Duration.ofDays(7);

    private static final Duration SEEN = Duration.ofMinutes(1);
    private static final int BYTES = 32;
    /** Most sessions of one user; the one that was idle longest goes for a new one. */
    private static final int MOST = 50;

    private static final int LONGEST_AGENT = 200;

    private final Database database;
    private final Clock clock;

    /** A session that was found. */
    private record Found(User user, long seen) {}

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins a session; gives its id, which only the browser keeps. */
    public String begin(User user, String agent) {
        String id = Secrets.random(BYTES);
        long now = clock.instant().getEpochSecond();
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("delete from session where expires <= :now or seen <= :idle")
                    .bind("now", now)
                    .bind("idle", now - IDLE.toSeconds())
                    .execute();
            handle.createUpdate(
                            "delete from session where \"user\" = :user and hash not in"
                                    + " (select hash from session where \"user\" = :user order by seen desc, created desc limit :most)")
                    .bind("user", user.id())
                    .bind("most", MOST - 1)
                    .execute();
            handle.createUpdate("insert into session (hash, \"user\", agent, created, seen, expires)"
                            + " values (:hash, :user, :agent, :now, :now, :expires)")
                    .bind("hash", Secrets.digest(id))
                    .bind("user", user.id())
                    .bind("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)))
                    .bind("now", now)
                    .bind("expires", now + WHOLE.toSeconds())
                    .execute();
        });
        return id;
    }

    /** Who has this session, if it has not ended. */
    public Optional<User> user(String id) {
        byte[] hash = Secrets.digest(id);
        long now = clock.instant().getEpochSecond();
        Optional<Found> found = database.jdbi()
                .withHandle(handle -> handle.createQuery("select u.id, u.name, u.role, u.created, u.disabled, s.seen"
                                + " from session s join \"user\" u on u.id = s.\"user\""
                                + " where s.hash = :hash and s.expires > :now and s.seen > :idle and u.disabled = 0")
                        .bind("hash", hash)
                        .bind("now", now)
                        .bind("idle", now - IDLE.toSeconds())
                        .map((row, context) -> new Found(Accounts.user(row), row.getLong("seen")))
                        .findOne());
        // Not each request is worth a write.
        if (found.isPresent() && now - found.get().seen() >= SEEN.toSeconds()) {
            database.jdbi().useHandle(handle -> handle.createUpdate("update session set seen = :now where hash = :hash")
                    .bind("now", now)
                    .bind("hash", hash)
                    .execute());
        }
        return found.map(Found::user);
    }

    /** Sessions of a user that have not ended, the latest first. */
    public List<Session> of(User user) {
        long now = clock.instant().getEpochSecond();
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select hash, agent, created, seen, expires from session"
                                + " where \"user\" = :user and expires > :now and seen > :idle order by seen desc, created desc")
                .bind("user", user.id())
                .bind("now", now)
                .bind("idle", now - IDLE.toSeconds())
                .map((row, context) -> new Session(
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getString("agent"),
                        Instant.ofEpochSecond(row.getLong("created")),
                        Instant.ofEpochSecond(row.getLong("seen")),
                        Instant.ofEpochSecond(row.getLong("expires"))))
                .list());
    }

    /** What a session is called in forms. */
    public static String key(String id) {
        return HexFormat.of().formatHex(Secrets.digest(id));
    }

    /** The digest of a session, as the database has it. */
    public static byte[] digest(String id) {
        return Secrets.digest(id);
    }

    /** Ends a session. */
    public void end(String id) {
        byte[] hash = Secrets.digest(id);
        database.jdbi().useHandle(handle -> handle.createUpdate("delete from session where hash = :hash")
                .bind("hash", hash)
                .execute());
    }

    /** Ends the session of a user that has this key. */
    public void end(User user, String key) {
        of(user).stream().filter(session -> session.key().equals(key)).forEach(session -> database.jdbi()
                .useHandle(handle -> handle.createUpdate("delete from session where hash = :hash and \"user\" = :user")
                        .bind("hash", HexFormat.of().parseHex(session.key()))
                        .bind("user", user.id())
                        .execute()));
    }

    /** Ends all sessions of a user. */
    public void endAll(User user) {
        database.jdbi().useHandle(handle -> endAll(handle, user.id(), null));
    }

    static void endAll(Handle handle, long user, byte @Nullable [] but) {
        handle.createUpdate("delete from session where \"user\" = :user and hash <> :but")
                .bind("user", user)
                .bind("but", but == null ? new byte[0] : Arrays.copyOf(but, but.length))
                .execute();
    }
}
