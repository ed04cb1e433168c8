package vn.chitieu.extractor.read.plain;

import java.util.Arrays;
import java.util.List;

/**
 * How the lines of a text were broken, learnt from the text.
 *
 * @param wrapped whether lines are broken at a width, so that a paragraph takes several
 * @param spaced whether blank lines stand between paragraphs
 * @param first width of a paragraph's first line, which a label or an indent makes narrower
 * @param width width of its other lines
 */
record WrapProfile(boolean wrapped, boolean spaced, int first, int width) {

    /** Lines longer than this are not broken at a width. */
    private static final int MAX_WIDTH = 160;

    /** Share of the width that a line may leave free although it is full: letters are not equally wide. */
    private static final double SLACK = 0.07;

    static WrapProfile of(List<SourceLine> lines) {
        return new Learner(lines.size()).learn(lines);
    }

    /** Whether the next line's first word would have had room on the line, so that the break is meant. */
    boolean fits(String line, boolean isFirst, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word <= (1 - SLACK) * (isFirst ? first : width);
    }

    /** Counts the lines that plainly go on, and how long they are. */
    private static final class Learner {

        private final Lengths firsts;
        private final Lengths others;
        private int pairs;
        private int labels;
        private int spacedLabels;

        Learner(int size) {
            firsts = new Lengths(size);
            others = new Lengths(size);
        }

        WrapProfile learn(List<SourceLine> lines) {
            boolean inside = false;
            for (int i = 0; i + 1 < lines.size(); i++) {
                String line = lines.get(i).text();
                SourceLine next = lines.get(i + 1);
                if (Bars.trailing(line) == 0 && Labels.kind(next.text()) != Labels.Kind.NONE) {
                    labels++;
                    spacedLabels += next.gap() > 0 ? 1 : 0;
                }
                boolean paired = next.gap() == 0 && Bars.trailing(line) == 0 && !Bars.only(next.text());
                boolean goesOn = paired && goesOn(line, next.text());
                pairs += paired ? 1 : 0;
                if (goesOn && Labels.kind(line) != Labels.Kind.NONE) {
                    firsts.add(line.length());
                } else if (goesOn && inside) {
                    others.add(line.length());
                }
                inside = goesOn;
            }
            int width = others.count == 0 ? firsts.percentile(97) : others.percentile(97);
            int first = firsts.count < 2 ? width : Math.min(width, firsts.percentile(93));
            boolean wrapped = pairs > 0 && (firsts.count + others.count) * 5 >= pairs && width <= MAX_WIDTH;
            return new WrapProfile(wrapped && width > 0, spacedLabels * 2 > labels, first, width);
        }

        private static boolean goesOn(String line, String next) {
            return !Terminal.ends(line)
                    && Character.isLowerCase(next.charAt(0))
                    && Labels.kind(next) == Labels.Kind.NONE;
        }
    }

    /** Lengths of lines. */
    private static final class Lengths {

        private final int[] values;
        private int count;

        Lengths(int size) {
            values = new int[size];
        }

        void add(int length) {
            values[count++] = length;
        }

        int percentile(int percent) {
            if (count == 0) {
                return 0;
            }
            int[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(count - 1L, (long) count * percent / 100)];
        }
    }
}
