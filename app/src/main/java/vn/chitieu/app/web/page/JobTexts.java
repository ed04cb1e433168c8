package vn.chitieu.app.web.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.JobFile;
import vn.chitieu.app.job.JobProgress;
import vn.chitieu.app.job.JobState;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.web.account.MomentText;

/** Words and figures of jobs in a language. Immutable. */
public final class JobTexts {

    private static final double KIBI = 1024;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final int PERCENT = 100;
    /** Longest detail that is shown of what a reader said. */
    private static final int LONGEST = 300;

    private final Messages messages;

    public JobTexts(Messages messages) {
        this.messages = messages;
    }

    /** A whole number with its thousands set apart. */
    public String number(long number) {
        return format("#,##0", number);
    }

    private String format(String pattern, double number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(messages.text("number.thousands").charAt(0));
        symbols.setDecimalSeparator(messages.text("number.decimal").charAt(0));
        return new DecimalFormat(pattern, symbols).format(number);
    }

    /** A size, such as {@code 1,2 MB}. */
    public String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= KIBI && unit < UNITS.length - 1) {
            size /= KIBI;
            unit++;
        }
        return format(unit == 0 || size >= PERCENT ? "#,##0" : "#,##0.#", size) + " " + UNITS[unit];
    }

    /** A time as people in Viet Nam tell it. */
    public String time(String instant) {
        return MomentText.of(Instant.parse(instant));
    }

    /** The state as its words and colours are named: of a job that is done and has failed files, {@code PARTLY}. */
    public String state(JobProgress progress) {
        JobState state = progress.job().state();
        return state == JobState.DONE && progress.count(FileState.FAILED) > 0 ? "PARTLY" : state.name();
    }

    /** How much of a job is done, from 0 to 100. */
    public int percent(JobProgress progress) {
        int all = Math.max(progress.all(), progress.job().state() == JobState.RECEIVING ? announced(progress) : 0);
        if (progress.job().state().ended()) {
            return PERCENT;
        }
        return all == 0 ? 0 : (int) ((long) progress.ended() * PERCENT / all);
    }

    private static int announced(JobProgress progress) {
        return progress.all() + progress.missing();
    }

    /** How fast it goes and how long it will take; empty where neither is known. */
    public String pace(JobProgress progress) {
        if (progress.job().state().ended() || progress.filesPerSecond() <= 0) {
            return "";
        }
        boolean slow = progress.filesPerSecond() < 1;
        String rate = slow
                ? messages.text("upload.rate.minute", format("#,##0.#", progress.filesPerSecond() * MINUTE))
                : messages.text("upload.rate.second", format("#,##0.#", progress.filesPerSecond()));
        return progress.left()
                .map(left -> rate + " · " + messages.text("upload.left", duration(left)))
                .orElse(rate);
    }

    private String duration(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < MINUTE) {
            return messages.text("upload.seconds", Math.max(1, seconds));
        }
        return seconds < HOUR
                ? messages.text("upload.minutes", (seconds + MINUTE - 1) / MINUTE)
                : messages.text("upload.hours", format("#,##0.#", (double) seconds / HOUR));
    }

    /** What went wrong with a file and what to do, or what is missing of it; empty where nothing is. */
    public String failure(JobFile file) {
        JobFile.@Nullable End end = file.end();
        @Nullable String code = end == null ? null : end.code();
        return code == null || end == null ? "" : failure(code, String.valueOf(end.detail()));
    }

    /** What the reader said of a failure, for those who look into it; null where it said nothing. */
    public @Nullable String detail(JobFile file) {
        JobFile.@Nullable End end = file.end();
        @Nullable String detail = end == null ? null : end.detail();
        return detail == null ? null : shown(detail);
    }

    private static String shown(String detail) {
        String safe = SafeText.of(detail).text();
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }

    /** What a code means for people. */
    public String failure(String code, String detail) {
        String shown = shown(detail);
        // What a command tells people to do by an option, a page tells in other words, without the words of the reader.
        String own = "upload.failure." + code;
        if (messages.has(own)) {
            return messages.text(own, shown);
        }
        return messages.has(code) ? messages.text(code, shown) : shown;
    }

    /** What a job is called. */
    public String title(JobProgress progress) {
        String title = progress.job().title();
        if (title.isEmpty()) {
            return messages.text("upload.job", progress.job().id());
        }
        int others = Math.max(progress.received(), progress.job().announced()) - 1;
        return others > 0 ? messages.text("upload.andOthers", title, number(others)) : title;
    }
}
