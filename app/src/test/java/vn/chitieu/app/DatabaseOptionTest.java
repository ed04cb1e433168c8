package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.PostgresServer;

/** Commands on a database of a server; whatever goes wrong, nobody reads the password. */
class DatabaseOptionTest {

    private static final String PASSWORD = "con mèo ngủ trên mái nhà";

    @TempDir
    private Path home;

    private Program.Run user(String typed, String url, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            Object[] all = new Object[arguments.length + 5];
            all[0] = "user";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            all[arguments.length + 1] = "--home";
            all[arguments.length + 2] = home;
            all[arguments.length + 3] = "--database";
            all[arguments.length + 4] = url;
            return Program.run(Locale.ENGLISH, settings -> Program::echo, all);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void usersAreKeptOnTheServer() throws Exception {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed");
        PostgresServer.get().execute("create schema options");
        String url = PostgresServer.get().url("options");
        String signed = url + "&user=" + PostgresServer.USER + "&password=" + PostgresServer.PASSWORD;
        assertThat(user(PASSWORD, signed, "add", "lan", "--role", "administrator")
                        .status())
                .isZero();
        assertThat(user("", signed, "list").out()).contains("lan", "administrator");
        assertThat(home.resolve(Database.FILE)).doesNotExist();
        assertThat(Files.list(home)).isEmpty();
        try (Database database = Database.open(DatabaseAddress.of(home, signed, java.util.Map.of()))) {
            String shown = database.jdbi()
                    .withHandle(handle -> handle.getConnection().getMetaData().getURL());
            assertThat(shown).contains("127.0.0.1").doesNotContain(PostgresServer.PASSWORD);
        }
        Program.Run refused = user("", url + "&user=" + PostgresServer.USER + "&password=very-secret", "list");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains("APP-022", "password authentication failed")
                .doesNotContain("very-secret");
    }

    @Test
    void whatIsWrongNamesNoPassword() {
        for (String url : new String[] {
            "jdbc:mysql://h/d?password=very-secret",
            "jdbc:postgresql://u:very-secret@h/d",
            "jdbc:postgresql://h:x/d?password=very-secret"
        }) {
            Program.Run run = user("", url, "list");
            assertThat(run.status()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("--database").doesNotContain("very-secret");
        }
        Program.Run nobody = user("", "jdbc:postgresql://127.0.0.1:1/none?user=u&password=very-secret", "list");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("APP-022", "127.0.0.1:1/none").doesNotContain("very-secret");
    }
}
