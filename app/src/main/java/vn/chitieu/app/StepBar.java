package vn.chitieu.app;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with an estimate of the time left, where there is a terminal to draw it on. */
final class StepBar implements AutoCloseable {

    private static final int WIDTH = 80;

    private final @Nullable ProgressBar bar;

    StepBar(Console console, int steps) {
        this.bar = console.terminal() && steps > 0
                ? new ProgressBarBuilder()
                        .setTaskName("chitieu")
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                        .build()
                : null;
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
