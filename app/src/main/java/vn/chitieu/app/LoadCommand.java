package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Batch;
import vn.chitieu.app.batch.Correction;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentFile;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Inputs;
import vn.chitieu.app.batch.LoadOutput;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.review.ReviewedLoads;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.index.store.Library;

/** {@code chitieu load}: documents into the library, where they are searched. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "extract.inputs")
    private List<Path> inputs = List.of();

    @Mixin
    private LibraryPlace place = new LibraryPlace();

    @Option(names = "--again", descriptionKey = "load.again")
    private boolean again;

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
    private final OpenLibrary.Start libraries;

    LoadCommand(Messages messages, Console console, DocumentExtraction.Start start, OpenLibrary.Start libraries) {
        this.messages = messages;
        this.console = console;
        this.start = start;
        this.libraries = libraries;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        IsolationSettings settings =
                reading.settings(spec.commandLine(), messages).withModels(models.generation());
        DatabaseAddress address = place.database(messages);
        return new LibraryTask(messages, console, libraries.settings()).run(place, library -> {
            // The child starts while the inputs are looked up.
            try (DocumentExtraction extraction = start.with(settings);
                    Database corrections = address.exists() ? Database.open(address) : null) {
                Correction correction = corrections == null ? Correction.NONE : new ReviewedLoads(library, corrections);
                return load(extraction, library, new DocumentLoading(library, Clock.systemUTC(), correction));
            }
        });
    }

    private int load(DocumentExtraction extraction, Library library, DocumentLoading loading)
            throws InterruptedException, IOException {
        Inputs found = Inputs.find(inputs);
        List<Input> documents = found.documents();
        LoadOutput output = new LoadOutput(loading, again);
        boolean drawn = console.terminal() && !quiet;
        try (BatchReport report = new BatchReport(messages, console.err(), drawn ? documents.size() : 0)) {
            found.failures().forEach(report::refused);
            run(extraction, documents, output, report);
            if (!quiet) {
                report.summarise();
                tell(output, library);
            }
            return report.failures() == 0 ? Chitieu.OK : Chitieu.FAILED;
        }
    }

    private void run(DocumentExtraction extraction, List<Input> documents, LoadOutput output, BatchReport report)
            throws InterruptedException {
        int threads = reading.threads(documents.size());
        try {
            new Batch(new DocumentFile(extraction, report), threads, output, report).run(documents, input -> true);
        } catch (OutputLostException e) {
            report.refused(Failure.ofLibrary(place.home(), e.cause()));
        }
    }

    private void tell(LoadOutput output, Library library) {
        output.counts().forEach((outcome, count) -> console.err()
                .println(messages.text("summary.outcome", count, outcome, messages.text("loaded." + outcome))));
        console.err()
                .println(messages.text(
                        "load.library", place.home(), library.documents().size()));
    }
}
