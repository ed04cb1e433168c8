package vn.chitieu.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.spark.plan.Part;
import vn.chitieu.spark.plan.Piece;
import vn.chitieu.spark.plan.Plan;
import vn.chitieu.spark.plan.SourceFile;
import vn.chitieu.spark.plan.Sources;
import vn.chitieu.spark.store.Ledger;
import vn.chitieu.spark.store.ManifestLine;
import vn.chitieu.spark.store.OutputAccount;
import vn.chitieu.spark.store.OutputTree;
import vn.chitieu.spark.task.AttemptResult;
import vn.chitieu.spark.task.ExtractionTask;
import vn.chitieu.spark.task.ReadingSettings;

/**
 * Extracts documents on a cluster into a folder. Each task leaves files of its own; the driver makes them a part of the
 * output when the task is done, and of several attempts the first only, so that nothing is lost or doubled whatever dies.
 * A job that follows one that was cut short does the rest. For one thread.
 */
public final class SparkExtraction {

    private final JavaSparkContext spark;
    private final ReadingSettings settings;

    public SparkExtraction(JavaSparkContext spark, ReadingSettings settings) {
        this.spark = spark;
        this.settings = settings;
    }

    /**
     * What is to be done.
     *
     * @param inputs folders, archives and lists of paths
     * @param parts number of tasks, 0 for as many as fit the size of the inputs
     */
    public record Order(List<String> inputs, String output, int parts) {

        public Order {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a job did.
     *
     * @param done number of files that were done by jobs before
     * @param refused what was named and is no input
     * @param account of the whole output, the jobs before included
     */
    public record Report(int done, List<Failure> refused, OutputAccount account) {

        public Report {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Runs a job to its end.
     *
     * @param failures hears of each input of this job that gave no result
     * @throws IOException if the output cannot be written
     * @throws SparkException if the cluster gave the job up; what was done is kept
     */
    public Report run(Order order, Consumer<ManifestLine> failures)
            throws IOException, InterruptedException, SparkException {
        Configuration configuration = spark.hadoopConfiguration();
        OutputTree tree = OutputTree.open(configuration, order.output());
        Sources sources = Sources.find(configuration, order.inputs(), tree.root());
        Ledger ledger = Ledger.read(tree, sources.files());
        List<SourceFile> files = sources.files();
        int parts = order.parts() == 0 ? Plan.parts(files, spark.defaultParallelism()) : order.parts();
        List<Piece> pieces = Plan.pieces(files, parts, ledger::slices);
        List<Piece> missing =
                pieces.stream().filter(piece -> !ledger.isDone(piece)).toList();
        List<String> before = tree.parts();
        if (!missing.isEmpty()) {
            run(tree, Plan.spread(missing, parts));
        }
        List<String> after = new ArrayList<>(tree.parts());
        OutputAccount account = OutputAccount.of(tree, after, line -> {});
        after.removeAll(before);
        OutputAccount.of(tree, after, failures);
        tree.write(account);
        tree.deleteUnfinished();
        long open = missing.stream().map(Piece::source).distinct().count();
        return new Report(files.size() - (int) open, sources.failures(), account);
    }

    private void run(OutputTree tree, List<Part> parts) throws IOException, InterruptedException, SparkException {
        String prefix = tree.prefix();
        ExtractionTask task = new ExtractionTask(
                spark.hadoopConfiguration(), settings, tree.unfinished().toString());
        JavaRDD<Part> work = spark.parallelize(parts, parts.size());
        Commits commits = new Commits(tree, prefix);
        try {
            spark.sc().runJob(work.rdd(), task, commits, ClassTag$.MODULE$.<AttemptResult>apply(AttemptResult.class));
        } finally {
            commits.end();
        }
        commits.check();
    }

    /**
     * Makes the files of tasks parts, each as soon as it is done. Spark hears of a part once, however many attempts there
     * were. It must not wait for a file system where it hears of it, so that a thread does.
     */
    private static final class Commits extends AbstractFunction2<Object, AttemptResult, BoxedUnit> {

        private final OutputTree tree;
        private final String prefix;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final List<Future<?>> commits = new ArrayList<>();

        Commits(OutputTree tree, String prefix) {
            this.tree = tree;
            this.prefix = prefix;
        }

        @Override
        public synchronized BoxedUnit apply(Object number, AttemptResult result) {
            String part = String.format(Locale.ROOT, "%s%05d", prefix, (Integer) number);
            commits.add(thread.submit(() -> {
                tree.commit(part, new Path(result.attempt()));
                return part;
            }));
            return BoxedUnit.UNIT;
        }

        /** Waits for what is under way. */
        void end() throws InterruptedException {
            thread.shutdown();
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                // A file system that is slow is no reason to lose what is done.
            }
        }

        /** @throws IOException if a part could not be moved */
        synchronized void check() throws IOException, InterruptedException {
            for (Future<?> commit : commits) {
                try {
                    commit.get();
                } catch (ExecutionException e) {
                    throw new IOException("a part cannot be moved into place: " + e.getMessage(), e);
                }
            }
        }
    }
}
