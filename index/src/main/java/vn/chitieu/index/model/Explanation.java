package vn.chitieu.index.model;

import java.util.List;

/**
 * Why a hit stands where it stands.
 *
 * @param score the sum of the parts
 * @param parts greatest first
 */
public record Explanation(double score, List<Part> parts) {

    /**
     * What one word or pair of words gave.
     *
     * @param word as it was searched
     * @param form {@code exact}, {@code variant}, {@code folded}, {@code pair} or {@code synonym}
     * @param score its share of the score
     * @param rarity inverse document frequency of the word; 0 for a pair
     * @param found where it was found, such as {@code heading ×2}
     */
    public record Part(String word, String form, double score, double rarity, List<String> found) {

        public Part {
            found = List.copyOf(found);
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }
}
