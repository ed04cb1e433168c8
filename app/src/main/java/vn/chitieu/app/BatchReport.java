package vn.chitieu.app;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.BatchListener;
import vn.chitieu.app.batch.Ending;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Outcome;

/**
 * Tells a person how a batch goes: each failure and each missing part on a line, a bar where that is wanted, and the
 * account at the end. Used by one thread but for {@link #progress}.
 */
final class BatchReport implements BatchListener, AutoCloseable {

    private final Messages messages;
    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private final List<Ending> endings = new ArrayList<>();
    private int failures;
    private int skipped;
    private boolean closed;

    /** @param steps length of the bar in documents, or 0 for none */
    BatchReport(Messages messages, PrintStream err, int steps) {
        this.messages = messages;
        this.err = err;
        this.bar = steps == 0
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("chitieu")
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed(new DecimalFormat("0.0/s", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                        .setConsumer(new ConsoleProgressBarConsumer(err, 80))
                        .build();
    }

    @Override
    public void progress(Input input, int done, int all) {
        if (bar != null && all > 1) {
            bar.setExtraMessage(input.name() + " " + done + "/" + all);
        }
    }

    @Override
    public void unpacked(Input archive, int members) {
        if (bar != null) {
            bar.maxHint(bar.getMax() + members - 1L);
        }
    }

    @Override
    public void ended(Ending ending) {
        endings.add(ending);
        if (ending.failure() != null) {
            failures++;
            line(ending.failure());
        }
        firstOfEachCode(ending.missing())
                .forEach((code, missing) -> line(new Failure(ending.input().subject(), code, missing.message())));
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void skipped(Input input) {
        skipped++;
        if (bar != null) {
            bar.step();
        }
    }

    private static Map<String, Diagnostic> firstOfEachCode(List<Diagnostic> diagnostics) {
        Map<String, Diagnostic> first = new LinkedHashMap<>();
        diagnostics.forEach(diagnostic -> first.putIfAbsent(diagnostic.code(), diagnostic));
        return first;
    }

    @Override
    public void refused(Failure failure) {
        failures++;
        line(failure);
    }

    private void line(Failure failure) {
        // Over the bar, which is drawn again below the line.
        err.println((bar == null ? "" : "\r") + failure.line(messages));
    }

    /** Number of failures so far. */
    int failures() {
        return failures;
    }

    /** How the inputs ended, in their order. */
    List<Ending> endings() {
        return List.copyOf(endings);
    }

    /** The account: each input ended in exactly one outcome. */
    void summarise() {
        close();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        endings.forEach(ending -> counts.merge(ending.outcome(), 1, Integer::sum));
        err.println(messages.text("summary", endings.size() + skipped));
        if (skipped > 0) {
            err.println(messages.text("summary.outcome", skipped, "SKIPPED", messages.text("summary.skipped")));
        }
        counts.forEach((outcome, count) ->
                err.println(messages.text("summary.outcome", count, outcome, messages.text("outcome." + outcome))));
        long unwritten = endings.stream()
                .filter(ending -> ending.failure() != null && ending.outcome().extracted())
                .count();
        if (unwritten > 0) {
            err.println(messages.text("summary.unwritten", unwritten));
        }
    }

    @Override
    public void close() {
        if (bar != null && !closed) {
            closed = true;
            bar.close();
        }
    }
}
