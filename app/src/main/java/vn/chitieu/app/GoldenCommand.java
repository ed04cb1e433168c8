package vn.chitieu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.WholeFile;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.golden.BaselineComparison;
import vn.chitieu.golden.BaselineComparison.FallenFigure;
import vn.chitieu.golden.BaselineFile;
import vn.chitieu.golden.GoldenBaseline;
import vn.chitieu.golden.GoldenOptions;
import vn.chitieu.golden.GoldenReport;
import vn.chitieu.golden.GoldenResult;
import vn.chitieu.golden.GoldenRun;
import vn.chitieu.golden.search.SearchBaseline;
import vn.chitieu.golden.search.SearchReport;
import vn.chitieu.golden.search.SearchRun;

/** {@code chitieu golden}: extracts the golden cases again and compares them with the accepted run. */
@Command(name = "golden")
final class GoldenCommand implements Callable<Integer> {

    /** Root of the project, told by the launcher. */
    private static final String HOME_PROPERTY = "chitieu.home";

    @Option(names = "--cases", paramLabel = "DIR", descriptionKey = "golden.cases")
    private @Nullable Path cases;

    @Mixin
    private ModelsFolder models = new ModelsFolder();

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "golden.report")
    private @Nullable Path report;

    @Option(names = "--accept", descriptionKey = "golden.accept")
    private boolean accept;

    @Option(names = "--search", descriptionKey = "golden.search")
    private boolean search;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    private final Messages messages;
    private final Console console;

    GoldenCommand(Messages messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = cases == null ? standardCases() : cases;
        try {
            if (search) {
                return runSearch(Path.of(System.getProperty(HOME_PROPERTY, "")));
            }
            GoldenOptions options =
                    new GoldenOptions(folder, Runtime.getRuntime().availableProcessors());
            GoldenResult result = GoldenRun.run(options, extractor());
            if (accept) {
                BaselineFile.write(GoldenBaseline.of(result), options.baseline());
            }
            BaselineComparison comparison = compare(options.baseline(), result);
            return write(result, comparison) && (comparison == null || comparison.passed())
                    ? Chitieu.OK
                    : Chitieu.FAILED;
        } catch (GoldenException e) {
            console.err().println(messages.text("golden.unreadable", String.valueOf(e.getMessage())));
            return Chitieu.FAILED;
        }
    }

    /** The golden cases of the project. */
    static Path standardCases() {
        return Path.of(System.getProperty(HOME_PROPERTY, ""), "golden", "cases");
    }

    /** With the models in use; that they are not the shipped ones is said, as the baseline is of these. */
    private Extractor extractor() throws IOException {
        Path generation = models.generation();
        if (generation == null) {
            return Extractor.create();
        }
        tell("golden.models", generation);
        return Extractor.installed(generation);
    }

    /** Search against the judged queries of the project. */
    private int runSearch(Path root) throws GoldenException {
        SearchRun.Outcome outcome = SearchRun.run(root.toAbsolutePath().normalize());
        SearchBaseline baseline = SearchBaseline.read(SearchBaseline.file(root));
        if (accept) {
            baseline = baseline.accepting(outcome);
            baseline.write(SearchBaseline.file(root));
        }
        List<FallenFigure> fallen = baseline.fallen(outcome);
        fallen.forEach(fall -> tell("golden.fallen", fall.caseName(), fall.figure(), fall.baseline(), fall.now()));
        String text = isJson() ? SearchReport.json(outcome, fallen) : SearchReport.markdown(outcome, fallen);
        return write(text) && fallen.isEmpty() ? Chitieu.OK : Chitieu.FAILED;
    }

    /** What changed against the accepted run, told on standard error; null where none was accepted yet. */
    private @Nullable BaselineComparison compare(Path baseline, GoldenResult result) throws GoldenException {
        if (!Files.exists(baseline)) {
            console.err().println(messages.text("golden.noBaseline", baseline));
            return null;
        }
        BaselineComparison comparison = BaselineFile.read(baseline).compare(result);
        comparison
                .changes()
                .forEach(change -> tell("golden.change." + change.change(), change.caseName(), change.text()));
        comparison
                .fallen()
                .forEach(fall -> tell("golden.fallen", fall.caseName(), fall.figure(), fall.baseline(), fall.now()));
        comparison.newCases().forEach(name -> tell("golden.newCase", name));
        comparison.missingCases().forEach(name -> tell("golden.missingCase", name));
        tell(
                comparison.passed() ? "golden.passed" : "golden.failed",
                result.cases().size());
        return comparison;
    }

    private void tell(String key, Object... arguments) {
        console.err().println(messages.text(key, arguments));
    }

    private boolean isJson() {
        return report != null && report.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private boolean write(GoldenResult result, @Nullable BaselineComparison comparison) {
        return write(isJson() ? GoldenReport.json(result, comparison) : GoldenReport.markdown(result, comparison));
    }

    private boolean write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (report == null) {
                console.out().write(bytes);
                console.out().flush();
            } else {
                WholeFile.write(report, out -> out.write(bytes));
            }
            return true;
        } catch (IOException e) {
            tell("golden.unwritable", report == null ? "-" : report, Failure.reason(e));
            return false;
        }
    }
}
