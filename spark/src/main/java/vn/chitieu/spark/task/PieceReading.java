package vn.chitieu.spark.task;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.Batch;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentFile;
import vn.chitieu.app.batch.Ending;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.plan.SourceFile;
import vn.chitieu.spark.store.PartWriter;

/**
 * Reads pieces: each document is brought to the disk of the executor and goes the way of the command line from there. For
 * one thread.
 */
final class PieceReading implements AutoCloseable {

    private final Configuration configuration;
    private final Extraction extraction;
    private final PartWriter writer;
    private final WorkFile work;

    private PieceReading(Configuration configuration, Extraction extraction, PartWriter writer, WorkFile work) {
        this.configuration = configuration;
        this.extraction = extraction;
        this.writer = writer;
        this.work = work;
    }

    /**
     * How documents are extracted.
     *
     * @param done hears that a document is done with
     * @param patient whether another attempt follows where the file system fails
     */
    record Extraction(DocumentExtraction documents, Runnable done, boolean patient) {}

    static PieceReading open(Configuration configuration, Extraction extraction, PartWriter writer) throws IOException {
        return new PieceReading(configuration, extraction, writer, WorkFile.create(ReadLimits.DEFAULT.bytes()));
    }

    /**
     * Reads a piece to its end; whatever a document does is its ending.
     *
     * @throws IOException if the executor or the output fails
     */
    void read(Piece piece) throws IOException, InterruptedException {
        PieceOutput output = new PieceOutput(piece, writer, extraction.done());
        SourceFile source = piece.source();
        try (SourceStream in = open(source)) {
            try {
                read(piece, in, output);
            } catch (DocumentLostException e) {
                retry(in.failure());
                output.ended(lost(input(source.path(), source.name()), e));
            }
        } catch (DocumentLostException e) {
            output.ended(lost(input(source.path(), source.name()), e));
        }
        output.finish();
    }

    private void read(Piece piece, SourceStream in, PieceOutput output)
            throws DocumentLostException, IOException, InterruptedException {
        SourceFile source = piece.source();
        if (source.isWarc()) {
            readWarc(piece, in, output);
        } else {
            work.fill(in);
            extract(input(source.path(), source.name()), output);
        }
    }

    private SourceStream open(SourceFile source) throws DocumentLostException, IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(source.path());
        try {
            return new SourceStream(path.getFileSystem(configuration).open(path));
        } catch (FileNotFoundException e) {
            throw new DocumentLostException(e);
        } catch (IOException e) {
            retry(e);
            throw new DocumentLostException(e);
        }
    }

    /** A file system that fails may do better for another attempt; a file that never can be read is the file's fault. */
    private void retry(@Nullable IOException failure) throws IOException {
        if (failure != null && extraction.patient()) {
            throw failure;
        }
    }

    private void readWarc(Piece piece, SourceStream in, PieceOutput output)
            throws DocumentLostException, IOException, InterruptedException {
        try (WarcDocuments documents = WarcDocuments.open(in)) {
            for (Optional<WarcDocuments.Document> next = documents.next(); next.isPresent(); next = documents.next()) {
                WarcDocuments.Document document = next.get();
                String key = piece.source().path() + "/" + document.member();
                if (!piece.has(document.member())) {
                    continue;
                }
                try {
                    work.fill(document.open());
                    extract(input(key, document.name()), output);
                } catch (DocumentLostException e) {
                    retry(in.failure());
                    output.ended(lost(input(key, document.name()), e));
                }
            }
        }
    }

    /** One document, or an archive of them, through the batch of the command line. */
    private void extract(Input input, PieceOutput output) throws IOException, InterruptedException {
        try {
            new Batch(new DocumentFile(extraction.documents(), output), 1, output, output)
                    .run(List.of(input), output::wants);
        } catch (OutputLostException e) {
            throw e.cause();
        }
        output.check();
    }

    private Input input(String key, String name) throws IOException {
        try {
            return new Input(work.path(), Path.of(name), key, key);
        } catch (InvalidPathException e) {
            throw new IOException("this executor knows no letters as in " + name + "; set LC_ALL=C.UTF-8 for it", e);
        }
    }

    private static Ending lost(Input input, DocumentLostException lost) {
        String code = lost.getCause() instanceof FileNotFoundException ? Failure.MISSING : ReadCode.CORRUPT.code();
        return Ending.failed(
                input, Outcome.CORRUPT, new Failure(input.subject(), code, String.valueOf(lost.getMessage())));
    }

    @Override
    public void close() throws IOException {
        work.close();
    }
}
