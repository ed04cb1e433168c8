package vn.chitieu.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;

/**
 * Reads a new password: at a terminal without showing it, twice; else the first line of standard input. Never an argument,
 * which other users of the machine could see.
 */
final class PasswordInput {

    private static final int LONGEST = 4_096;

    private final Messages messages;
    private final InputStream in;
    private final java.io.@Nullable Console terminal;

    PasswordInput(Messages messages, InputStream in, java.io.@Nullable Console terminal) {
        this.messages = messages;
        this.in = in;
        this.terminal = terminal;
    }

    /** The password, or null where it was typed differently the second time or not at all. */
    @Nullable
    String read(String user) throws IOException {
        return terminal == null ? line() : typed(terminal, user);
    }

    private @Nullable String typed(java.io.Console console, String user) {
        char @Nullable [] first = console.readPassword("%s ", messages.text("user.password.ask", user));
        char @Nullable [] second = console.readPassword("%s ", messages.text("user.password.again"));
        return first != null && Arrays.equals(first, second) ? new String(first) : null;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && bytes.size() < LONGEST) {
            bytes.write(next);
            next = in.read();
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        String password = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return password.isEmpty() ? null : password;
    }
}
