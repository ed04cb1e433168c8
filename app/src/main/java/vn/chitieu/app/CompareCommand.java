package vn.chitieu.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chitieu.app.export.SearchJson;
import vn.chitieu.app.export.SeriesCsv;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.AgencyPortfolio;
import vn.chitieu.index.model.CrossConflict;
import vn.chitieu.index.model.CrossConflicts;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.IndicatorSeries;

/**
 * {@code chitieu compare}: what documents set for an indicator; without one, where they disagree, or what an agency
 * answers for.
 */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    /** The forms of the answer. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Parameters(arity = "0..*", paramLabel = "INDICATOR", descriptionKey = "compare.indicator")
    private List<String> words = List.of();

    @Option(names = "--conflicts", descriptionKey = "compare.conflicts")
    private boolean conflicts;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            descriptionKey = "compare.format")
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

    CompareCommand(Messages messages, Console console, OpenLibrary.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    /** What is asked of the index. */
    @FunctionalInterface
    private interface Answer {
        void of(ClauseIndex index) throws IOException;
    }

    @Override
    public Integer call() {
        Answer answer = answer(String.join(" ", words).strip(), filters.filters());
        return new LibrarySession(messages, console, cluster.searching(start, messages))
                .run(folder.path(), "", index -> {
                    answer.of(index);
                    console.results().flush();
                    return Chitieu.OK;
                });
    }

    private Answer answer(String indicator, List<Filter> kept) {
        if (conflicts && !indicator.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.text("compare.either"));
        }
        if (conflicts) {
            return index -> disagreements(index, kept);
        }
        if (!indicator.isEmpty()) {
            return index -> series(index, indicator, kept);
        }
        List<String> agencies = kept.stream()
                .filter(filter -> filter.facet() == Facet.AGENCY)
                .flatMap(filter -> filter.values().stream())
                .toList();
        if (agencies.size() != 1) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.missing", "INDICATOR"));
        }
        List<Filter> others =
                kept.stream().filter(filter -> filter.facet() != Facet.AGENCY).toList();
        return index -> portfolio(index, agencies.get(0), others);
    }

    private void series(ClauseIndex index, String indicator, List<Filter> kept) throws IOException {
        IndicatorSeries series = index.compare(indicator, kept);
        switch (format) {
            case TABLE -> {
                String near = series.points().isEmpty()
                        ? new AnswerNotes(messages, index)
                                .near(Facet.INDICATOR, indicator, messages.text("facet.INDICATOR"))
                        : "";
                Pager.show(console, new SeriesText(messages, console.screen()).series(series) + near);
            }
            case JSON -> SearchJson.write(series, kept, console.results());
            case CSV ->
                SeriesCsv.write(List.of(new CrossConflict(series.indicator(), series.points())), console.results());
        }
    }

    private void disagreements(ClauseIndex index, List<Filter> kept) throws IOException {
        CrossConflicts found = index.conflicts(kept);
        switch (format) {
            case TABLE -> Pager.show(console, new SeriesText(messages, console.screen()).conflicts(found));
            case JSON -> SearchJson.write(found, kept, console.results());
            case CSV -> SeriesCsv.write(found.conflicts(), console.results());
        }
    }

    private void portfolio(ClauseIndex index, String agency, List<Filter> kept) throws IOException {
        AgencyPortfolio portfolio = index.portfolio(agency, kept);
        switch (format) {
            case TABLE -> {
                String near = portfolio.documents().isEmpty()
                        ? new AnswerNotes(messages, index).near(Facet.AGENCY, agency, "--agency")
                        : "";
                Pager.show(console, new SeriesText(messages, console.screen()).portfolio(portfolio) + near);
            }
            case JSON -> SearchJson.write(portfolio, kept, console.results());
            case CSV -> SeriesCsv.write(portfolio, console.results());
        }
    }
}
