package vn.chitieu.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.spark.store.ManifestLine;
import vn.chitieu.spark.store.OutputAccount;
import vn.chitieu.spark.task.ReadingSettings;
import vn.chitieu.spark.task.SolrTarget;

/** {@code chitieu-spark}: many documents in, parts of extractions out. */
@Command(name = "chitieu-spark")
final class SparkCommand implements Callable<Integer> {

    /** Failures that are named; a night's run may have many thousands. */
    private static final int MOST_NAMED = 20;

    private static final int LEAST_MEMORY = 64;

    /** The cluster gave the job up. */
    private static final String GIVEN_UP = "APP-070";

    @Option(names = "--input", required = true, paramLabel = "DIR|LIST", descriptionKey = "spark.input")
    private List<String> inputs = List.of();

    @Option(names = "--output", required = true, paramLabel = "DIR", descriptionKey = "spark.output")
    private String output = "";

    @Option(names = "--index", paramLabel = "solr:…", descriptionKey = "spark.index")
    private @Nullable String index;

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "spark.partitions")
    private int partitions;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "120", descriptionKey = "extract.timeout")
    private int timeout = 120;

    @Option(names = "--memory", paramLabel = "MIB", defaultValue = "1024", descriptionKey = "extract.memory")
    private int memory = 1024;

    @Option(names = "--children", paramLabel = "N", descriptionKey = "spark.children")
    private int children;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final PrintStream err;
    private final Function<SparkConf, JavaSparkContext> contexts;
    private int failed;

    SparkCommand(Messages messages, PrintStream err, Function<SparkConf, JavaSparkContext> contexts) {
        this.messages = messages;
        this.err = err;
        this.contexts = contexts;
    }

    @Override
    public Integer call() throws InterruptedException {
        check(partitions >= 0, "--partitions", partitions);
        check(timeout >= 1, "--timeout", timeout);
        check(memory >= LEAST_MEMORY, "--memory", memory);
        check(children >= 0, "--children", children);
        SolrTarget target = target();
        try (JavaSparkContext spark = contexts.apply(new SparkConf())) {
            SparkExtraction extraction = new SparkExtraction(spark, new ReadingSettings(timeout, memory, children));
            SparkExtraction.Report report =
                    extraction.run(new SparkExtraction.Order(inputs, output, partitions), this::failed);
            tell(report);
            if (target != null) {
                load(spark, target);
            }
            return failed == 0 && report.refused().isEmpty() ? ChitieuSpark.OK : ChitieuSpark.FAILED;
        } catch (IOException e) {
            line(new Failure(output, Failure.UNWRITABLE, Failure.reason(e)));
        } catch (SparkException e) {
            line(new Failure(
                    output, GIVEN_UP, Failure.reason(e).lines().findFirst().orElse("")));
        }
        return ChitieuSpark.FAILED;
    }

    private @Nullable SolrTarget target() {
        try {
            return index == null ? null : SolrTarget.of(index);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.index"), e);
        }
    }

    private void load(JavaSparkContext spark, SolrTarget target) throws IOException, SparkException {
        // Made by the driver, where there is none, before many tasks look for it.
        try (ClauseIndex made = target.open()) {
            int documents = new SparkLoading(spark).load(output, target);
            made.refresh();
            err.println(messages.text("spark.loaded", documents, target));
        }
    }

    private void failed(ManifestLine line) {
        failed++;
        if (failed <= MOST_NAMED) {
            line(new Failure(String.valueOf(line.input()), String.valueOf(line.code()), String.valueOf(line.detail())));
        }
    }

    private void line(Failure failure) {
        err.println(failure.line(messages));
    }

    private void tell(SparkExtraction.Report report) {
        report.refused().forEach(this::line);
        if (failed > MOST_NAMED) {
            err.println(messages.text("spark.more", failed - MOST_NAMED, output));
        }
        OutputAccount account = report.account();
        err.println(messages.text("summary", account.inputs()));
        if (report.done() > 0) {
            err.println(messages.text("summary.outcome", report.done(), "SKIPPED", messages.text("spark.done")));
        }
        account.outcomes().forEach((outcome, count) -> {
            if (count > 0) {
                err.println(messages.text("summary.outcome", count, outcome, messages.text("outcome." + outcome)));
            }
        });
    }

    private void check(boolean right, String option, int value) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.value", value, option));
        }
    }
}
