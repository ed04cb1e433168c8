package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.state.TestDatabases;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/**
 * Jobs on a library, with an extractor that does what files say: one that begins with {@code bad} cannot be read unless
 * it was mended, {@code break} is a defect, {@code fatal} an error of the machine, {@code slow} waits at each of its pages until it may go on, {@code zip} is an
 * archive whose members are the lines that follow, {@code late zip} one that waits until it may go on.
 */
final class JobStage implements AutoCloseable {

    private static final Extractor EXTRACTOR = Extractor.create();
    private static final int PAGES = 1000;

    final List<String> read = new CopyOnWriteArrayList<>();
    volatile CountDownLatch gate = new CountDownLatch(1);
    volatile boolean mended;
    Instant now = Instant.parse("2026-01-05T01:00:00Z");

    private final TestDatabases databases;
    private final Path home;
    final Library library;
    final LoadJobs jobs;

    private JobStage(TestDatabases databases, Path home, JobLimits limits, Library library) throws IOException {
        this.databases = databases;
        this.home = home;
        this.library = library;
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        this.jobs = LoadJobs.open(
                new LoadJobs.Settings(home, limits, IsolationSettings.of(1), clock, Duration.ofSeconds(2)),
                databases.open(home),
                DocumentLoading.of(library, clock),
                settings -> (DocumentExtraction) this::extract);
    }

    static JobStage open(TestDatabases databases, Path home) throws IOException {
        return open(databases, home, JobLimits.DEFAULT);
    }

    static JobStage open(TestDatabases databases, Path home, JobLimits limits) throws IOException {
        return new JobStage(databases, home, limits, Library.open(home, LibrarySettings.embedded()));
    }

    /** Jobs of another process with the same database and uploads; {@link #end} ends them. */
    JobStage beside() throws IOException {
        return new JobStage(databases, home, JobLimits.DEFAULT, library);
    }

    /** Ends the jobs alone. */
    void end() {
        jobs.close();
    }

    private Answer extract(String name, Path file, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException {
        read.add(name);
        String text = Files.readString(file);
        if (text.startsWith("bad") && !mended) {
            throw ReadCode.BINARY.unreadable("made to fail");
        }
        if (text.startsWith("break")) {
            throw new IllegalStateException("made to break");
        }
        if (text.startsWith("slow")) {
            for (int page = 1; gate.getCount() > 0; page++) {
                listener.progress(page, PAGES, false);
                Thread.sleep(5);
            }
        }
        if (text.startsWith("fatal")) {
            throw new StackOverflowError("made to overflow");
        }
        if (text.startsWith("late zip")) {
            // Says nothing of its progress, so that it does not notice that it is stopped.
            gate.await();
        }
        if (text.startsWith("zip") || text.startsWith("late zip")) {
            return unpacked(text.lines().skip(1).toList());
        }
        return new Answer.Document(
                EXTRACTOR.extract(name, Files.readAllBytes(file), new ReadContext(ReadLimits.DEFAULT, listener)));
    }

    private static Answer unpacked(List<String> lines) throws IOException {
        Path folder = Files.createTempDirectory("unpacked");
        List<Answer.Member> members = new ArrayList<>();
        for (String line : lines) {
            Path file = folder.resolve(Integer.toString(members.size()));
            boolean refused = line.equals("deep");
            members.add(new Answer.Member(
                    "m" + members.size() + ".txt",
                    refused ? null : Files.writeString(file, line.replace('|', '\n')),
                    refused ? ReadCode.TOO_LARGE.unreadable("too deep") : null));
        }
        return new Answer.Archive(folder, members);
    }

    /** A file to send. */
    record Sent(@Nullable Integer number, String name, String content) {

        static Sent of(String name, String content) {
            return new Sent(null, name, content);
        }
    }

    /** Makes a job of files and seals it. */
    long load(Sent... files) throws Exception {
        long job = jobs.make("", "lan", 0);
        send(job, files);
        jobs.seal(job);
        return job;
    }

    UploadBatch.Receipt send(long job, Sent... files) throws Exception {
        try (UploadBatch batch = jobs.receive(job)) {
            for (Sent file : files) {
                batch.begin(file.number(), file.name());
                InputStream in = new ByteArrayInputStream(file.content().getBytes(StandardCharsets.UTF_8));
                for (byte[] part = in.readNBytes(7); part.length > 0; part = in.readNBytes(7)) {
                    batch.write(ByteBuffer.wrap(part));
                }
                batch.end(true);
            }
            return batch.receipt();
        }
    }

    JobProgress progress(long job) {
        return jobs.progress(jobs.find(job).orElseThrow());
    }

    /** Waits until a job has ended. */
    JobProgress ended(long job) throws InterruptedException {
        return until(job, progress -> progress.job().state().ended());
    }

    JobProgress until(long job, java.util.function.Predicate<JobProgress> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JobProgress progress = progress(job);
        while (!wanted.test(progress)) {
            assertThat(System.nanoTime()).as("waits for the end of " + progress).isLessThan(end);
            Thread.sleep(10);
            progress = progress(job);
        }
        return progress;
    }

    List<JobFile> files(long job, FileState... states) {
        List<FileState> wanted = states.length == 0 ? List.of(FileState.values()) : List.of(states);
        return jobs.files(job, wanted, 0, 1000).stream()
                .sorted(java.util.Comparator.comparingLong(JobFile::id))
                .toList();
    }

    /** Files that are in the upload folder. */
    List<Path> uploads() throws IOException {
        return uploads(home);
    }

    static List<Path> uploads(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(UploadFolder.PLACE))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The folder as it would be found if the machine stopped now. */
    void copy(Path into) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path copy = into.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        databases.copy(home, into);
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        library.close();
    }
}
