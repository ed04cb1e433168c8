package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/** A process of its own that takes a file of a job and never ends it. Says the number of the job when it has the file. */
final class JobProcess {

    private JobProcess() {}

    /** Arguments: folder of uploads, folder of its own library, URL of the database. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        DatabaseAddress address = DatabaseAddress.of(home, arguments[2], System.getenv());
        LoadJobs jobs = LoadJobs.open(
                new LoadJobs.Settings(
                        home, JobLimits.DEFAULT, IsolationSettings.of(1), Clock.systemUTC(), Duration.ofSeconds(2)),
                Database.open(address),
                DocumentLoading.of(Library.open(Path.of(arguments[1]), LibrarySettings.embedded()), Clock.systemUTC()),
                settings -> (DocumentExtraction) (name, file, listener) -> {
                    System.out.println("has " + name);
                    Thread.sleep(Duration.ofMinutes(10).toMillis());
                    throw new IOException("never");
                });
        long job = jobs.make("", "lan", 0);
        try (UploadBatch batch = jobs.receive(job)) {
            for (String name : new String[] {"a.txt", "b.txt"}) {
                batch.begin(null, name);
                batch.write(ByteBuffer.wrap(
                        ("Tỷ lệ che phủ rừng đạt trên 55% vào năm 2030. " + name).getBytes(StandardCharsets.UTF_8)));
                batch.end(true);
            }
        }
        jobs.seal(job);
        System.out.println("job " + job);
        Thread.sleep(Duration.ofMinutes(10).toMillis());
    }
}
