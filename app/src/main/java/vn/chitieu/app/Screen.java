package vn.chitieu.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What standard output is.
 *
 * @param terminal whether it is a terminal
 * @param width its columns, or those that tables are fitted to
 * @param colour whether words may be set off in colour
 * @param pager command of the program that shows long output by pages, or null for none
 */
record Screen(
        boolean terminal,
        int width,
        boolean colour,
        @Nullable String pager) {

    /** Columns where nothing tells how many there are. */
    static final int USUAL_WIDTH = 100;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;
    /** Text that fits on the screen is not paged, colours are passed on, an interrupt ends it. */
    private static final String USUAL_PAGER = "command -v less >/dev/null || exec cat; exec less -FRXK";

    /** A file or a pipe. */
    static final Screen NONE = new Screen(false, USUAL_WIDTH, false, null);

    /**
     * What the launcher and the environment say.
     *
     * @param terminal whether standard output is a terminal
     * @param columns columns of the terminal as the launcher found them, or null
     */
    static Screen of(boolean terminal, @Nullable String columns, Map<String, String> environment) {
        int width = width(environment.get("COLUMNS"), width(columns, USUAL_WIDTH));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        String pager = environment.getOrDefault("PAGER", USUAL_PAGER).strip();
        return new Screen(terminal, width, terminal && !plain, terminal && !pager.isEmpty() ? pager : null);
    }

    private static int width(@Nullable String columns, int otherwise) {
        boolean number = columns != null
                && !columns.isEmpty()
                && columns.length() <= 5
                && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return otherwise;
        }
        int width = Integer.parseInt(columns);
        return width == 0 ? otherwise : Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
