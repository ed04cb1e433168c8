package vn.chitieu.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import vn.chitieu.spark.store.IndexIds;
import vn.chitieu.spark.store.OutputTree;
import vn.chitieu.spark.store.PartIds;
import vn.chitieu.spark.task.IndexTarget;
import vn.chitieu.spark.task.LoadingTask;

/**
 * Loads the parts of an output into an index, each once: a part that was loaded is marked as such. For one thread.
 */
public final class SparkLoading {

    private final JavaSparkContext spark;

    public SparkLoading(JavaSparkContext spark) {
        this.spark = spark;
    }

    /**
     * Loads what was not loaded before.
     *
     * @return number of documents that were loaded
     * @throws IOException if the output cannot be read or marked
     * @throws SparkException if the cluster gave the job up; what was loaded by then may be loaded again
     */
    public int load(String output, IndexTarget target) throws IOException, SparkException {
        OutputTree tree = OutputTree.open(spark.hadoopConfiguration(), output);
        List<PartIds> parts = IndexIds.of(tree);
        if (parts.isEmpty()) {
            return 0;
        }
        List<LoadingTask.Work> files = parts.stream()
                .map(part -> new LoadingTask.Work(tree.json(part.part()).toString(), part.ids()))
                .toList();
        JavaRDD<LoadingTask.Work> work = spark.parallelize(files, files.size());
        Loaded loaded = new Loaded();
        spark.sc()
                .runJob(
                        work.rdd(),
                        new LoadingTask(spark.hadoopConfiguration(), target),
                        loaded,
                        ClassTag$.MODULE$.<Integer>apply(Integer.class));
        for (PartIds part : parts) {
            tree.markLoaded(part);
        }
        tree.deleteUnfinished();
        return loaded.documents;
    }

    /** Adds up what the tasks say. */
    private static final class Loaded extends AbstractFunction2<Object, Integer, BoxedUnit> {

        private int documents;

        @Override
        public BoxedUnit apply(Object number, Integer count) {
            documents += count;
            return BoxedUnit.UNIT;
        }
    }
}
