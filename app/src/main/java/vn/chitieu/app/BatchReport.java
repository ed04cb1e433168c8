package vn.chitieu.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells a person how a batch goes: each failure on a line, and a bar where that is wanted. Used by one thread. */
final class BatchReport implements BatchListener, AutoCloseable {

    private final Messages messages;
    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private int written;
    private int failures;
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
                        .setConsumer(new ConsoleProgressBarConsumer(err, 80))
                        .build();
    }

    @Override
    public void written(Input input) {
        written++;
        step();
    }

    @Override
    public void failed(Failure failure) {
        failures++;
        // Over the bar, which is drawn again below the line.
        err.println((bar == null ? "" : "\r") + failure.line(messages));
        step();
    }

    private void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Number of failures so far. */
    int failures() {
        return failures;
    }

    /** One closing line: every input is either written or failed. */
    void summarise(int inputs) {
        close();
        err.println(messages.text("summary", inputs, written, failures));
    }

    @Override
    public void close() {
        if (bar != null && !closed) {
            closed = true;
            bar.close();
        }
    }
}
