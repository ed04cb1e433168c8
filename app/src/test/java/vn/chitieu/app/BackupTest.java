package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/** The database of people is in the same snapshot as the documents. */
class BackupTest {

    private static final String PASSWORD = "con mèo ngủ trên mái nhà";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("library");
        Library.open(home, LibrarySettings.embedded()).close();
        store(home).users().add("lan", Role.ADMINISTRATOR, PASSWORD);
    }

    private static AccountStore store(Path home) throws Exception {
        return AccountStore.of(Database.open(home), Clock.systemUTC());
    }

    private static Program.Run index(String verb, Path argument, Path home) {
        return Program.run(Locale.ENGLISH, settings -> Program::echo, "index", verb, argument, "--home", home);
    }

    private static Program.Run check(Path home) {
        return Program.run(Locale.ENGLISH, settings -> Program::echo, "index", "check", "--home", home);
    }

    @Test
    void usersComeBackWithTheSnapshot() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        assertThat(index("snapshot", snapshot, home).err()).contains("0 documents copied");
        assertThat(Files.readString(snapshot.resolve("manifest"))).contains(Database.FILE);
        store(home).users().add("sau", Role.READER, PASSWORD);
        Path restored = folder.resolve("restored");
        assertThat(index("restore", snapshot, restored).status()).isZero();
        assertThat(store(restored).users().all()).extracting(User::name).containsExactly("lan");
        assertThat(store(restored).users().check("lan", PASSWORD)).isPresent();
        assertThat(check(restored).status()).isZero();
    }

    @Test
    void aSnapshotWhileSomebodyWritesIsOfOneMoment() throws Exception {
        Database open = Database.open(home);
        open.jdbi().useTransaction(handle -> {
            handle.execute("update user set name = 'khác'");
            Path snapshot = folder.resolve("snapshot");
            assertThat(index("snapshot", snapshot, home).status()).isZero();
            assertThat(store(snapshot).users().all()).extracting(User::name).containsExactly("lan");
        });
    }

    @Test
    void aSnapshotOfBeforeThereWasADatabaseIsRestored() throws Exception {
        Path old = folder.resolve("old");
        Library.open(old, LibrarySettings.embedded()).close();
        Path snapshot = folder.resolve("snapshot");
        assertThat(index("snapshot", snapshot, old).status()).isZero();
        assertThat(Files.readString(snapshot.resolve("manifest"))).doesNotContain(Database.FILE);
        Path restored = folder.resolve("restored");
        assertThat(index("restore", snapshot, restored).status()).isZero();
        assertThat(restored.resolve(Database.FILE)).doesNotExist();
    }

    @Test
    void usersThatAreThereAreNotOverwritten() throws Exception {
        Path snapshot = folder.resolve("snapshot");
        index("snapshot", snapshot, home);
        Program.Run refused = index("restore", snapshot, home);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("LIB-010", "state");
        assertThat(store(home).users().check("lan", PASSWORD)).isPresent();
    }

    @Test
    void aDamagedDatabaseIsFound() throws Exception {
        assertThat(check(home).status()).isZero();
        Path file = home.resolve(Database.FILE);
        // Whole in one file first, so that the damage is not hidden by what still stands in its log.
        Path whole = folder.resolve("whole.db");
        Database.open(home).copy(whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int i = 4_200; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.deleteIfExists(file.resolveSibling("chitieu.db-wal"));
        Files.deleteIfExists(file.resolveSibling("chitieu.db-shm"));
        Files.write(file, bytes);
        Program.Run damaged = check(home);
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.err()).contains("APP-021", "DAMAGED");
    }
}
