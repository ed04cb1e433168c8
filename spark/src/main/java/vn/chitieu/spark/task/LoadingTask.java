package vn.chitieu.spark.task;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.IndexedDocument;

/**
 * Puts the documents of a file of JSON lines into an index, and says how many. An index takes a document in place of the one
 * of its id, so that a second attempt doubles nothing.
 */
public final class LoadingTask extends AbstractFunction2<TaskContext, Iterator<LoadingTask.Work>, Integer>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What a task has to load.
     *
     * @param file a file of JSON lines
     * @param ids under which documents are put that do not go by their own, by the number of the line, from 0
     */
    public record Work(String file, Map<Integer, String> ids) implements Serializable {

        public Work {
            ids = Map.copyOf(ids);
        }
    }

    private final SerializableConfiguration configuration;
    private final IndexTarget target;

    public LoadingTask(Configuration configuration, IndexTarget target) {
        this.configuration = new SerializableConfiguration(configuration);
        this.target = target;
    }

    @Override
    public Integer apply(TaskContext context, Iterator<Work> files) {
        int documents = 0;
        try (ClauseIndex index = target.open()) {
            while (files.hasNext()) {
                documents += load(files.next(), index);
            }
            index.commit(index.state());
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int load(Work work, ClauseIndex index) throws IOException {
        Path file = new Path(work.file());
        int documents = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.getFileSystem(configuration.value()).open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Extraction extraction =
                        ExtractionJson.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
                String id =
                        work.ids().getOrDefault(documents, extraction.document().id());
                index.put(new IndexedDocument(id, extraction, null, List.of()));
                documents++;
            }
        }
        return documents;
    }
}
