package vn.chitieu.golden.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.golden.annotation.ExpectedConflict;

/**
 * Scores conflicts: the field is the annotated one, and each annotated passage holds, or is held by, the quote of
 * another of the conflict's targets. Thread-safe.
 */
public final class ConflictScoring {

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
            if (expected.field().equals(conflict.field())
                    && allFound(expected.quotes(), quotes(conflict, quotes))) {
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
            if (!removeOverlapping(rest, TextFolding.fold(passage))) {
                return false;
            }
        }
        return true;
    }

    private static boolean removeOverlapping(List<String> quotes, String passage) {
        for (int i = 0; i < quotes.size(); i++) {
            String quote = TextFolding.fold(quotes.get(i));
            if (quote.contains(passage) || passage.contains(quote)) {
                quotes.remove(i);
                return true;
            }
        }
        return false;
    }
}
