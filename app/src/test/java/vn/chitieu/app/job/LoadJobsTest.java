package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.job.JobStage.Sent;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.store.LoadOutcome;

/**
 * What must be true of jobs: what was received is loaded, once, whatever happens in between; each file ends in one
 * state; a job can be stopped and what failed tried again; nothing is taken without bounds, and no name is trusted.
 */
@OnEachDatabase
class LoadJobsTest {

    private static final String TEXT = "Tỷ lệ che phủ rừng đạt trên 55% vào năm 2030.";

    @TempDir
    private Path folder;

    private TestDatabases databases;

    @BeforeEach
    void databases(TestDatabases each) {
        databases = each;
    }

    private Path home() {
        return folder.resolve("library");
    }

    @Test
    void filesAreLoadedAndTheirUploadsGo() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("kế hoạch/a.txt", TEXT), Sent.of("b.txt", "bad"), Sent.of("c.txt", "break"));
            JobProgress progress = stage.ended(job);
            assertThat(progress.job().state()).isEqualTo(JobState.DONE);
            assertThat(progress.all()).isEqualTo(3);
            assertThat(progress.ended()).isEqualTo(3);
            JobFile first = stage.files(job).get(0);
            assertThat(first.name()).isEqualTo("kế hoạch/a.txt");
            assertThat(first.state()).isEqualTo(FileState.LOADED);
            assertThat(first.end().loading()).isEqualTo(LoadOutcome.NEW);
            assertThat(stage.library.extraction(first.end().document()).text()).contains("che phủ rừng");
            assertThat(stage.library
                            .index()
                            .search(SearchRequest.of("che phủ rừng", Scope.CLAUSES))
                            .total())
                    .as("what a job that ended loaded is found")
                    .isPositive();
            assertThat(stage.files(job, FileState.FAILED))
                    .extracting(file -> file.end().code())
                    .containsExactly("READ-003", "APP-009");
            // What failed is kept, to be tried again.
            assertThat(stage.uploads()).hasSize(2);
        }
    }

    @Test
    void whatIsLoadedIsToldAndLinkedNotLoadedAgain() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long first = stage.load(Sent.of("a.txt", TEXT));
            String document = stage.ended(first) == null
                    ? ""
                    : stage.files(first).get(0).end().document();
            long second = stage.load(Sent.of("other name.txt", TEXT));
            stage.ended(second);
            JobFile file = stage.files(second).get(0);
            assertThat(file.state()).isEqualTo(FileState.PRESENT);
            assertThat(file.end().document()).isEqualTo(document);
            assertThat(stage.read).containsExactly("a.txt");
            assertThat(stage.uploads()).isEmpty();
        }
    }

    @Test
    void whatWasReceivedIsLoadedAfterARestart() throws Exception {
        long job;
        try (JobStage stage = JobStage.open(databases, home())) {
            job = stage.load(Sent.of("a.txt", "slow " + TEXT), Sent.of("b.txt", TEXT));
            stage.until(
                    job,
                    progress -> !progress.running().isEmpty()
                            && progress.running().get(0).done() > 0);
        }
        try (JobStage stage = JobStage.open(databases, home())) {
            stage.gate.countDown();
            assertThat(stage.ended(job).count(FileState.LOADED)).isEqualTo(2);
            assertThat(stage.uploads()).isEmpty();
        }
    }

    @Test
    void whatWasReceivedIsLoadedAfterTheMachineStopped() throws Exception {
        Path found = folder.resolve("found");
        long job;
        try (JobStage stage = JobStage.open(databases, home())) {
            job = stage.jobs.make("", "lan", 3);
            stage.send(job, Sent.of("a.txt", "slow " + TEXT), Sent.of("b.txt", TEXT));
            stage.until(job, progress -> !progress.running().isEmpty());
            try (UploadBatch batch = stage.jobs.receive(job)) {
                batch.begin(null, "half.txt");
                batch.write(ByteBuffer.wrap(new byte[10]));
                stage.copy(found);
            }
        }
        assertThat(JobStage.uploads(found)).hasSize(3);
        try (JobStage stage = JobStage.open(databases, found)) {
            stage.gate.countDown();
            assertThat(stage.until(job, progress -> progress.count(FileState.LOADED) == 2)
                            .job()
                            .state())
                    .isEqualTo(JobState.RECEIVING);
            stage.send(job, Sent.of("c.txt", "third"));
            stage.jobs.seal(job);
            assertThat(stage.ended(job).count(FileState.LOADED)).isEqualTo(3);
            // The half that came of a file is not taken for a file; where another process may be receiving it, it stays
            // a
            // while.
            assertThat(stage.uploads()).hasSize(databases.shared() ? 1 : 0);
        }
    }

    @Test
    void aSenderThatWentAwayIsToldByItsSilence() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.jobs.make("", "lan", 5);
            stage.send(job, Sent.of("a.txt", TEXT));
            stage.until(job, progress -> progress.ended() == 1);
            stage.jobs.tick();
            assertThat(stage.progress(job).job().state()).isEqualTo(JobState.RECEIVING);
            stage.now = stage.now.plus(Duration.ofHours(1));
            stage.jobs.tick();
            JobProgress progress = stage.progress(job);
            assertThat(progress.job().state()).isEqualTo(JobState.DONE);
            assertThat(progress.cutOff()).isTrue();
            assertThat(progress.missing()).isEqualTo(4);
            assertThatThrownBy(() -> stage.jobs.receive(job)).isInstanceOf(JobRefusal.class);
        }
    }

    @Test
    void aJobThatIsCancelledStopsAtTheNextPage() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("a.txt", "slow"), Sent.of("b.txt", TEXT), Sent.of("c.txt", "third"));
            stage.until(job, progress -> !progress.running().isEmpty());
            stage.jobs.cancel(job);
            JobProgress progress = stage.until(job, now -> now.running().isEmpty());
            assertThat(progress.job().state()).isEqualTo(JobState.CANCELLED);
            assertThat(progress.count(FileState.CANCELLED)).isEqualTo(3);
            assertThat(stage.uploads()).isEmpty();
            assertThat(stage.library.documents()).isEmpty();
            assertThatThrownBy(() -> stage.jobs.cancel(job)).hasMessage("ENDED");
            assertThatThrownBy(() -> stage.jobs.retry(job)).hasMessage("CANCELLED");
            // The next job is not touched.
            assertThat(stage.ended(stage.load(Sent.of("b.txt", TEXT))).count(FileState.LOADED))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatFailedIsTriedAgain() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("a.txt", "bad " + TEXT), Sent.of("b.txt", "good"));
            stage.ended(job);
            stage.mended = true;
            assertThat(stage.jobs.retry(job)).isEqualTo(1);
            assertThat(stage.ended(job).count(FileState.LOADED)).isEqualTo(2);
            assertThat(stage.read).containsExactly("a.txt", "b.txt", "a.txt");
            assertThatThrownBy(() -> stage.jobs.retry(job)).hasMessage("NOTHING_FAILED");
            assertThat(stage.uploads()).isEmpty();
        }
    }

    @Test
    void theMembersOfAnArchiveAreToldOneByOne() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("k.zip", "zip\nfirst\nbad one\ndeep\nzip|inner"));
            JobProgress progress = stage.ended(job);
            assertThat(progress.all()).isEqualTo(4);
            assertThat(stage.files(job))
                    .extracting(JobFile::name, JobFile::state)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("k.zip", FileState.UNPACKED),
                            org.assertj.core.api.Assertions.tuple("k.zip/m0.txt", FileState.LOADED),
                            org.assertj.core.api.Assertions.tuple("k.zip/m1.txt", FileState.FAILED),
                            org.assertj.core.api.Assertions.tuple("k.zip/m2.txt", FileState.FAILED),
                            org.assertj.core.api.Assertions.tuple("k.zip/m3.txt", FileState.UNPACKED),
                            org.assertj.core.api.Assertions.tuple("k.zip/m3.txt/m0.txt", FileState.LOADED));
            assertThat(stage.uploads()).hasSize(1);
            stage.mended = true;
            stage.read.clear();
            assertThat(stage.jobs.retry(job)).isEqualTo(2);
            stage.ended(job);
            // What was loaded of it is not read again, and what the archive itself refuses is refused again.
            assertThat(stage.read).containsExactly("k.zip", "m1.txt");
            JobFile refused = stage.files(job, FileState.FAILED).get(0);
            assertThat(refused.name()).isEqualTo("k.zip/m2.txt");
            assertThat(refused.end().code()).isEqualTo("READ-002");
            assertThat(stage.progress(job).count(FileState.FAILED)).isEqualTo(1);
        }
    }

    @Test
    void anArchiveGoesOnAfterARestart() throws Exception {
        long job;
        try (JobStage stage = JobStage.open(databases, home())) {
            job = stage.load(Sent.of("k.zip", "zip\nfirst\nslow second\nthird"));
            stage.until(
                    job,
                    progress -> progress.count(FileState.LOADED) == 1
                            && !progress.running().isEmpty());
        }
        try (JobStage stage = JobStage.open(databases, home())) {
            stage.gate.countDown();
            assertThat(stage.ended(job).count(FileState.LOADED)).isEqualTo(3);
            assertThat(stage.read).containsExactly("k.zip", "m1.txt", "m2.txt");
            assertThat(stage.uploads()).isEmpty();
        }
    }

    @Test
    void aFileThatIsSentTwiceUnderItsNumberIsTakenOnce() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.jobs.make("", "lan", 2);
            assertThat(stage.send(job, new Sent(1, "a.txt", TEXT)).taken()).isEqualTo(1);
            UploadBatch.Receipt receipt = stage.send(job, new Sent(1, "a.txt", TEXT), new Sent(2, "b.txt", "second"));
            assertThat(receipt.taken()).isEqualTo(1);
            assertThat(receipt.known()).isEqualTo(1);
            stage.jobs.seal(job);
            assertThat(stage.ended(job).all()).isEqualTo(2);
            assertThat(stage.uploads()).isEmpty();
        }
    }

    private static void write(UploadBatch batch, String content) throws Exception {
        batch.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLongUploadIsNotTakenForSilence() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.jobs.make("", "lan", 0);
            try (UploadBatch batch = stage.jobs.receive(job)) {
                batch.begin(null, "dài.txt");
                write(batch, TEXT);
                stage.now = stage.now.plus(Duration.ofHours(1));
                stage.jobs.tick();
                assertThat(stage.progress(job).job().state()).isEqualTo(JobState.RECEIVING);
                batch.end(true);
            }
            stage.now = stage.now.plus(Duration.ofHours(1));
            stage.jobs.tick();
            assertThat(stage.ended(job).count(FileState.LOADED)).isEqualTo(1);
        }
    }

    @Test
    void whatStillComesWhenAnotherRequestEndsTheJobIsLoaded() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.jobs.make("", "lan", 0);
            stage.send(job, Sent.of("hỏng.txt", "bad"));
            try (UploadBatch batch = stage.jobs.receive(job)) {
                batch.begin(null, "muộn.txt");
                write(batch, TEXT);
                stage.jobs.seal(job);
                stage.ended(job);
                batch.end(true);
                assertThat(batch.receipt().taken()).isEqualTo(1);
            }
            JobProgress progress = stage.ended(job);
            assertThat(progress.job().state()).isEqualTo(JobState.DONE);
            assertThat(progress.count(FileState.LOADED)).isEqualTo(1);
            assertThat(progress.retriable()).isEqualTo(1);
            assertThat(stage.uploads()).hasSize(1);
        }
    }

    @Test
    void anErrorOfTheMachineTakesNoThreadAway() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            stage.load(Sent.of("lỗi.txt", "fatal"));
            assertThat(stage.ended(stage.load(Sent.of("sau.txt", TEXT))).count(FileState.LOADED))
                    .isEqualTo(1);
        }
    }

    @Test
    void nothingWaitsOfAnArchiveThatWasBeingUnpackedWhenItsJobWasStopped() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("nén.zip", "late zip\n" + TEXT.replace('\n', '|') + "\nmột"));
            stage.until(job, progress -> !progress.running().isEmpty());
            stage.jobs.cancel(job);
            stage.gate.countDown();
            JobProgress progress = stage.until(job, now -> now.running().isEmpty() && now.all() > 0);
            assertThat(progress.count(FileState.WAITING)).isZero();
            assertThat(progress.count(FileState.LOADED)).isZero();
        }
    }

    @Test
    void whatPassesABoundIsToldAndNotTaken() throws Exception {
        JobLimits limits = new JobLimits(100, 3, 1000, 0, Duration.ofMinutes(1), Duration.ofDays(1));
        try (JobStage stage = JobStage.open(databases, home(), limits)) {
            long job = stage.jobs.make("", "lan", 0);
            UploadBatch.Receipt receipt = stage.send(
                    job,
                    Sent.of("large.txt", "x".repeat(101)),
                    Sent.of("a.txt", "first"),
                    Sent.of("b.txt", "second"),
                    Sent.of("c.txt", "third"));
            stage.jobs.seal(job);
            assertThat(receipt).isEqualTo(new UploadBatch.Receipt(2, 0, 1, 1, "APP-041"));
            stage.ended(job);
            JobFile large = stage.files(job, FileState.FAILED).get(0);
            assertThat(large.end().code()).isEqualTo("READ-002");
            assertThat(large.kept()).isFalse();
            assertThat(stage.progress(job).retriable()).isZero();
            assertThatThrownBy(() -> stage.jobs.retry(job)).hasMessage("NOTHING_FAILED");
        }
    }

    @Test
    void aDiskThatIsNearlyFullTakesNoUploads() throws Exception {
        JobLimits limits = new JobLimits(100, 3, 1000, Long.MAX_VALUE, Duration.ofMinutes(1), Duration.ofDays(1));
        try (JobStage stage = JobStage.open(databases, home(), limits)) {
            long job = stage.jobs.make("", "lan", 0);
            assertThat(stage.send(job, Sent.of("a.txt", "first")))
                    .isEqualTo(new UploadBatch.Receipt(0, 0, 0, 1, "APP-042"));
        }
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(
                    Sent.of("../../../etc/passwd", "bad 1"),
                    Sent.of("/etc/shadow", "bad 2"),
                    Sent.of("C:\\Windows\\a.txt", "bad 3"),
                    Sent.of("a\u0000b\u202Etxt.exe", "bad 4"),
                    Sent.of("", "bad 5"));
            stage.ended(job);
            assertThat(stage.files(job))
                    .extracting(JobFile::name)
                    .containsExactly("etc/passwd", "etc/shadow", "Windows/a.txt", "a btxt.exe", "?");
            assertThat(stage.uploads()).hasSize(5).allMatch(file -> file.getParent()
                    .equals(home().resolve("state/uploads/" + job)));
        }
    }

    @Test
    void uploadsThatFailedGoAfterAWhile() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.load(Sent.of("a.txt", "bad"));
            stage.ended(job);
            stage.jobs.tick();
            assertThat(stage.uploads()).hasSize(1);
            stage.now = stage.now.plus(Duration.ofDays(31));
            stage.jobs.tick();
            assertThat(stage.uploads()).isEmpty();
            assertThatThrownBy(() -> stage.jobs.retry(job)).hasMessage("NOTHING_FAILED");
        }
    }

    @Test
    void anUploadThatIsGoneCostsItself() throws Exception {
        long job;
        try (JobStage stage = JobStage.open(databases, home())) {
            job = stage.load(Sent.of("a.txt", "slow"), Sent.of("b.txt", TEXT));
            stage.until(job, progress -> !progress.running().isEmpty());
        }
        for (Path upload : JobStage.uploads(home())) {
            if (Files.readString(upload).startsWith("slow")) {
                Files.delete(upload);
            }
        }
        try (JobStage stage = JobStage.open(databases, home())) {
            JobProgress progress = stage.ended(job);
            assertThat(progress.count(FileState.LOADED)).isEqualTo(1);
            assertThat(stage.files(job, FileState.FAILED).get(0).end().code()).isEqualTo("APP-043");
        }
    }

    @Test
    void thoseWhoWaitHearOfChanges() throws Exception {
        try (JobStage stage = JobStage.open(databases, home())) {
            long job = stage.jobs.make("", "lan", 0);
            long seen = stage.jobs.await(job, -1, Duration.ofSeconds(1));
            assertThat(stage.jobs.await(job, seen, Duration.ofMillis(20))).isEqualTo(seen);
            stage.send(job, Sent.of("a.txt", TEXT));
            assertThat(stage.jobs.await(job, seen, Duration.ofSeconds(30))).isNotEqualTo(seen);
        }
    }
}
