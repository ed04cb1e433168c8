package vn.chitieu.app.review;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;

/**
 * Where a passage stood among others like it.
 *
 * @param occurrences how often the text had these words
 * @param nth which of the occurrences it was, from 0
 * @param inClause its offset from the start of its clause
 * @param alone whether no other target stood on the same passage
 */
public record Place(int occurrences, int nth, int inClause, boolean alone) {

    /** The place of a target in an extraction. */
    static Place of(Target target, Extraction extraction) {
        List<Integer> all = occurrences(
                target.quote(), extraction.text(), 0, extraction.text().length());
        int clause = extraction.clauses().stream()
                .filter(each -> each.id().equals(target.clause()))
                .findFirst()
                .map(Clause::start)
                .orElse(target.start());
        long same = extraction.targets().stream()
                .filter(each -> each.start() == target.start() && each.quote().equals(target.quote()))
                .count();
        return new Place(all.size(), all.indexOf(target.start()), target.start() - clause, same <= 1);
    }

    /** Offsets of all occurrences of words in a part of a text, overlapping ones included. */
    static List<Integer> occurrences(String words, String text, int from, int to) {
        List<Integer> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        for (int at = text.indexOf(words, from);
                at >= 0 && at + words.length() <= to;
                at = text.indexOf(words, at + 1)) {
            found.add(at);
        }
        return found;
    }
}
