package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Span;

/** Cuts paragraphs into sentences at full stops that are followed by a capital. Stateless, thread-safe; linear. */
final class Sentences {

    /** A longer sentence is cut at a space, so that rules that look around a word stay linear in the text. */
    private static final int LONGEST = 2400;

    /** Where no space follows either, the cut falls between any two characters. */
    private static final int UTMOST = 3000;

    private Sentences() {}

    /** The sentences of a span, without blank ends. */
    static List<Span> split(String text, Span span) {
        List<Span> sentences = new ArrayList<>();
        int start = span.start();
        for (int at = span.start(); at < span.end(); at++) {
            char c = text.charAt(at);
            boolean end = c == '\n'
                    || c == ' ' && at - start >= LONGEST
                    || at - start >= UTMOST && !Character.isHighSurrogate(c)
                    || (c == '.' || c == '!' || c == '?') && endsSentence(text, at, span);
            if (end) {
                add(sentences, text, start, at + 1);
                start = at + 1;
            }
        }
        add(sentences, text, start, span.end());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean endsSentence(String text, int at, Span span) {
        int next = at + 1;
        if (next >= span.end()) {
            return true;
        }
        if (text.charAt(next) != ' ' || next + 1 >= span.end()) {
            return false;
        }
        char after = text.charAt(next + 1);
        boolean opens = Character.isUpperCase(after) || Character.isDigit(after) || "-+“\"(".indexOf(after) >= 0;
        return opens && !isAbbreviation(text, at, span.start());
    }

    /** TP. Tr. GS. v.v. and single capitals: at most three letters, the first a capital, or letters between stops. */
    private static boolean isAbbreviation(String text, int stop, int floor) {
        int from = stop;
        while (from > floor && Character.isLetter(text.charAt(from - 1)) && stop - from < 5) {
            from--;
        }
        int length = stop - from;
        if (length == 0 || length > 3) {
            return false;
        }
        boolean allCapitals = true;
        for (int i = from; i < stop; i++) {
            allCapitals &= Character.isUpperCase(text.charAt(i));
        }
        boolean between = from > floor && text.charAt(from - 1) == '.';
        boolean place = length == 2 && text.startsWith("TP", from) || text.startsWith("Tp", from) && length == 2;
        return place || length == 1 && allCapitals || between && length == 1;
    }
}
