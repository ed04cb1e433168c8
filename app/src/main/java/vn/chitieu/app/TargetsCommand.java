package vn.chitieu.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.chitieu.app.export.TargetColumn;
import vn.chitieu.app.export.TargetFormat;
import vn.chitieu.app.export.TargetSelection;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.query.QueryException;

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

    @Option(names = "--columns", paramLabel = "NAME,…", split = ",", descriptionKey = "targets.columns")
    private List<String> columns = List.of();

    @Mixin
    private LibraryFolder folder = new LibraryFolder();

    @Mixin
    private IndexOption cluster = new IndexOption();

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
        List<TargetColumn> chosen = chosen();
        return new LibrarySession(messages, console, cluster.searching(start, messages))
                .run(folder.path(), request.query(), index -> write(new Answer(index, request, chosen)));
    }

    /** The columns that were chosen; none where the form has its own. */
    private List<TargetColumn> chosen() {
        List<TargetColumn> chosen = new ArrayList<>();
        for (String name : columns) {
            chosen.add(TargetColumn.of(name.strip())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), messages.text("usage.value", name, "--columns"))));
        }
        return chosen;
    }

    /** What is written. */
    private record Answer(ClauseIndex index, SearchRequest request, List<TargetColumn> columns) {}

    /**
     * What was written.
     *
     * @param rest number of targets that were found and not written
     */
    private record Written(int targets, long rest) {}

    private int write(Answer answer) throws IOException, QueryException {
        if (out == null && format == Format.TABLE) {
            HitText text = new HitText(messages, console.screen(), answer.index());
            Pager.show(console, text.targets(FoundHits.of(answer.index(), answer.request())));
            return Chitieu.OK;
        }
        AtomicReference<Written> written = new AtomicReference<>(new Written(0, 0));
        if (out == null) {
            written.set(writeTo(answer, console.results()));
            console.results().flush();
        } else {
            try {
                WholeFile.write(out, stream -> written.set(writeTo(answer, stream)));
            } catch (IOException e) {
                console.err()
                        .println(new Failure(out.toString(), Failure.UNWRITABLE, Failure.reason(e)).line(messages));
                return Chitieu.FAILED;
            }
            console.err().println(messages.text("targets.written", written.get().targets(), out));
        }
        if (format.all()) {
            LibrarySession.tellOfCut(
                    messages, console, written.get().targets(), written.get().rest());
        }
        return Chitieu.OK;
    }

    private Written writeTo(Answer answer, OutputStream stream) throws IOException, QueryException {
        return switch (format) {
            case TABLE -> {
                FoundHits found = FoundHits.of(answer.index(), answer.request());
                HitText text = new HitText(messages, Screen.NONE, answer.index());
                stream.write(text.targets(found).getBytes(StandardCharsets.UTF_8));
                yield new Written(found.hits().size(), 0);
            }
            case JSON -> json(answer, stream);
            case JSONL -> answer.columns().isEmpty() ? lines(answer, stream) : rows(TargetFormat.JSONL, answer, stream);
            case CSV -> rows(TargetFormat.CSV, answer, stream);
            case XLSX -> rows(TargetFormat.XLSX, answer, stream);
        };
    }

    private Written json(Answer answer, OutputStream stream) throws IOException, QueryException {
        if (!answer.columns().isEmpty()) {
            return rows(TargetFormat.JSON, answer, stream);
        }
        FoundHits found = FoundHits.of(answer.index(), answer.request());
        SearchJson.write(found, stream);
        return new Written(found.hits().size(), 0);
    }

    private Written lines(Answer answer, OutputStream stream) throws IOException, QueryException {
        int[] count = new int[1];
        SearchRequest request = answer.request();
        SearchResult result = answer.index().scan(request, options.wanted(true), hit -> {
            SearchJson.writeLine(hit, stream);
            count[0]++;
        });
        return new Written(count[0], Math.max(0, result.total() - request.offset() - count[0]));
    }

    private Written rows(TargetFormat file, Answer answer, OutputStream stream) throws IOException, QueryException {
        List<TargetColumn> usual = file == TargetFormat.CSV ? TargetColumn.OF_EXTRACT : TargetColumn.OF_SHEET;
        TargetSelection selection = TargetSelection.of(
                answer.request(),
                answer.columns().isEmpty() ? usual : answer.columns(),
                messages.text("targets.sheet"));
        TargetFormat.Written written = file.write(answer.index(), selection, options.wanted(format.all()), stream);
        return new Written(written.targets(), written.rest(answer.request().offset()));
    }
}
