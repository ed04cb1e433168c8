package vn.chitieu.extractor.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * Damaged files end in an outcome that says so, and none in a crash or a timeout. One that does is kept in
 * {@code target/fuzz}, to be moved to {@code src/test/resources/fuzz} and run for ever.
 */
class MutatedFilesTest {

    private static final Path FINDS = Path.of("src/test/resources/fuzz");
    private static final Path FOUND = Path.of("target/fuzz");

    private static final Set<Outcome> NEVER = EnumSet.of(Outcome.CRASHED, Outcome.TIMED_OUT);

    /** The same for every run, so that a change and not luck decides whether the build passes. */
    private static final long FIXED_SEED = 20_260_101;

    @TempDir
    private Path folder;

    private static IsolatedExtractor extractor() throws IOException {
        return IsolatedExtractor.start(new IsolationSettings(
                1, Duration.ofSeconds(60), Duration.ofSeconds(60), 512, 1_000, ReadLimits.DEFAULT, List.of()));
    }

    @Test
    @Timeout(600)
    void aHundredDamagedFiles() throws IOException, InterruptedException {
        damage(FIXED_SEED, 100);
    }

    @Test
    @Tag("slow")
    void aThousandDamagedFiles() throws IOException, InterruptedException {
        damage(Long.getLong("chitieu.seed", new Random().nextLong()), 1_000);
    }

    private void damage(long seed, int files) throws IOException, InterruptedException {
        System.out.println("seed of the damage: " + seed);
        Random random = new Random(seed);
        List<Path> samples = SampleFiles.all();
        Map<Outcome, Integer> account = new TreeMap<>();
        List<String> found = new ArrayList<>();
        try (IsolatedExtractor extractor = extractor()) {
            for (int i = 0; i < files; i++) {
                Path sample = samples.get(i % samples.size());
                Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                byte[] damaged = mutation.of(Files.readAllBytes(sample), new Random(random.nextLong()));
                String name = seed + "-" + i + "-" + mutation + "-" + sample.getFileName();
                Path file = Files.write(folder.resolve(name), damaged);
                Outcome outcome = outcome(extractor, file);
                account.merge(outcome, 1, Integer::sum);
                if (NEVER.contains(outcome)) {
                    Files.createDirectories(FOUND);
                    Files.write(FOUND.resolve(name), damaged);
                    found.add(outcome + " " + name);
                }
                Files.delete(file);
            }
        }
        System.out.println(files + " damaged files: " + account);
        assertThat(found)
                .as("seed %d; the files are in %s", seed, FOUND.toAbsolutePath())
                .isEmpty();
        assertThat(account.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(files);
    }

    @Test
    @Timeout(600)
    void filesThatOnceBrokeAReader() throws IOException, InterruptedException {
        try (Stream<Path> finds = Files.list(FINDS);
                IsolatedExtractor extractor = extractor()) {
            for (Path find : finds.sorted().toList()) {
                assertThat(outcome(extractor, find)).as(find.toString()).isNotIn(NEVER);
            }
        }
    }

    private static Outcome outcome(IsolatedExtractor extractor, Path file) throws IOException, InterruptedException {
        try {
            Answer answer = extractor.extract(file.getFileName().toString(), file, ReadListener.NONE);
            if (answer instanceof Answer.Archive archive) {
                archive.close();
                return Outcome.EXTRACTED;
            }
            return ReadCode.outcome(((Answer.Document) answer).extraction().diagnostics());
        } catch (UnreadableDocumentException e) {
            return e.reason().outcome();
        }
    }
}
