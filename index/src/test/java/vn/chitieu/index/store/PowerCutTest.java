package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes at random moments, also while a library is mended after the last time; see {@link FaultyDisk}. */
class PowerCutTest {

    private static final LibrarySettings SETTINGS =
            new LibrarySettings(FakeIndex::open, FakeIndex::reading, 4, Duration.ofMillis(40), Duration.ofMillis(4));

    @TempDir
    private Path folder;

    private final Set<String> loaded = new TreeSet<>();
    private final Set<String> removing = new TreeSet<>();
    private int cuts;

    @Test
    void whatIsAcknowledgedSurvives() throws Exception {
        cut(40);
    }

    @Test
    @Tag("slow")
    void whatIsAcknowledgedSurvivesManyTimes() throws Exception {
        cut(Integer.getInteger("chitieu.cuts", 2_000));
    }

    private void cut(int times) throws Exception {
        Random random = new Random(20310301);
        Path disk = Files.createDirectory(folder.resolve("0"));
        for (int i = 1; i <= times; i++) {
            if (i % 8 == 0) {
                loaded.clear();
                disk = Files.createDirectory(folder.resolve(i + "-new"));
            }
            Path after = folder.resolve(Integer.toString(i));
            load(disk, i, after, random);
            verify(after);
            DurableFiles.delete(disk);
            disk = after;
        }
        assertThat(cuts).isGreaterThan(times / 2);
    }

    /** Loads on a disk that loses power, and leaves what it has then in another folder. */
    private void load(Path root, int round, Path after, Random random) throws IOException {
        FaultyDisk disk = new FaultyDisk(root);
        // Opening an empty library takes some 60 operations, a load about 15.
        disk.powerFor(random.nextInt(600));
        Library library = null;
        try {
            library = Library.open(disk.path("library"), SETTINGS);
            for (int number = round * 100; number < round * 100 + 40; number++) {
                loaded.add(library.load(Invented.file(number)).id());
                if (number % 5 == 0) {
                    String id = Invented.Facts.of(number).id();
                    removing.add(id);
                    library.remove(id);
                    loaded.remove(id);
                    library.collect();
                }
            }
        } catch (LibraryException e) {
            cuts++;
        }
        disk.after(after, random);
        if (library != null) {
            closeBroken(library);
        }
    }

    private static void closeBroken(Library library) {
        try {
            library.close();
        } catch (LibraryException e) {
            assertThat(e).hasMessageContaining("power is off");
        }
    }

    private void verify(Path after) throws Exception {
        try (Library library = Library.open(after.resolve("library"), SETTINGS)) {
            Set<String> ids = new TreeSet<>(LibraryTest.ids(library));
            Set<String> certain = new TreeSet<>(loaded);
            certain.removeAll(removing);
            assertThat(ids).containsAll(certain);
            library.collect();
            assertThat(library.check()).isEmpty();
            ids.removeAll(certain);
            ids.removeAll(removing);
            // The one that was under way may have come through.
            assertThat(ids).hasSizeLessThanOrEqualTo(1);
            loaded.clear();
            removing.clear();
            loaded.addAll(LibraryTest.ids(library));
        }
    }
}
