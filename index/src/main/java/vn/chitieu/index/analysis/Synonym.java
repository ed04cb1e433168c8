package vn.chitieu.index.analysis;

import java.util.List;

/**
 * Other words that some words of a query may stand as.
 *
 * @param from index of the first word
 * @param to index behind the last word
 * @param words what may stand there, in exact form
 */
public record Synonym(int from, int to, List<String> words) {

    public Synonym {
        words = List.copyOf(words);
    }
}
