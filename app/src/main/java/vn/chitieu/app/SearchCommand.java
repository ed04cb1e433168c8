package vn.chitieu.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.app.export.FoundHits;
import vn.chitieu.app.export.HitCsv;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** {@code chitieu search}: clauses of the library that have the words, or that the filters keep. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    /** The forms of the answer. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Mixin
    private SearchOptions options = new SearchOptions();

    @Option(names = "--format", paramLabel = "table|json|csv", defaultValue = "table", descriptionKey = "search.format")
    private Format format = Format.TABLE;

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

    SearchCommand(Messages messages, Console console, OpenLibrary.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    @Override
    public Integer call() {
        boolean all = format == Format.CSV;
        SearchRequest request = options.request(Scope.CLAUSES, all, messages, spec.commandLine());
        return new LibrarySession(messages, console, cluster.searching(start, messages))
                .run(folder.path(), request.query(), index -> {
                    write(index, request);
                    return Chitieu.OK;
                });
    }

    private void write(ClauseIndex index, SearchRequest request) throws IOException, QueryException {
        switch (format) {
            case TABLE -> {
                HitText text = new HitText(messages, console.screen(), index);
                Pager.show(console, text.clauses(FoundHits.of(index, request)));
            }
            case JSON -> SearchJson.write(FoundHits.of(index, request), console.results());
            case CSV -> {
                int most = options.wanted(true);
                LibrarySession.tellOfCut(
                        messages, console, most, HitCsv.write(index, request, most, console.results()));
            }
        }
    }
}
