package vn.chitieu.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.JavaSerializer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.chitieu.app.UsageText;
import vn.chitieu.app.language.Messages;

/**
 * The program {@code chitieu-spark}, which spark-submit starts. Exit status: 0 all well, 1 some inputs failed or the job was
 * given up, 2 wrong usage.
 */
public final class ChitieuSpark {

    /** Exit status: everything was done. */
    static final int OK = 0;
    /** Exit status: some inputs failed, or the job was given up. */
    static final int FAILED = 1;
    /** Exit status: the command line is wrong. */
    static final int USAGE = 2;

    private ChitieuSpark() {}

    /** Runs the program and ends the process with its exit status, if that is not 0. */
    public static void main(String[] arguments) {
        Messages messages =
                Messages.ofSetting(Messages.setting(System.getProperty(Messages.LOCALE_PROPERTY), System.getenv()));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = commandLine(messages, err, ChitieuSpark::context).execute(arguments);
        if (status != OK) {
            System.exit(status);
        }
    }

    /** The settings of spark-submit, but for the way in which plans are sent, which has to know records. */
    private static JavaSparkContext context(SparkConf configuration) {
        configuration.setIfMissing("spark.app.name", "chitieu-spark");
        // Spark's four would give the job up before two documents that bring down executors are found out.
        configuration.setIfMissing("spark.task.maxFailures", "8");
        // Without it Java takes the names of files for ASCII where a cluster starts executors without a locale.
        configuration.setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8");
        configuration.set("spark.serializer", JavaSerializer.class.getName());
        return new JavaSparkContext(configuration);
    }

    /** The command line, writing messages to the stream that is given. */
    static CommandLine commandLine(Messages messages, PrintStream err, Function<SparkConf, JavaSparkContext> contexts) {
        CommandLine line = new CommandLine(new SparkCommand(messages, err, contexts));
        line.setResourceBundle(messages.bundle());
        line.setOut(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((exception, given) -> wrongUsage(messages, exception));
        line.setExecutionExceptionHandler((exception, command, result) -> {
            err.println(messages.text("defect", exception));
            return FAILED;
        });
        return line;
    }

    private static int wrongUsage(Messages messages, ParameterException exception) {
        UsageText.tell(messages, exception);
        return USAGE;
    }
}
