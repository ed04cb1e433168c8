package vn.chitieu.app.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;
import vn.chitieu.app.web.security.Role;

/** Users, sessions, keys and the throttle, each with a database of its own and a clock that is moved. */
@OnEachDatabase
class AccountsTest {

    private static final String PASSWORD = "con mèo ngủ trên mái nhà";
    private static final String OTHER = "đàn cò trắng bay về núi";

    @TempDir
    private Path home;

    private final MovedClock clock = new MovedClock();
    private TestDatabases databases;
    private Database database;
    private Accounts accounts;
    private Sessions sessions;
    private ApiKeys keys;

    @BeforeEach
    void open(TestDatabases databases) throws Exception {
        this.databases = databases;
        database = databases.open(home);
        accounts = new Accounts(database, new Passwords(4), clock);
        sessions = new Sessions(database, clock);
        keys = new ApiKeys(database, clock);
    }

    private static void refused(AccountException.Problem problem, ThrowingCallable change) {
        AccountException refusal = catchThrowableOfType(AccountException.class, change);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem()).isEqualTo(problem);
    }

    @Test
    void theFirstUserIsAnAdministratorAndTheLastOneStays() throws Exception {
        assertThat(accounts.exist()).isFalse();
        refused(AccountException.Problem.LAST_ADMINISTRATOR, () -> accounts.add("lan", Role.READER, PASSWORD));
        assertThat(accounts.exist()).isFalse();
        accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        assertThat(accounts.exist()).isTrue();
        refused(AccountException.Problem.LAST_ADMINISTRATOR, () -> accounts.role("lan", Role.EDITOR));
        refused(AccountException.Problem.LAST_ADMINISTRATOR, () -> accounts.disable("lan", true));
        accounts.add("minh", Role.ADMINISTRATOR, PASSWORD);
        accounts.disable("lan", true);
        refused(AccountException.Problem.LAST_ADMINISTRATOR, () -> accounts.disable("minh", true));
        assertThat(accounts.exist()).isTrue();
    }

    @Test
    void namesAreOneHoweverTheyAreTyped() throws Exception {
        accounts.add(" Thủy ", Role.ADMINISTRATOR, PASSWORD);
        String composed = Normalizer.normalize("THỦY", Normalizer.Form.NFD);
        assertThat(accounts.find(composed)).map(User::name).contains("thủy");
        refused(AccountException.Problem.NAME_TAKEN, () -> accounts.add("THỦY", Role.READER, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a\u202Eb",
                "<b>",
                "local",
                "LOCAL",
                "аdmin" /* Cyrillic */,
                "a\nb",
                "ＬＯＣＡＬ"
            })
    void otherNamesAreRefused(String name) {
        refused(AccountException.Problem.NAME, () -> accounts.add(name, Role.ADMINISTRATOR, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "Mật khẩu 123456",
                "PASSWORD-1234",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "nguyenlan1234",
                "Nguyễn Lan 12!!"
            })
    void passwordsThatAreGuessedFirstAreRefused(String password) {
        refused(
                AccountException.Problem.PASSWORD_COMMON,
                () -> accounts.add("nguyenlan", Role.ADMINISTRATOR, password));
    }

    @Test
    void passwordsHaveTheirBounds() {
        refused(AccountException.Problem.PASSWORD_SHORT, () -> accounts.add("lan", Role.ADMINISTRATOR, "mười một kt"));
        String long257 = "con mèo ".repeat(33);
        refused(AccountException.Problem.PASSWORD_LONG, () -> accounts.add("lan", Role.ADMINISTRATOR, long257));
    }

    @Test
    void aPasswordCountsToItsEndAndInEveryComposition() throws Exception {
        String same72Bytes = "con mèo ngủ trên mái nhà và đàn cò trắng bay về núi xa trong chiều";
        assertThat(same72Bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isGreaterThan(72);
        accounts.add("lan", Role.ADMINISTRATOR, same72Bytes + " hè");
        assertThat(accounts.check("lan", same72Bytes + " hè")).isPresent();
        assertThat(accounts.check("lan", same72Bytes + " thu")).isEmpty();
        assertThat(accounts.check("lan", same72Bytes)).isEmpty();
        String decomposed = Normalizer.normalize(same72Bytes + " hè", Normalizer.Form.NFD);
        assertThat(accounts.check("lan", decomposed)).isPresent();
    }

    @Test
    void nothingThatSignsInIsInTheDatabase() throws Exception {
        User user = accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        String session = sessions.begin(user, "trình duyệt");
        String key = keys.make(user, "báo cáo", Role.READER);
        if (databases.shared()) {
            assertThat(rows()).contains("lan", "$2a$").doesNotContain(PASSWORD, session, key);
            return;
        }
        Path copy = home.resolve("copy.db");
        database.copy(copy);
        String bytes = new String(Files.readAllBytes(copy), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bytes).contains("lan", "$2a$").doesNotContain(PASSWORD, session, key);
    }

    /** All that tables of a server say, digests in hexadecimal. */
    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (String table : new String[] {"\"user\"", "session", "api_key"}) {
            List<String> all = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select t.*::text from " + table + " t")
                            .mapTo(String.class)
                            .list());
            rows.append(all);
        }
        return rows.toString();
    }

    @Test
    void whoIsDisabledIsOutAtOnce() throws Exception {
        accounts.add("minh", Role.ADMINISTRATOR, PASSWORD);
        User lan = accounts.add("lan", Role.EDITOR, OTHER);
        String session = sessions.begin(lan, "");
        String key = keys.make(lan, "k", Role.READER);
        accounts.disable("lan", true);
        assertThat(sessions.user(session)).isEmpty();
        assertThat(keys.user(key)).isEmpty();
        assertThat(accounts.check("lan", OTHER)).isEmpty();
        accounts.disable("lan", false);
        assertThat(sessions.user(session)).isEmpty();
        assertThat(keys.user(key)).isPresent();
        assertThat(accounts.check("lan", OTHER)).isPresent();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        User lan = accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        String own = sessions.begin(lan, "");
        String other = sessions.begin(lan, "");
        refused(
                AccountException.Problem.PASSWORD_WRONG,
                () -> accounts.change("lan", OTHER, OTHER, Sessions.digest(own)));
        accounts.change("lan", PASSWORD, OTHER, Sessions.digest(own));
        assertThat(sessions.user(own)).isPresent();
        assertThat(sessions.user(other)).isEmpty();
        assertThat(accounts.check("lan", PASSWORD)).isEmpty();
        accounts.reset("lan", PASSWORD);
        assertThat(sessions.user(own)).isEmpty();
    }

    @Test
    void sessionsSurviveARestartAndEnd() throws Exception {
        User lan = accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        String idle = sessions.begin(lan, "");
        clock.pass(Sessions.IDLE.minusSeconds(1));
        Sessions restarted = new Sessions(databases.open(home), clock);
        assertThat(restarted.user(idle)).map(User::name).contains("lan");
        clock.pass(Sessions.IDLE);
        assertThat(restarted.user(idle)).isEmpty();
        String busy = restarted.begin(lan, "");
        Instant end = clock.instant().plus(Sessions.WHOLE);
        while (clock.instant().isBefore(end.minus(Duration.ofHours(1)))) {
            assertThat(restarted.user(busy)).isPresent();
            clock.pass(Duration.ofHours(1));
        }
        clock.pass(Duration.ofHours(1));
        assertThat(restarted.user(busy)).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOrTheKeyOfAnother() throws Exception {
        User lan = accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        User minh = accounts.add("minh", Role.READER, OTHER);
        String session = sessions.begin(lan, "");
        sessions.end(minh, Sessions.key(session));
        assertThat(sessions.user(session)).isPresent();
        String key = keys.make(lan, "k", Role.READER);
        keys.revoke(minh, keys.of(lan).get(0).id());
        assertThat(keys.user(key)).isPresent();
        keys.revoke(lan, keys.of(lan).get(0).id());
        assertThat(keys.user(key)).isEmpty();
    }

    @Test
    void aKeyNeverDoesMoreThanItsUser() throws Exception {
        accounts.add("minh", Role.ADMINISTRATOR, PASSWORD);
        User lan = accounts.add("lan", Role.EDITOR, OTHER);
        refused(AccountException.Problem.ROLE, () -> keys.make(lan, "k", Role.ADMINISTRATOR));
        refused(AccountException.Problem.ROLE, () -> keys.make(lan, "k", Role.ANYONE));
        String key = keys.make(lan, "k", Role.EDITOR);
        assertThat(keys.user(key)).map(User::role).contains(Role.EDITOR);
        accounts.role("lan", Role.READER);
        assertThat(keys.user(key)).map(User::role).contains(Role.READER);
        accounts.role("lan", Role.ADMINISTRATOR);
        assertThat(keys.user(key)).map(User::role).contains(Role.EDITOR);
        assertThat(keys.user(key + "x")).isEmpty();
        assertThat(keys.user(key.substring(0, key.length() - 1) + "\u0000")).isEmpty();
    }

    @Test
    void sessionsAndKeysOfAUserAreBounded() throws Exception {
        User lan = accounts.add("lan", Role.ADMINISTRATOR, PASSWORD);
        String first = sessions.begin(lan, "");
        for (int i = 0; i < 60; i++) {
            clock.pass(Duration.ofSeconds(1));
            sessions.begin(lan, "trình duyệt ".repeat(100));
        }
        assertThat(sessions.of(lan))
                .hasSize(50)
                .allMatch(session -> session.agent().length() <= 200);
        assertThat(sessions.user(first)).isEmpty();
        for (int i = 0; i < 20; i++) {
            keys.make(lan, "k", Role.READER);
        }
        refused(AccountException.Problem.TOO_MANY_KEYS, () -> keys.make(lan, "k", Role.READER));
    }

    @Test
    void aUserThatIsNotThereTakesTheSameTime() throws Exception {
        // The hashes of this test are cheap, but not so cheap that leaving one out would not show.
        Accounts slow = new Accounts(database, new Passwords(9), clock);
        slow.add("lan", Role.ADMINISTRATOR, PASSWORD);
        long known = least(() -> slow.check("lan", OTHER));
        long unknown = least(() -> slow.check("minh", OTHER));
        assertThat(unknown).isGreaterThan(known / 2);
    }

    /** The least of some times: what else the machine does only adds to one. */
    private static long least(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            work.run();
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }
}
