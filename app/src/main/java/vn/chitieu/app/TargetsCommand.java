package vn.chitieu.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.WholeFile;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.export.TargetHits;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

/** {@code chitieu targets}: targets of the library that have the words, or that the filters keep. */
@Command(name = "targets")
final class TargetsCommand implements Callable<Integer> {

    /** The forms of the answer. */
    enum Format {
        TABLE,
        JSON,
        JSONL,
        CSV,
        XLSX;

        /** Whether all targets are written where no number was given. */
        boolean all() {
            return this == JSONL || this == CSV || this == XLSX;
        }
    }

    @Mixin
    private SearchOptions options = new SearchOptions();

    @Option(
            names = "--format",
            paramLabel = "table|json|jsonl|csv|xlsx",
            defaultValue = "table",
            descriptionKey = "targets.format")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "targets.out")
    private @Nullable Path out;

    @Mixin
    private LibraryFolder folder = new LibraryFolder();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Messages messages;
    private final Console console;
    private final OpenLibrary.Start start;

    TargetsCommand(Messages messages, Console console, OpenLibrary.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    @Override
    public Integer call() {
        SearchRequest request = options.request(Scope.TARGETS, format.all(), messages, spec.commandLine());
        if (format == Format.XLSX && out == null && console.screen().terminal()) {
            throw new ParameterException(spec.commandLine(), messages.text("targets.needsOut"));
        }
        return new LibrarySession(messages, console, start).run(folder.path(), request.query(), index -> {
            FoundHits found = FoundHits.of(index, request, options.wanted(format.all()));
            HitText text = new HitText(messages, out == null ? console.screen() : Screen.NONE, index);
            return write(found, text);
        });
    }

    private int write(FoundHits found, HitText text) throws IOException {
        if (out == null && format == Format.TABLE) {
            Pager.show(console, text.targets(found));
            return Chitieu.OK;
        }
        if (out == null) {
            writeTo(found, text, console.results());
            console.results().flush();
        } else {
            try {
                WholeFile.write(out, stream -> writeTo(found, text, stream));
            } catch (IOException e) {
                console.err()
                        .println(new Failure(out.toString(), Failure.UNWRITABLE, Failure.reason(e)).line(messages));
                return Chitieu.FAILED;
            }
            console.err().println(messages.text("targets.written", found.hits().size(), out));
        }
        if (format.all()) {
            LibrarySession.tellOfCut(messages, console, found);
        }
        return Chitieu.OK;
    }

    private void writeTo(FoundHits found, HitText text, OutputStream stream) throws IOException {
        switch (format) {
            case TABLE -> stream.write(text.targets(found).getBytes(StandardCharsets.UTF_8));
            case JSON -> SearchJson.write(found, stream);
            case JSONL -> SearchJson.writeLines(found.hits(), stream);
            case CSV -> TargetHits.writeCsv(found.hits(), stream);
            case XLSX -> TargetHits.writeXlsx(found.hits(), stream, messages);
        }
    }
}
