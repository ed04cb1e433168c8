package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.annotation.ExpectedConflict;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Scores conflicts: the field is the annotated one, and each annotated passage has the quote of another of the
 * conflict's targets that holds it, is held by it, or has most of its words. Thread-safe.
 */
public final class ConflictScoring {

    /** Least F1 of words of an annotated passage and a quote of the same mention. */
    private static final double ALIKE = 0.6;

    private ConflictScoring() {}

    /** Compares the conflicts of one document. */
    public static ListScore score(List<ExpectedConflict> expected, Extraction extraction) {
        Map<String, String> quotes = new HashMap<>();
        for (Target target : extraction.targets()) {
            quotes.put(target.id(), target.quote());
        }
        List<Conflict> rest = new ArrayList<>(extraction.conflicts());
        List<ScoreError> errors = new ArrayList<>();
        int matched = 0;
        for (ExpectedConflict conflict : expected) {
            int at = indexOf(conflict, rest, quotes);
            if (at < 0) {
                errors.add(new ScoreError("MISS", conflict.field() + ": " + String.join(" ≠ ", conflict.quotes())));
            } else {
                rest.remove(at);
                matched++;
            }
        }
        for (Conflict conflict : rest) {
            errors.add(new ScoreError(
                    "SPURIOUS",
                    conflict.field() + ": " + String.join(" ≠ ", quotes(conflict, quotes)) + " (" + conflict.why()
                            + ")"));
        }
        return new ListScore(new Tally(matched, extraction.conflicts().size(), expected.size()), errors);
    }

    private static int indexOf(ExpectedConflict expected, List<Conflict> found, Map<String, String> quotes) {
        for (int i = 0; i < found.size(); i++) {
            Conflict conflict = found.get(i);
            if (expected.field().equals(conflict.field()) && allFound(expected.quotes(), quotes(conflict, quotes))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> quotes(Conflict conflict, Map<String, String> quotes) {
        List<String> named = new ArrayList<>();
        for (String target : conflict.targets()) {
            named.add(quotes.getOrDefault(target, "no target " + target));
        }
        return named;
    }

    private static boolean allFound(List<String> expected, List<String> found) {
        List<String> rest = new ArrayList<>(found);
        for (String passage : expected) {
            if (!removeLike(rest, TextFolding.fold(passage))) {
                return false;
            }
        }
        return true;
    }

    /** Takes away the quote that is most like the passage; false where none is like it. */
    private static boolean removeLike(List<String> quotes, String passage) {
        int nearest = -1;
        double best = 0;
        for (int i = 0; i < quotes.size(); i++) {
            double likeness = likeness(passage, TextFolding.fold(quotes.get(i)));
            if (likeness >= ALIKE && likeness > best) {
                best = likeness;
                nearest = i;
            }
        }
        if (nearest >= 0) {
            quotes.remove(nearest);
        }
        return nearest >= 0;
    }

    /** Two where one holds the other, else the F1 of their words: a quote may begin or end a little elsewhere. */
    private static double likeness(String passage, String quote) {
        return quote.contains(passage) || passage.contains(quote)
                ? 2
                : FoldedTarget.f1(TextFolding.words(passage), TextFolding.words(quote));
    }
}
