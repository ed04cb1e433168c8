package vn.chitieu.spark.task;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.spark.plan.Part;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.store.PartWriter;

/** The work of a task: reads the pieces of its part and leaves files of the attempt, which count if the driver says so. */
public final class ExtractionTask extends AbstractFunction2<TaskContext, Iterator<Part>, AttemptResult>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Attempts that are given up where the file system does not give the bytes of a file. */
    private static final int PATIENCE = 2;

    private final SerializableConfiguration configuration;
    private final ReadingSettings settings;
    private final String unfinished;

    /**
     * Makes the work.
     *
     * @param unfinished folder of the attempts
     */
    public ExtractionTask(Configuration configuration, ReadingSettings settings, String unfinished) {
        this.configuration = new SerializableConfiguration(configuration);
        this.settings = settings;
        this.unfinished = unfinished;
    }

    @Override
    public AttemptResult apply(TaskContext context, Iterator<Part> parts) {
        try {
            AttemptFolder folder =
                    AttemptFolder.of(configuration.value(), unfinished, context.partitionId(), context.taskAttemptId());
            try {
                read(parts, folder, context);
            } catch (IOException | RuntimeException | InterruptedException e) {
                folder.delete();
                throw e;
            }
            return new AttemptResult(folder.path().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskKilledException("interrupted");
        }
    }

    private void read(Iterator<Part> parts, AttemptFolder folder, TaskContext context)
            throws IOException, InterruptedException {
        Configuration hadoop = configuration.value();
        try (PartWriter writer = PartWriter.open(hadoop, folder.path());
                PieceReading reading = PieceReading.open(hadoop, extraction(folder, context), writer)) {
            while (parts.hasNext()) {
                read(parts.next(), reading, context);
            }
        }
    }

    /** The first attempt is as fast as can be; those that follow a failure find out what it was. */
    private PieceReading.Extraction extraction(AttemptFolder folder, TaskContext context) throws IOException {
        DocumentExtraction usual = ExecutorExtraction.with(settings);
        if (context.attemptNumber() == 0) {
            return new PieceReading.Extraction(usual, () -> {}, true);
        }
        DocumentGuard guard = new DocumentGuard(usual, folder.othersUnderWay(), folder::noteUnderWay);
        return new PieceReading.Extraction(guard, guard::done, context.attemptNumber() < PATIENCE);
    }

    private static void read(Part part, PieceReading reading, TaskContext context)
            throws IOException, InterruptedException {
        for (Piece piece : part.pieces()) {
            if (context.isInterrupted()) {
                throw new TaskKilledException("another attempt was faster, or the job was given up");
            }
            reading.read(piece);
        }
    }
}
