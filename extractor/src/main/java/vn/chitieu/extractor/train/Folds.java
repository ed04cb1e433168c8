package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.List;

/** Parts a list into folds by position: each entry is left out in one of them. Stateless, thread-safe. */
final class Folds {

    private Folds() {}

    /**
     * One fold.
     *
     * @param others what is learnt from
     * @param own what is left out
     * @param places positions of what is left out, in the whole list
     */
    record Fold<T>(List<T> others, List<T> own, List<Integer> places) {}

    /** So many folds of a list, or one for each entry where there are fewer. */
    static <T> List<Fold<T>> of(List<T> entries, int count) {
        List<Fold<T>> folds = new ArrayList<>();
        for (int fold = 0; fold < Math.min(count, entries.size()); fold++) {
            Fold<T> parted = new Fold<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < entries.size(); i++) {
                if (i % count == fold) {
                    parted.own.add(entries.get(i));
                    parted.places.add(i);
                } else {
                    parted.others.add(entries.get(i));
                }
            }
            folds.add(parted);
        }
        return folds;
    }
}
