package vn.chitieu.spark.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.BatchListener;
import vn.chitieu.app.batch.Ending;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Output;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.store.PartWriter;

/**
 * Takes what the batch gives of a piece. What is not a member but the file itself, as a document that is only named like an
 * archive, is written with the first slice alone; that it cannot be read is noted with each, and counted once.
 */
final class PieceOutput implements Output, BatchListener {

    private final Piece piece;
    private final PartWriter writer;
    private final Runnable done;
    private int endings;
    private @Nullable Failure ofMachine;

    /** @param done hears that a document is done with */
    PieceOutput(Piece piece, PartWriter writer, Runnable done) {
        this.piece = piece;
        this.writer = writer;
        this.done = done;
    }

    /** Whether a member of an archive falls to the piece. */
    boolean wants(Input input) {
        String file = piece.source().path();
        // Archives in records of a web archive are taken with their record.
        return piece.source().isWarc() || piece.has(input.key().substring(file.length() + 1));
    }

    @Override
    public Optional<Failure> refusal(Input input) {
        return Optional.empty();
    }

    @Override
    public void begin() {}

    @Override
    public void write(Input input, Extraction extraction) throws IOException {
        if (isOfAnotherSlice(input)) {
            return;
        }
        try {
            writer.write(input.key(), extraction);
        } catch (IOException e) {
            throw new OutputLostException(e);
        }
    }

    @Override
    public String name(Input input) {
        return input.subject();
    }

    @Override
    public void ended(Ending ending) {
        try {
            note(ending);
        } finally {
            done.run();
        }
    }

    private void note(Ending ending) {
        Failure failure = ending.failure();
        if (failure != null && failure.code().equals(Failure.NO_PROCESS)) {
            ofMachine = failure;
            return;
        }
        if (failure == null && isOfAnotherSlice(ending.input())) {
            return;
        }
        try {
            writer.note(piece, ending);
            endings++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOfAnotherSlice(Input input) {
        return !piece.hasWhole() && input.key().equals(piece.source().path());
    }

    /**
     * An executor that cannot start a process must not use up the documents that another one can read.
     *
     * @throws IOException if it cannot
     */
    void check() throws IOException {
        Failure failure = ofMachine;
        if (failure != null) {
            throw new IOException(failure.subject() + ": " + failure.code() + " " + failure.detail());
        }
    }

    /** Notes a piece that gave no input, so that it counts as done. */
    void finish() throws IOException {
        if (endings == 0) {
            writer.noteEmpty(piece);
        }
    }

    @Override
    public void progress(Input input, int done, int all) {}

    @Override
    public void unpacked(Input archive, int members) {
        done.run();
    }

    @Override
    public void refused(Failure failure) {
        throw new IllegalStateException("nothing is refused here, but was " + failure);
    }

    @Override
    public void skipped(Input input) {
        throw new IllegalStateException("nothing is passed over here, but was " + input);
    }
}
