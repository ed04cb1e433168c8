package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ruling lines of one direction, the pieces of one line joined: dashes, borders drawn cell by cell, double lines.
 * Stateless.
 */
final class RuleSpans {

    /** Points: lines that are nearer to each other are one. */
    private static final float SAME = 3.2f;

    /** Points between two pieces of one line. */
    private static final float GAP = 5;

    /** Points; what is shorter is no line of a table. */
    private static final float SHORTEST = 5;

    /** More lines than this are a drawing. */
    static final int MAX_SPANS = 1500;

    /** A line at a place of one axis, along the other. */
    record Span(float at, float from, float to) {}

    private RuleSpans() {}

    static List<Span> of(List<Rule> rules, boolean horizontal) {
        List<Span> pieces = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal) {
                pieces.add(
                        horizontal
                                ? new Span((rule.top() + rule.bottom()) / 2, rule.left(), rule.right())
                                : new Span((rule.left() + rule.right()) / 2, rule.top(), rule.bottom()));
            }
        }
        pieces.sort(Comparator.comparingDouble(Span::at));
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size()
                    || pieces.get(i).at() - pieces.get(i - 1).at() > SAME / 2
                    || pieces.get(i).at() - pieces.get(start).at() > SAME) {
                join(pieces.subList(start, i), spans);
                start = i;
            }
        }
        spans.removeIf(span -> span.to() - span.from() < SHORTEST);
        return spans;
    }

    private static void join(List<Span> pieces, List<Span> spans) {
        float at = 0;
        for (Span piece : pieces) {
            at += piece.at() / pieces.size();
        }
        List<Span> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Span::from));
        float from = sorted.get(0).from();
        float to = sorted.get(0).to();
        for (Span piece : sorted) {
            if (piece.from() > to + GAP) {
                spans.add(new Span(at, from, to));
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        spans.add(new Span(at, from, to));
    }
}
