package vn.chitieu.index.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts how often syllables follow each other. Not thread-safe. */
final class AccentCounts {

    /** Stands before and behind a run. */
    static final String EDGE = "";

    private final TreeMap<String, TreeMap<String, Integer>> pairs = new TreeMap<>();

    /** Counts the pairs of a run, its edges among them. */
    void add(List<String> run) {
        String last = EDGE;
        for (String word : run) {
            count(last, word);
            last = word;
        }
        count(last, EDGE);
    }

    private void count(String first, String second) {
        pairs.computeIfAbsent(first, k -> new TreeMap<>()).merge(second, 1, Integer::sum);
    }

    /** What has been counted; the same for the same runs in any order. */
    PairTable table() {
        TreeSet<String> sorted = new TreeSet<>(pairs.keySet());
        pairs.values().forEach(next -> sorted.addAll(next.keySet()));
        String[] words = sorted.toArray(String[]::new);
        Map<String, Integer> ids = new HashMap<>();
        for (String word : words) {
            ids.put(word, ids.size());
        }
        int[][] next = new int[words.length][];
        int[][] times = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            Map<String, Integer> followers = pairs.getOrDefault(words[i], new TreeMap<>());
            next[i] = followers.keySet().stream().mapToInt(ids::get).toArray();
            times[i] = followers.values().stream().mapToInt(count -> count).toArray();
        }
        return new PairTable(words, next, times);
    }
}
