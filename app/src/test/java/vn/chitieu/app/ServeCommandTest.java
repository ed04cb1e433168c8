package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

class ServeCommandTest {

    @TempDir
    private Path home;

    @Test
    void endsWhenItIsAskedToAndLeavesTheLibraryInOrder() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chitieu.class.getName(),
                        "serve",
                        "--home",
                        home.toString(),
                        "--port",
                        "0")
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(ready(said)).isTrue();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        try (Library library = Library.open(home, LibrarySettings.embedded())) {
            assertThat(library.mended()).isEmpty();
        }
    }

    private static boolean ready(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("http://127.0.0.1:")) {
                return true;
            }
        }
        return false;
    }
}
