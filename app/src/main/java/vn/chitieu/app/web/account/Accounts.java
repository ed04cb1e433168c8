package vn.chitieu.app.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.web.security.Role;

/** Users of a library. They are disabled and never deleted, because history names them. Thread-safe. */
public final class Accounts {

    private static final String COLUMNS = "id, name, role, created, disabled";

    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private volatile boolean some;

    /** A user and the hash of the password. */
    private record Credential(User user, String hash) {}

    public Accounts(Database database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether there are any. Where there are, there always will be. */
    public boolean exist() {
        if (!some) {
            some = database.jdbi().withHandle(handle -> handle.createQuery("select exists (select 1 from \"user\")")
                    .mapTo(Boolean.class)
                    .one());
        }
        return some;
    }

    /** All users, by name. */
    public List<User> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from \"user\" order by name")
                        .map((row, context) -> user(row))
                        .list());
    }

    /** The user of a name, however it is typed. */
    public Optional<User> find(String name) {
        return database.jdbi().withHandle(handle -> found(handle, name)).map(Credential::user);
    }

    private static Optional<Credential> found(Handle handle, String name) {
        return handle.createQuery("select " + COLUMNS + ", password from \"user\" where name = :name")
                .bind("name", UserName.canonical(name))
                .map((row, context) -> new Credential(user(row), row.getString("password")))
                .findOne();
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Instant.ofEpochSecond(row.getLong("created")),
                row.getBoolean("disabled"));
    }

    /**
     * Adds a user.
     *
     * @throws AccountException if the name or the password is not taken, or the first is no administrator
     */
    public User add(String typed, Role role, String password) throws AccountException {
        String name = UserName.required(typed);
        String hash = passwords.hash(password, name);
        Instant now = clock.instant();
        return database.serially(handle -> {
            if (found(handle, name).isPresent()) {
                throw new AccountException(AccountException.Problem.NAME_TAKEN);
            }
            if (role != Role.ADMINISTRATOR && administrators(handle) == 0) {
                throw new AccountException(AccountException.Problem.LAST_ADMINISTRATOR);
            }
            long id = handle.createUpdate("insert into \"user\" (name, password, role, created)"
                            + " values (:name, :password, :role, :created)")
                    .bind("name", name)
                    .bind("password", hash)
                    .bind("role", role.name())
                    .bind("created", now.getEpochSecond())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return new User(id, name, role, now, false);
        });
    }

    private static long administrators(Handle handle) {
        return handle.createQuery("select count(*) from \"user\" where role = 'ADMINISTRATOR' and disabled = 0")
                .mapTo(Long.class)
                .one();
    }

    /** Gives a user another role; their keys can do no more than it from then on. */
    public void role(String name, Role role) throws AccountException {
        change(
                name,
                user -> user.role() == Role.ADMINISTRATOR && role != Role.ADMINISTRATOR,
                (handle, user) -> handle.createUpdate("update \"user\" set role = :role where id = :id")
                        .bind("role", role.name())
                        .bind("id", user.id())
                        .execute());
    }

    /** Shuts a user out at once, or lets them in again. */
    public void disable(String name, boolean disabled) throws AccountException {
        change(name, user -> user.role() == Role.ADMINISTRATOR && disabled, (handle, user) -> {
            handle.createUpdate("update \"user\" set disabled = :disabled where id = :id")
                    .bind("disabled", disabled ? 1 : 0)
                    .bind("id", user.id())
                    .execute();
            Sessions.endAll(handle, user.id(), null);
        });
    }

    /** Sets a password, of which the user need not know the old one, and ends all their sessions. */
    public void reset(String name, String password) throws AccountException {
        String hash = passwords.hash(password, UserName.canonical(name));
        change(name, user -> false, (handle, user) -> set(handle, user, hash, null));
    }

    /**
     * Sets a password for the user who knows the old one, and ends their other sessions.
     *
     * @param session digest of the session that stays
     */
    public void change(String name, String old, String password, byte[] session) throws AccountException {
        if (check(name, old).isEmpty()) {
            throw new AccountException(AccountException.Problem.PASSWORD_WRONG);
        }
        String hash = passwords.hash(password, UserName.canonical(name));
        change(name, user -> false, (handle, user) -> set(handle, user, hash, session));
    }

    private static void set(Handle handle, User user, String hash, byte @Nullable [] session) {
        handle.createUpdate("update \"user\" set password = :password where id = :id")
                .bind("password", hash)
                .bind("id", user.id())
                .execute();
        Sessions.endAll(handle, user.id(), session);
    }

    /** The user of this name and password who may sign in. Takes the same time whatever is wrong. */
    public Optional<User> check(String name, String password) {
        Optional<Credential> found = database.jdbi().withHandle(handle -> found(handle, name));
        boolean same = passwords.matches(password, found.map(Credential::hash).orElse(null));
        return found.map(Credential::user).filter(user -> same && !user.disabled());
    }

    /** A change of a user. */
    @FunctionalInterface
    private interface Change {
        void of(Handle handle, User user);
    }

    /** Whether a change takes an administrator away. */
    @FunctionalInterface
    private interface Loss {
        boolean of(User user);
    }

    private void change(String name, Loss loss, Change change) throws AccountException {
        database.serially(handle -> {
            User user = found(handle, name)
                    .map(Credential::user)
                    .orElseThrow(() -> new AccountException(AccountException.Problem.NO_USER));
            if (!user.disabled() && loss.of(user) && administrators(handle) == 1) {
                throw new AccountException(AccountException.Problem.LAST_ADMINISTRATOR);
            }
            change.of(handle, user);
            return user;
        });
    }
}
