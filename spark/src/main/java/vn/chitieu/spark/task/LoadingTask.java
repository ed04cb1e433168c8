package vn.chitieu.spark.task;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.IndexedDocument;

/**
 * Puts the documents of a file of JSON lines into an index, and says how many. An index takes a document in place of the one
 * of its id, so that a second attempt doubles nothing.
 */
public final class LoadingTask extends AbstractFunction2<TaskContext, Iterator<String>, Integer>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration configuration;
    private final IndexTarget target;

    public LoadingTask(Configuration configuration, IndexTarget target) {
        this.configuration = new SerializableConfiguration(configuration);
        this.target = target;
    }

    @Override
    public Integer apply(TaskContext context, Iterator<String> files) {
        int documents = 0;
        try (ClauseIndex index = target.open()) {
            while (files.hasNext()) {
                documents += load(new Path(files.next()), index);
            }
            index.commit(index.state());
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int load(Path file, ClauseIndex index) throws IOException {
        int documents = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.getFileSystem(configuration.value()).open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] json = line.getBytes(StandardCharsets.UTF_8);
                index.put(IndexedDocument.of(ExtractionJson.read(new ByteArrayInputStream(json))));
                documents++;
            }
        }
        return documents;
    }
}
