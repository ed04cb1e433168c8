package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chitieu extract}: documents in, extractions out. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "extract.inputs")
    private List<Path> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "extract.out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "json|jsonl|csv", defaultValue = "json", descriptionKey = "extract.format")
    private OutputFormat format = OutputFormat.JSON;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "extract.quiet")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private final Messages messages;
    private final Console console;
    private final DocumentExtraction extraction;

    ExtractCommand(Messages messages, Console console, DocumentExtraction extraction) {
        this.messages = messages;
        this.console = console;
        this.extraction = extraction;
    }

    @Override
    public Integer call() throws InterruptedException {
        Inputs found = Inputs.find(inputs);
        List<Input> documents = found.documents();
        boolean drawn = out != null && console.terminal() && !quiet;
        try (BatchReport report = new BatchReport(messages, console.err(), drawn ? documents.size() : 0)) {
            found.failures().forEach(report::failed);
            run(documents, report);
            if (out != null && !quiet) {
                report.summarise(documents.size() + found.failures().size());
            }
            return report.failures() == 0 ? Chitieu.OK : Chitieu.FAILED;
        }
    }

    private void run(List<Input> documents, BatchReport report) throws InterruptedException {
        Output output =
                out == null ? new OutputStreamOutput(console.out(), format) : new OutputFolder(out, format, documents);
        try {
            output.begin();
        } catch (IOException e) {
            String detail = (out == null ? "-" : out) + ": " + Failure.reason(e);
            documents.forEach(input -> report.failed(new Failure(input.subject(), Failure.UNWRITABLE, detail)));
            return;
        }
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), documents.size()));
        try {
            new Batch(new DocumentFile(extraction), threads, output, report).run(documents);
        } catch (OutputLostException e) {
            report.failed(new Failure("-", Failure.UNWRITABLE, String.valueOf(e.getMessage())));
        }
    }
}
