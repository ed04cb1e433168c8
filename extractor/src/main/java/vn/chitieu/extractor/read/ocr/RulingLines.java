package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the ruling lines of a level page and takes them from it. A line is a long run of dark pixels, with small breaks
 * and steps, that is thin and has light on at least one of its sides.
 */
final class RulingLines {

    /** Shorter upright lines may be strokes of letters. Inches. */
    private static final double MIN_UPRIGHT = 0.25;

    /** Shorter level lines may be the feet of the letters of a word. Inches. */
    private static final double MIN_LEVEL = 0.6;

    /** From that length, a line may have letters or another line close to one of its sides. Inches. */
    private static final double LONG = 1.5;

    /** Thicker ones are bars or pictures. Inches. */
    private static final double MAX_THICKNESS = 0.04;

    /** Window along a line in which {@link #MIN_DARK} of the pixels must be dark. Inches. */
    private static final double WINDOW = 0.1;

    private static final double MIN_DARK = 0.85;

    /** Share of a line's length along which letters may stand close to it. */
    private static final double MAX_CLOSE = 0.35;

    /** The same for shorter lines, which may be the feet of letters: their stems stand on a third of the length. */
    private static final double MAX_CLOSE_SHORT = 0.2;

    /** Part of the way from paper to ink from which a pixel is dark: fine lines come out grey. */
    private static final double DARKNESS = 0.18;

    /** Of lines, to bound what a page of hatching costs. */
    private static final int MAX_LINES = 4_000;

    private final GreyImage image;
    private final boolean upright;
    private final int dark;
    private final double dpi;
    private final int width;
    private final int height;

    private RulingLines(GreyImage image, boolean upright, int dark, double dpi) {
        this.image = image;
        this.upright = upright;
        this.dark = dark;
        this.dpi = dpi;
        this.width = upright ? image.height() : image.width();
        this.height = upright ? image.width() : image.height();
    }

    /** The lines of a level page, level ones first. */
    static List<RulingLine> find(GreyImage image, double dpi) {
        Histogram histogram = new Histogram(image);
        int paper = histogram.paper();
        int ink = Math.min(histogram.threshold(), paper) / 2;
        int dark = (int) (paper - (paper - ink) * DARKNESS);
        List<RulingLine> lines = new ArrayList<>(new RulingLines(image, false, dark, dpi).traced());
        lines.addAll(new RulingLines(image, true, dark, dpi).traced());
        return lines;
    }

    /** Paints lines white, except where a letter goes through them. */
    static void erase(GreyImage image, List<RulingLine> lines, int paper) {
        for (RulingLine line : lines) {
            for (int i = 0; i < line.first().length; i++) {
                int from = line.first()[i] - 1;
                int to = line.last()[i] + 1;
                int along = line.start() + i;
                int limit = line.upright() ? image.width() : image.height();
                boolean crossed = from >= 2
                        && to + 2 < limit
                        && brightness(image, line.upright(), along, from - 2) < paper / 2
                        && brightness(image, line.upright(), along, to + 1) < paper / 2;
                for (int across = Math.max(0, from); across < Math.min(limit, to) && !crossed; across++) {
                    if (line.upright()) {
                        image.set(across, along, paper);
                    } else {
                        image.set(along, across, paper);
                    }
                }
            }
        }
    }

    private static int brightness(GreyImage image, boolean upright, int along, int across) {
        return upright ? image.at(across, along) : image.at(along, across);
    }

    private boolean dark(int along, int across) {
        return across >= 0 && across < height && brightness(image, upright, along, across) < dark;
    }

    /** A run of dark pixels in one row. */
    private record Run(int row, int from, int to, Trace trace) {}

    /** Runs of neighbouring rows that overlap; one that was joined to another points to it. */
    private static final class Trace {
        private final List<Run> runs = new ArrayList<>();
        private Trace joinedTo = this;

        Trace root() {
            Trace root = this;
            while (root.joinedTo != root) {
                root = root.joinedTo;
            }
            joinedTo = root;
            return root;
        }
    }

    private List<RulingLine> traced() {
        List<Trace> traces = new ArrayList<>();
        List<Run> above = List.of();
        for (int row = 0; row < height; row++) {
            List<Run> runs = new ArrayList<>();
            for (int[] bounds : runs(row)) {
                Trace trace = new Trace();
                traces.add(trace);
                for (Run other : above) {
                    if (other.from() < bounds[1] && bounds[0] < other.to()) {
                        Trace root = other.trace().root();
                        if (root != trace.root()) {
                            trace.root().joinedTo = root;
                        }
                    }
                }
                runs.add(new Run(row, bounds[0], bounds[1], trace));
            }
            runs.forEach(run -> run.trace().runs.add(run));
            above = runs;
        }
        for (Trace trace : traces) {
            if (trace.root() != trace) {
                trace.root().runs.addAll(trace.runs);
            }
        }
        List<RulingLine> lines = new ArrayList<>();
        for (Trace trace : traces) {
            if (trace.joinedTo == trace && lines.size() < MAX_LINES) {
                RulingLine line = line(trace.runs);
                if (isLine(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Where a row, together with its neighbours, is dark for long enough. */
    private List<int[]> runs(int row) {
        int window = Math.max(5, (int) (WINDOW * dpi)) | 1;
        int half = window / 2;
        int needed = (int) (window * MIN_DARK);
        int minLength = minLength();
        List<int[]> runs = new ArrayList<>();
        int inWindow = 0;
        int start = -1;
        for (int i = 0; i < width + half; i++) {
            inWindow += i < width && thickDark(i, row) ? 1 : 0;
            inWindow -= i >= window && thickDark(i - window, row) ? 1 : 0;
            int centre = i - half;
            boolean solid = centre >= 0 && inWindow >= needed;
            if (solid && start < 0) {
                start = centre;
            } else if (!solid && start >= 0) {
                addRun(runs, start, centre, minLength, half);
                start = -1;
            }
        }
        if (start >= 0) {
            addRun(runs, start, width, minLength, half);
        }
        return runs;
    }

    private void addRun(List<int[]> runs, int from, int to, int minLength, int half) {
        // The window is solid only from somewhat within the line: its ends are given back.
        int back = (int) (half * (2 * MIN_DARK - 1));
        int start = Math.max(0, from - back);
        int end = Math.min(width, to + back);
        if (end - start >= minLength) {
            runs.add(new int[] {start, end});
        }
    }

    private int minLength() {
        return (int) ((upright ? MIN_UPRIGHT : MIN_LEVEL) * dpi);
    }

    private boolean thickDark(int along, int across) {
        return dark(along, across) || dark(along, across - 1) || dark(along, across + 1);
    }

    private RulingLine line(List<Run> runs) {
        int start = runs.stream().mapToInt(Run::from).min().orElse(0);
        int end = runs.stream().mapToInt(Run::to).max().orElse(0);
        int[] first = new int[end - start];
        int[] last = new int[end - start];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (Run run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                first[i - start] = Math.min(first[i - start], run.row());
                last[i - start] = Math.max(last[i - start], run.row() + 1);
            }
        }
        for (int i = 1; i < first.length; i++) {
            if (first[i] == Integer.MAX_VALUE) {
                first[i] = first[i - 1];
                last[i] = last[i - 1];
            }
        }
        return new RulingLine(upright, start, first, last);
    }

    private boolean isLine(RulingLine line) {
        int length = line.first().length;
        if (length < minLength()) {
            return false;
        }
        int beyond = Math.max(2, (int) (dpi / 100));
        long thickness = 0;
        int closeBefore = 0;
        int closeAfter = 0;
        for (int i = 0; i < length; i++) {
            thickness += line.last()[i] - line.first()[i] - 2;
            closeBefore += dark(line.start() + i, line.first()[i] - beyond) ? 1 : 0;
            closeAfter += dark(line.start() + i, line.last()[i] - 1 + beyond) ? 1 : 0;
        }
        boolean free = length < LONG * dpi
                ? Math.max(closeBefore, closeAfter) <= MAX_CLOSE_SHORT * length
                : Math.min(closeBefore, closeAfter) <= MAX_CLOSE * length;
        return free && thickness <= (long) (Math.max(3, MAX_THICKNESS * dpi) * length);
    }
}
