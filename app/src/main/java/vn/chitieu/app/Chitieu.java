package vn.chitieu.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.nlp.InstalledModelsException;
import vn.chitieu.index.store.LibrarySettings;

/** The program {@code chitieu}. Exit status: 0 all well, 1 some inputs failed, 2 wrong usage. */
@Command(name = "chitieu", versionProvider = Version.class)
public final class Chitieu implements Runnable {

    /** Exit status: everything was done. */
    static final int OK = 0;
    /** Exit status: some inputs failed, or the regression did. */
    static final int FAILED = 1;
    /** Exit status: the command line is wrong. */
    static final int USAGE = 2;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;

    private Chitieu(Messages messages) {
        this.messages = messages;
    }

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Messages messages =
                Messages.ofSetting(Messages.setting(System.getProperty(Messages.LOCALE_PROPERTY), System.getenv()));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        BufferedOutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Screen screen = Screen.of(
                Boolean.getBoolean("chitieu.terminal.out"), System.getProperty("chitieu.columns"), System.getenv());
        Console console = new Console(out, err, Boolean.getBoolean("chitieu.terminal"), screen);
        int status = commandLine(
                        messages, console, DocumentExtraction::isolated, new StoredLibrary(LibrarySettings.embedded()))
                .execute(arguments);
        System.exit(flushed(out) ? status : FAILED);
    }

    /** Whether everything that was written has arrived; a reader that has gone away is no fault worth a message. */
    private static boolean flushed(OutputStream out) {
        try {
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command line, writing to the console that is given. */
    static CommandLine commandLine(
            Messages messages, Console console, DocumentExtraction.Start start, OpenLibrary.Start libraries) {
        CommandLine line = new CommandLine(new Chitieu(messages))
                .addSubcommand(new ExtractCommand(messages, console, start))
                .addSubcommand(new LoadCommand(messages, console, start, libraries))
                .addSubcommand(new SearchCommand(messages, console, libraries))
                .addSubcommand(new TargetsCommand(messages, console, libraries))
                .addSubcommand(new CompareCommand(messages, console, libraries))
                .addSubcommand(IndexCommand.line(messages, console, libraries))
                .addSubcommand(new ServeCommand(messages, console, start))
                .addSubcommand(new DemoCommand(messages, console))
                .addSubcommand(UserCommand.line(messages, console))
                .addSubcommand(new GoldenCommand(messages, console))
                .addSubcommand(new TrainCommand(messages, console));
        line.setResourceBundle(messages.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((exception, arguments) -> wrongUsage(messages, exception));
        line.setExecutionExceptionHandler((exception, command, result) -> {
            console.err()
                    .println(
                            exception instanceof InstalledModelsException models
                                    ? Failure.ofModels(models).line(messages)
                                    : messages.text("defect", exception));
            return FAILED;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), messages.text("usage.noCommand"));
    }

    private static int wrongUsage(Messages messages, ParameterException exception) {
        UsageText.tell(messages, exception);
        return USAGE;
    }
}
