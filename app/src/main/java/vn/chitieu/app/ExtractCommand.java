package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Account;
import vn.chitieu.app.batch.Batch;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentFile;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Inputs;
import vn.chitieu.app.batch.Output;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.isolate.IsolationSettings;

/** {@code chitieu extract}: documents in, extractions out. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "extract.inputs")
    private List<Path> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "extract.out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "json|jsonl|csv", defaultValue = "json", descriptionKey = "extract.format")
    private OutputFormat format = OutputFormat.JSON;

    @Option(names = "--retry-failed", descriptionKey = "extract.retryFailed")
    private boolean retryFailed;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ModelsFolder models = new ModelsFolder();

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "extract.quiet")
    private boolean quiet;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;
    private final DocumentExtraction.Start start;

    ExtractCommand(Messages messages, Console console, DocumentExtraction.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        IsolationSettings settings =
                reading.settings(spec.commandLine(), messages).withModels(models.generation());
        if (retryFailed && out == null) {
            throw new ParameterException(spec.commandLine(), messages.text("extract.retryNeedsOut"));
        }
        // First, so that the child starts while the inputs are looked up.
        try (DocumentExtraction extraction = start.with(settings)) {
            return extract(extraction);
        }
    }

    private int extract(DocumentExtraction extraction) throws InterruptedException, IOException {
        Inputs found = Inputs.find(inputs);
        Account account = out == null ? null : Account.of(out);
        Predicate<Input> wanted = account == null || !retryFailed ? input -> true : account::failed;
        List<Input> documents = found.documents().stream()
                .filter(input -> wanted.test(input) || (account != null && account.failedWithin(input)))
                .toList();
        boolean drawn = out != null && console.terminal() && !quiet;
        try (BatchReport report = new BatchReport(messages, console.err(), drawn ? documents.size() : 0)) {
            found.failures().forEach(report::refused);
            run(extraction, documents, wanted, report);
            if (account != null && !report.endings().isEmpty()) {
                account.note(report.endings());
                account.write();
            }
            if (!quiet && (out != null || report.endings().size() > 1)) {
                report.summarise();
            }
            return report.failures() == 0 ? Chitieu.OK : Chitieu.FAILED;
        }
    }

    private void run(DocumentExtraction extraction, List<Input> documents, Predicate<Input> wanted, BatchReport report)
            throws InterruptedException {
        Output output =
                out == null ? new OutputStreamOutput(console.out(), format) : new OutputFolder(out, format, documents);
        try {
            output.begin();
        } catch (IOException e) {
            String detail = (out == null ? "-" : out) + ": " + Failure.reason(e);
            documents.forEach(input -> report.refused(new Failure(input.subject(), Failure.UNWRITABLE, detail)));
            return;
        }
        int threads = reading.threads(documents.size());
        try {
            new Batch(new DocumentFile(extraction, report), threads, output, report).run(documents, wanted);
        } catch (OutputLostException e) {
            report.refused(new Failure("-", Failure.UNWRITABLE, String.valueOf(e.getMessage())));
        }
    }
}
