package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.annotation.ExpectedRepeat;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.model.Span;

/**
 * Scores repeats: the copy begins and ends with the annotated words, and the occurrence that it repeats begins with the
 * same words. Punctuation and case do not count. Thread-safe.
 */
public final class RepeatScoring {

    private RepeatScoring() {}

    /** Compares the repeats of one document. */
    public static ListScore score(List<ExpectedRepeat> expected, Extraction extraction) {
        String text = extraction.text();
        List<Repeat> rest = new ArrayList<>(extraction.repeats());
        List<ScoreError> errors = new ArrayList<>();
        int matched = 0;
        for (ExpectedRepeat repeat : expected) {
            int at = indexOf(repeat, rest, text);
            if (at < 0) {
                errors.add(new ScoreError("MISS", repeat.firstWords() + " … " + repeat.lastWords()));
            } else {
                rest.remove(at);
                matched++;
            }
        }
        for (Repeat repeat : rest) {
            errors.add(new ScoreError("SPURIOUS", describe(repeat, text)));
        }
        return new ListScore(new Tally(matched, extraction.repeats().size(), expected.size()), errors);
    }

    private static int indexOf(ExpectedRepeat expected, List<Repeat> found, String text) {
        List<String> first = words(expected.firstWords());
        List<String> last = words(expected.lastWords());
        for (int i = 0; i < found.size(); i++) {
            Repeat repeat = found.get(i);
            List<String> copy = words(passage(text, repeat.start(), repeat.end()));
            Span of = repeat.of();
            List<String> original = words(passage(text, of.start(), of.end()));
            if (beginsWith(copy, first) && endsWith(copy, last) && beginsWith(original, first)) {
                return i;
            }
        }
        return -1;
    }

    private static String describe(Repeat repeat, String text) {
        String passage = passage(text, repeat.start(), repeat.end());
        String shown = passage.length() <= 200
                ? passage
                : passage.substring(0, 100) + " … " + passage.substring(passage.length() - 100);
        return repeat.start() + ".." + repeat.end() + " of " + repeat.of().start() + ".."
                + repeat.of().end() + ": " + TextFolding.collapse(shown);
    }

    private static List<String> words(String text) {
        return TextFolding.words(TextFolding.fold(text));
    }

    private static String passage(String text, int start, int end) {
        int last = Math.max(0, Math.min(end, text.length()));
        return text.substring(Math.max(0, Math.min(start, last)), last);
    }

    private static boolean beginsWith(List<String> words, List<String> first) {
        return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
    }

    private static boolean endsWith(List<String> words, List<String> last) {
        int from = words.size() - last.size();
        return from >= 0 && words.subList(from, words.size()).equals(last);
    }
}
