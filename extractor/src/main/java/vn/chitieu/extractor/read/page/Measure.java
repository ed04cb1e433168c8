package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.List;

/**
 * How the running text of a page is set. Lengths in points.
 *
 * @param left where lines begin that go on with a paragraph
 * @param right where full lines end
 * @param pitch from line to line within a paragraph
 * @param habit how paragraphs are set apart
 */
record Measure(float left, float right, float pitch, Habit habit) {

    /** A line of running text takes at least this share of the page's width. */
    private static final float WIDE = 0.45f;

    /** Points within which edges of lines are one. */
    private static final float JITTER = 4;

    /** Share of the lines that must begin or end at a margin. */
    private static final double SHARE = 0.12;

    private static final int MIN_LINES = 5;

    /** Points that an indent has at least. */
    static final float INDENT = 7;

    /** More than the pitch, in parts of it, that sets a paragraph apart. */
    static final float SPACED = 1.2f;

    /**
     * How the paragraphs of a document are set apart.
     *
     * @param indented whether they begin with an indent
     * @param spaced whether there is more room above them than between their lines
     */
    record Habit(boolean indented, boolean spaced) {}

    /** Counts the lines that begin a paragraph for sure, since the line above them has much room left. */
    static final class Beginnings {
        private int indented;
        private int flush;
        private int spaced;
        private int close;

        Habit habit() {
            return new Habit(indented > flush, spaced > 4 * close);
        }
    }

    /** Looks at the lines of a page; where they are few, the measure of another page of its kind is taken. */
    static Measure of(List<Line> lines, PrintedPage page, List<Measure> others) {
        List<Float> lefts = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        for (Line line : lines) {
            if (line.right() - line.left() > WIDE * page.width()) {
                lefts.add(line.left());
                rights.add(-line.right());
            }
        }
        if (lefts.size() < MIN_LINES && !others.isEmpty()) {
            return others.get(others.size() - 1);
        }
        if (lefts.isEmpty()) {
            return new Measure(0.1f * page.width(), 0.9f * page.width(), 0, new Habit(false, false));
        }
        float left = margin(lefts);
        float right = -margin(rights);
        return new Measure(left, right, pitch(lines, left, right), new Habit(false, false));
    }

    /** The least value that is not a stray. */
    private static float margin(List<Float> values) {
        values.sort(null);
        for (int i = 0; i < values.size(); i++) {
            int near = i;
            while (near < values.size() && values.get(near) - values.get(i) <= JITTER) {
                near++;
            }
            if (near - i >= Math.max(1, SHARE * values.size())) {
                return values.get(i) + Math.min(1, (values.get(near - 1) - values.get(i)) / 2);
            }
        }
        return values.get(0);
    }

    private static float pitch(List<Line> lines, float left, float right) {
        List<Float> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            Line next = lines.get(i);
            boolean goesOn = right - line.right() < line.size()
                    && Math.abs(next.left() - left) < JITTER
                    && Character.isLowerCase(next.text().charAt(0));
            float pitch = next.middle() - line.middle();
            if (goesOn && pitch > 0 && pitch < 3 * line.size()) {
                pitches.add(pitch);
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 2);
    }

    Measure with(Habit other) {
        return new Measure(left, right, pitch, other);
    }

    boolean indented() {
        return habit.indented();
    }

    boolean spaced() {
        return habit.spaced();
    }

    /** Counts the lines of its page that begin a paragraph. */
    void count(List<Line> lines, Beginnings beginnings) {
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line line = lines.get(i);
            float step = line.middle() - above.middle();
            boolean wide = line.right() > left + 0.6f * (right - left);
            if (step > 0 && wide && !isApart(line) && right - above.right() > 0.2f * (right - left)) {
                boolean indented = line.left() - left > INDENT;
                beginnings.indented += indented ? 1 : 0;
                beginnings.flush += indented ? 0 : 1;
                boolean apart = pitch > 0 && step > SPACED * pitch + 1;
                beginnings.spaced += apart ? 1 : 0;
                beginnings.close += apart || pitch == 0 ? 0 : 1;
            }
        }
    }

    /** Whether a line is centred or set to the right: a heading or a part of a signature. */
    boolean isApart(Line line) {
        float free = line.left() - left;
        boolean centred = free > 15 && right - line.right() > 15 && isCentred(line);
        return centred || free > 0.3f * (right - left);
    }

    /** Whether the middle of a line is that of the text. */
    boolean isCentred(Line line) {
        return Math.abs(line.centre() - (left + right) / 2) < 0.03f * (right - left);
    }

    /** Whether a word would have had room at the end of a line, so that the line's end is meant. */
    boolean isShort(Line line, Line next) {
        return right - line.right() > next.firstWordWidth() + 0.3f * line.size() + 1;
    }
}
