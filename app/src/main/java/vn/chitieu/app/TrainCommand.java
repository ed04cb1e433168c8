package vn.chitieu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.nlp.Generation;
import vn.chitieu.extractor.nlp.InstalledModels;
import vn.chitieu.extractor.nlp.InstalledModelsException;
import vn.chitieu.extractor.nlp.ModelOrigin;
import vn.chitieu.extractor.train.Retraining;

/** {@code chitieu train}: trains the models anew with reviewed cases, and goes back to the models before. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--cases", paramLabel = "DIR", descriptionKey = "train.cases")
    private @Nullable Path cases;

    @Mixin
    private ModelsFolder models = new ModelsFolder();

    @Option(names = "--rollback", descriptionKey = "train.rollback")
    private boolean rollback;

    @Option(names = "--status", descriptionKey = "train.status")
    private boolean status;

    @Option(names = "--dry-run", descriptionKey = "train.dryRun")
    private boolean dryRun;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;

    TrainCommand(Messages messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(rollback, status, dryRun).filter(asked -> asked).count() > 1) {
            throw new ParameterException(spec.commandLine(), messages.text("train.onlyOne"));
        }
        InstalledModels installed = models.installed();
        if (status) {
            return tellStatus(installed.read());
        }
        try {
            return rollback ? rollBack(installed) : train(installed);
        } catch (GoldenException e) {
            tell("train.failed", String.valueOf(e.getMessage()));
        } catch (InstalledModelsException e) {
            console.err().println(Failure.ofModels(e).line(messages));
        } catch (IOException e) {
            String folder = models.path().toString();
            console.err().println(new Failure(folder, Failure.UNWRITABLE, Failure.reason(e)).line(messages));
        }
        return Chitieu.FAILED;
    }

    private int tellStatus(@Nullable Generation generation) throws IOException {
        List<String> lines = new ArrayList<>();
        if (generation == null) {
            lines.add(messages.text("train.inUse", name(InstalledModels.SHIPPED)));
        } else {
            ModelOrigin origin = generation.origin();
            lines.add(messages.text("train.inUse", name(generation.name())));
            lines.add(messages.text(
                    "train.learnt", origin.shipped(), origin.cases().size()));
            lines.add(judged(origin.judgement()));
            if (Retraining.isOfAnotherProgram(origin)) {
                lines.add(messages.text("train.otherProgram"));
            }
        }
        console.results().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return Chitieu.OK;
    }

    private int rollBack(InstalledModels installed) throws IOException {
        try (InstalledModels.Lock lock = installed.lock()) {
            tell("train.rolledBack", name(installed.rollBack()));
            return Chitieu.OK;
        }
    }

    private int train(InstalledModels installed) throws GoldenException, IOException {
        Path folder = cases == null ? GoldenCommand.standardCases() : cases;
        List<GoldenCase> read = GoldenCases.read(folder);
        tell("train.reading", read.size(), folder);
        Retraining retraining;
        try (StepBar bar = new StepBar(console, read.size())) {
            retraining = Retraining.read(read, bar::step);
        }
        if (dryRun) {
            ModelOrigin.Judgement judgement = judge(installed, retraining);
            if (!judgement.isWorse()) {
                tell("train.wouldInstall");
            }
            return judgement.isWorse() ? Chitieu.FAILED : Chitieu.OK;
        }
        // From here on nobody else changes the models, so that the new ones replace those that they were compared with.
        try (InstalledModels.Lock lock = installed.lock()) {
            ModelOrigin.Judgement judgement = judge(installed, retraining);
            if (judgement.isWorse()) {
                return Chitieu.FAILED;
            }
            tell("train.training");
            tell("train.installed", name(installed.install(retraining.train(judgement))), models.path());
            return Chitieu.OK;
        }
    }

    private ModelOrigin.Judgement judge(InstalledModels installed, Retraining retraining)
            throws GoldenException, IOException {
        Generation generation = inUse(installed);
        tell("train.judging");
        try (StepBar bar = new StepBar(console, retraining.steps())) {
            ModelOrigin.Judgement judgement = retraining.judge(Retraining.InUse.of(generation), bar::step);
            console.err().println(judged(judgement));
            if (judgement.isWorse()) {
                tell("train.worse", name(generation == null ? InstalledModels.SHIPPED : generation.name()));
            }
            return judgement;
        }
    }

    /** The models to beat. Training is a way out of damaged ones, so that these are told and passed over. */
    private @Nullable Generation inUse(InstalledModels installed) throws IOException {
        try {
            return installed.read();
        } catch (InstalledModelsException e) {
            console.err().println(Failure.ofModels(e).line(messages));
            Generation whole = installed.newestWhole();
            tell("train.comparedWith", name(whole == null ? InstalledModels.SHIPPED : whole.name()));
            return whole;
        }
    }

    private String judged(ModelOrigin.Judgement judgement) {
        return messages.text(
                "train.judged",
                judgement.documents(),
                judgement.targets(),
                figure(judgement.before()),
                figure(judgement.now()));
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private String name(String generation) {
        return generation.equals(InstalledModels.SHIPPED)
                ? messages.text("train.shipped")
                : messages.text("train.generation", generation);
    }

    private void tell(String key, Object... arguments) {
        console.err().println(messages.text(key, arguments));
    }
}
