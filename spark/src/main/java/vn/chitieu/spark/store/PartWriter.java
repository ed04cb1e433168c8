package vn.chitieu.spark.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import vn.chitieu.app.batch.Ending;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.spark.plan.Piece;

/**
 * Writes the files of one attempt of a task, which count for nothing until the driver makes them a part. Of documents, one
 * is in memory at a time, beside a bounded group of rows of Parquet. For one thread.
 */
public final class PartWriter implements AutoCloseable {

    static final String JSON = "documents.jsonl";
    static final String PARQUET = "documents.parquet";
    static final String MANIFEST = "manifest.jsonl";

    private final OutputStream json;
    private final OutputStream manifest;
    private final ParquetWriter<ExtractionRow> parquet;
    /** The documents that were written and not noted yet, by input. */
    private final Map<String, Extraction> written = new HashMap<>();

    private PartWriter(OutputStream json, OutputStream manifest, ParquetWriter<ExtractionRow> parquet) {
        this.json = json;
        this.manifest = manifest;
        this.parquet = parquet;
    }

    /**
     * Opens the files of an attempt.
     *
     * @param attempt a folder that nobody else writes to
     */
    public static PartWriter open(Configuration configuration, Path attempt) throws IOException {
        FileSystem files = attempt.getFileSystem(configuration);
        return new PartWriter(
                new BufferedOutputStream(files.create(new Path(attempt, JSON), false)),
                new BufferedOutputStream(files.create(new Path(attempt, MANIFEST), false)),
                ParquetRows.writer(configuration, new Path(attempt, PARQUET)));
    }

    /**
     * Writes a document to both forms.
     *
     * @param key the input that it comes from
     */
    public void write(String key, Extraction extraction) throws IOException {
        // The whole line first: a document that has no JSON must not leave half of it.
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ExtractionJson.writeLine(extraction, line);
        line.writeTo(json);
        parquet.write(new ExtractionRow(key, extraction));
        written.put(key, extraction);
    }

    /** Notes how an input ended. */
    public void note(Piece piece, Ending ending) throws IOException {
        Extraction extraction = written.remove(ending.input().key());
        ManifestJson.writeLine(ManifestLine.of(piece, ending, extraction), manifest);
    }

    /** Notes that a slice holds no input. */
    public void noteEmpty(Piece piece) throws IOException {
        ManifestJson.writeLine(ManifestLine.ofNothing(piece), manifest);
    }

    /** Ends the files; only if this returns they are whole. */
    @Override
    public void close() throws IOException {
        try (json;
                manifest) {
            parquet.close();
        }
    }
}
