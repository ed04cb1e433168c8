package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    private static final String PASSWORD = "con mèo ngủ trên mái nhà";

    @TempDir
    private Path home;

    private Program.Run user(String typed, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            Object[] all = new Object[arguments.length + 3];
            all[0] = "user";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            all[arguments.length + 1] = "--home";
            all[arguments.length + 2] = home;
            return Program.run(Locale.ENGLISH, settings -> Program::echo, all);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void usersAreAddedChangedAndListed() {
        assertThat(user(PASSWORD + "\n", "add", "Lan", "--role", "administrator")
                        .status())
                .isZero();
        assertThat(user(PASSWORD + "\r\n", "add", "minh").status()).isZero();
        assertThat(user("", "role", "minh", "editor").status()).isZero();
        assertThat(user("đàn cò trắng bay về núi", "password", "minh").status()).isZero();
        assertThat(user("", "disable", "minh").status()).isZero();
        Program.Run list = user("", "list");
        assertThat(list.status()).isZero();
        assertThat(list.out().lines()).hasSize(3);
        assertThat(list.out()).contains("lan", "administrator", "minh", "editor", "disabled");
        assertThat(user("", "disable", "minh", "--undo").status()).isZero();
        assertThat(user("", "list").out()).doesNotContain("disabled");
    }

    @Test
    void whatIsRefusedSaysWhy() {
        Program.Run first = user(PASSWORD, "add", "lan");
        assertThat(first.status()).isEqualTo(1);
        assertThat(first.err()).contains("--role administrator");
        assertThat(user("ngắn", "add", "lan", "--role", "administrator").err()).contains("at least 12");
        assertThat(user("", "role", "lan", "editor").err()).contains("no such user");
        Program.Run none = user("", "add", "lan", "--role", "administrator");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no password");
        assertThat(user("", "add", "lan", "--role", "anyone").status()).isEqualTo(2);
        assertThat(user("", "add", "lan", "--password", "x").status()).isEqualTo(2);
        assertThat(user("").status()).isEqualTo(2);
    }
}
