package vn.chitieu.extractor.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.model.Span;

/** A sentence with its tokens, times and quantities. Positions are token indices. Immutable. */
record SentenceView(String text, Span span, List<Token> tokens, List<TimeExpression> times, List<Quantity> quantities) {

    SentenceView {
        tokens = List.copyOf(tokens);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }

    boolean is(int at, String folded) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(folded);
    }

    /** Offsets of the tokens {@code from}–{@code to}. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Index of the first token that begins at the offset or behind it. */
    int firstToken(int offset) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        return at;
    }

    String text(int from, int to) {
        return from >= to ? "" : span(from, to).in(text);
    }

    /** The time whose tokens hold {@code at}, or null. */
    @Nullable
    TimeExpression timeAt(int at) {
        for (TimeExpression time : times) {
            if (time.from() <= at && at < time.to()) {
                return time;
            }
        }
        return null;
    }

    /** Index of the last of the given marks between {@code from} and {@code to}, or -1. */
    int lastMark(int from, int to, String marks) {
        for (int i = to - 1; i >= from; i--) {
            if (isMark(i, marks)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first of the given marks between {@code from} and {@code to}, or {@code to}. */
    int firstMark(int from, int to, String marks) {
        for (int i = from; i < to; i++) {
            if (isMark(i, marks)) {
                return i;
            }
        }
        return to;
    }

    boolean isMark(int at, String marks) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.MARK && marks.contains(token.folded());
    }
}
