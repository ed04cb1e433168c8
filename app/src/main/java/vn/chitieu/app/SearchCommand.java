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
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;

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
        return new LibrarySession(messages, console, start).run(folder.path(), request.query(), index -> {
            FoundHits found = FoundHits.of(index, request, options.wanted(all));
            write(found, new HitText(messages, console.screen(), index));
            return Chitieu.OK;
        });
    }

    private void write(FoundHits found, HitText text) throws IOException {
        switch (format) {
            case TABLE -> Pager.show(console, text.clauses(found));
            case JSON -> SearchJson.write(found, console.results());
            case CSV -> {
                HitCsv.write(found.hits(), console.results());
                LibrarySession.tellOfCut(messages, console, found);
            }
        }
    }
}
