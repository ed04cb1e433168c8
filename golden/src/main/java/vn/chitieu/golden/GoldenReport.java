package vn.chitieu.golden;

import org.jspecify.annotations.Nullable;

/** The report of a run, for people and for programs: the same text for the same result. Thread-safe. */
public final class GoldenReport {

    private GoldenReport() {}

    /** The report as Markdown, lines ended by line feeds. */
    public static String markdown(GoldenResult result) {
        return markdown(result, null);
    }

    /** The report as Markdown, with what changed against the baseline. */
    public static String markdown(GoldenResult result, @Nullable BaselineComparison comparison) {
        return new MarkdownReport().render(result, comparison);
    }

    /** The report as JSON, lines ended by line feeds. */
    public static String json(GoldenResult result) {
        return json(result, null);
    }

    /** The report as JSON, with what changed against the baseline. */
    public static String json(GoldenResult result, @Nullable BaselineComparison comparison) {
        return GoldenJson.text(JsonReport.of(result, comparison));
    }
}
