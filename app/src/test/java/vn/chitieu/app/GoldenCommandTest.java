package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCommandTest {

    @Test
    void aFolderThatIsMissingIsNamed(@TempDir Path folder) {
        Path none = folder.resolve("none");
        Program.Run run = Program.run("golden", "--cases", none);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(none.toString());
        assertThat(run.out()).isEmpty();
    }
}
