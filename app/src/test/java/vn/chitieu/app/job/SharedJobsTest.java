package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.job.JobStage.Sent;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.PostgresServer;
import vn.chitieu.app.state.TestDatabases;

/** Two processes with one database on a server: each file is loaded once, and what one leaves behind the other loads. */
@OnEachDatabase
class SharedJobsTest {

    private static final String TEXT = "Tỷ lệ che phủ rừng đạt trên 55% vào năm 2030.";

    @TempDir
    private Path folder;

    private TestDatabases databases;
    private JobStage one;
    private JobStage other;

    @BeforeEach
    void open(TestDatabases each) throws Exception {
        assumeTrue(each.shared(), "a file has one process");
        databases = each;
        one = JobStage.open(databases, folder.resolve("library"));
        other = one.beside();
    }

    @AfterEach
    void close() throws Exception {
        if (other != null) {
            other.end();
        }
        if (one != null) {
            one.close();
        }
    }

    @Test
    void everyFileIsTakenOnceAndBothTakePart() throws Exception {
        List<String> sent =
                IntStream.range(0, 60).mapToObj(i -> "f" + i + ".txt").toList();
        // Who has the job first stays with its first files until the other has some of the rest.
        other.gate.countDown();
        long job = one.load(sent.stream()
                .map(name -> Sent.of(name, "slow " + TEXT + " " + name))
                .toArray(Sent[]::new));
        other.until(job, progress -> !other.read.isEmpty());
        one.gate.countDown();
        JobProgress progress = other.ended(job);
        assertThat(progress.count(FileState.LOADED)).isEqualTo(60);
        List<String> read = new ArrayList<>(one.read);
        read.addAll(other.read);
        assertThat(read).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(one.read).isNotEmpty();
        assertThat(other.read).isNotEmpty();
        assertThat(one.uploads()).isEmpty();
    }

    @Test
    void aJobThatIsStoppedHereStopsThere() throws Exception {
        long job = one.load(Sent.of("a.txt", "slow " + TEXT));
        one.until(
                job,
                progress -> !progress.running().isEmpty()
                        || other.progress(job).running().size() == 1);
        JobStage runs = one.progress(job).running().isEmpty() ? other : one;
        JobStage stops = runs == one ? other : one;
        stops.jobs.cancel(job);
        assertThat(runs.until(job, progress -> progress.running().isEmpty())
                        .job()
                        .state())
                .isEqualTo(JobState.CANCELLED);
        assertThat(one.files(job)).extracting(JobFile::state).containsExactly(FileState.CANCELLED);
    }

    @Test
    void whoWaitsHereHearsWhatHappensThere() throws Exception {
        long job = one.jobs.make("", "lan", 0);
        long seen = other.jobs.await(job, -1, Duration.ZERO);
        Thread waits = new Thread(() -> {
            try {
                Thread.sleep(700);
                one.jobs.cancel(job);
            } catch (InterruptedException | JobRefusal e) {
                throw new IllegalStateException(e);
            }
        });
        waits.start();
        long heard = seen;
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!other.jobs.find(job).orElseThrow().state().ended()) {
            assertThat(System.nanoTime()).isLessThan(end);
            heard = other.jobs.await(job, heard, Duration.ofSeconds(10));
        }
        waits.join();
        assertThat(heard).isNotEqualTo(seen);
    }

    @Test
    void whatAFailedFileNeedsToBeTriedAgainIsDoneByEither() throws Exception {
        long job = one.load(Sent.of("a.txt", "bad"));
        one.ended(job);
        one.mended = true;
        other.mended = true;
        assertThat(other.jobs.retry(job)).isEqualTo(1);
        assertThat(other.ended(job).count(FileState.LOADED)).isEqualTo(1);
    }

    @Test
    void whatAKilledProcessHadIsLoadedByAnother() throws Exception {
        one.end();
        other.end();
        Path home = folder.resolve("library");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobProcess.class.getName(),
                        home.toString(),
                        folder.resolve("its").toString(),
                        databases.url(home))
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().putAll(PostgresServer.environment());
        Process process = builder.start();
        long job = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean has = false;
            for (String line = said.readLine();
                    line != null && (job == 0 || !has);
                    line = has && job > 0 ? null : said.readLine()) {
                has |= line.startsWith("has ");
                job = line.startsWith("job ") ? Long.parseLong(line.substring(4)) : job;
            }
            assertThat(has).isTrue();
            other = one.beside();
            // The one that was not begun is taken at once, the other is not: its process lives.
            other.until(job, progress -> progress.count(FileState.LOADED) == 1);
            Thread.sleep(3_000);
            assertThat(other.read).hasSize(1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(other.ended(job).count(FileState.LOADED)).isEqualTo(2);
        assertThat(other.read).hasSize(2).doesNotHaveDuplicates();
    }
}
