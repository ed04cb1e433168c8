package vn.chitieu.app.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.web.security.Role;

/** Keys that programs sign in with. Only their digests are kept. Thread-safe. */
public final class ApiKeys {

    /** What every key begins with, so that it is found where it should not be. */
    static final String MARK = "chitieu_";
    /** Longest label. */
    public static final int LONGEST_LABEL = 80;

    private static final int BYTES = 32;
    private static final int PREFIX = MARK.length() + 6;
    private static final int MOST = 20;
    private static final Duration USED = Duration.ofMinutes(1);
    private static final Pattern FORM = Pattern.compile("chitieu_[A-Za-z0-9_-]{43}");

    private final Database database;
    private final Clock clock;

    /** Somebody who was found by a key. */
    private record Found(long id, User user, Role role, long used) {}

    public ApiKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a key; gives it whole, for the only time.
     *
     * @throws AccountException if it could do more than its user, or there are too many
     */
    public String make(User user, String label, Role role) throws AccountException {
        if (role == Role.ANYONE || !user.role().may(role)) {
            throw new AccountException(AccountException.Problem.ROLE);
        }
        String key = MARK + Secrets.random(BYTES);
        String named = label.strip();
        database.serially(handle -> {
            long number = handle.createQuery("select count(*) from api_key where \"user\" = :user")
                    .bind("user", user.id())
                    .mapTo(Long.class)
                    .one();
            if (number >= MOST) {
                throw new AccountException(AccountException.Problem.TOO_MANY_KEYS);
            }
            handle.createUpdate("insert into api_key (prefix, hash, \"user\", label, role, created)"
                            + " values (:prefix, :hash, :user, :label, :role, :created)")
                    .bind("prefix", key.substring(0, PREFIX))
                    .bind("hash", Secrets.digest(key))
                    .bind("user", user.id())
                    .bind("label", named.substring(0, Math.min(named.length(), LONGEST_LABEL)))
                    .bind("role", role.name())
                    .bind("created", clock.instant().getEpochSecond())
                    .execute();
            return number;
        });
        return key;
    }

    /** Who a key lets in, with the lesser of the roles of key and user. */
    public Optional<User> user(String key) {
        if (!FORM.matcher(key).matches()) {
            return Optional.empty();
        }
        Optional<Found> found = database.jdbi()
                .withHandle(handle -> handle.createQuery("select u.id, u.name, u.role, u.created, u.disabled,"
                                + " k.id as key, k.role as key_role, k.used from api_key k join \"user\" u on u.id = k.\"user\""
                                + " where k.hash = :hash and u.disabled = 0")
                        .bind("hash", Secrets.digest(key))
                        .map((row, context) -> new Found(
                                row.getLong("key"),
                                Accounts.user(row),
                                Role.valueOf(row.getString("key_role")),
                                row.getLong("used")))
                        .findOne());
        found.ifPresent(this::used);
        return found.map(ApiKeys::limited);
    }

    private static User limited(Found found) {
        User user = found.user();
        Role role = user.role().may(found.role()) ? found.role() : user.role();
        return new User(user.id(), user.name(), role, user.created(), user.disabled());
    }

    private void used(Found found) {
        long now = clock.instant().getEpochSecond();
        if (now - found.used() >= USED.toSeconds()) {
            database.jdbi().useHandle(handle -> handle.createUpdate("update api_key set used = :now where id = :id")
                    .bind("now", now)
                    .bind("id", found.id())
                    .execute());
        }
    }

    /** Keys of a user, the latest first. */
    public List<ApiKey> of(User user) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id, prefix, label, role, created, used from api_key"
                                + " where \"user\" = :user order by created desc, id desc")
                        .bind("user", user.id())
                        .map((row, context) -> {
                            long used = row.getLong("used");
                            return new ApiKey(
                                    row.getLong("id"),
                                    row.getString("prefix"),
                                    row.getString("label"),
                                    Role.valueOf(row.getString("role")),
                                    Instant.ofEpochSecond(row.getLong("created")),
                                    used == 0 ? null : Instant.ofEpochSecond(used));
                        })
                        .list());
    }

    /** Takes a key of a user away; the program that has it is shut out at once. */
    public void revoke(User user, long id) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("delete from api_key where id = :id and \"user\" = :user")
                        .bind("id", id)
                        .bind("user", user.id())
                        .execute());
    }

    /** The key of a header {@code Authorization}, or null where it has none. */
    static @Nullable String bearer(@Nullable String header) {
        String scheme = "Bearer ";
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? header.substring(scheme.length()).strip()
                : null;
    }
}
