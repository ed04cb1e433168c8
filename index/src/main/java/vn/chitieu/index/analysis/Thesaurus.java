package vn.chitieu.index.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.Tokenizer;

/** Groups of phrases that mean the same, found in lists of words. Filled once, then read only. */
final class Thesaurus {

    /** Where a phrase counts. */
    enum Place {
        ANYWHERE,
        /** Only beside a number, with "số" between or without it. */
        BESIDE_NUMBER
    }

    /** A phrase of a group. */
    record Entry(int group, List<String> words, Place place) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
    }

    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final Node root = new Node();
    private final List<List<List<String>>> groups = new ArrayList<>();

    /** Adds a group of phrases as people write them; those of the same words count once. */
    void add(List<String> phrases, Place place) {
        List<List<String>> group = new ArrayList<>();
        for (String phrase : phrases) {
            List<String> words = analyzer.words(phrase);
            if (!words.isEmpty() && !group.contains(words)) {
                group.add(words);
                insert(new Entry(groups.size(), words, placeOf(words, place)));
            }
        }
        groups.add(List.copyOf(group));
    }

    /** A short word that could be any syllable says what it says only beside a number: "500 ha", but "ha long". */
    private static Place placeOf(List<String> words, Place place) {
        boolean ordinary = words.size() == 1 && Syllable.of(Folding.ofExact(words.get(0))) != null;
        return ordinary ? Place.BESIDE_NUMBER : place;
    }

    private void insert(Entry entry) {
        Node node = root;
        for (String word : entry.words) {
            node = node.next.computeIfAbsent(key(word), k -> new Node());
        }
        node.entries.add(entry);
    }

    /** The other phrases of a group, in the order in which they were added. */
    List<List<String>> others(Entry entry) {
        return groups.get(entry.group).stream()
                .filter(words -> !words.equals(entry.words))
                .toList();
    }

    /** The phrases that begin with word {@code from}, the longest first. */
    List<Entry> at(List<String> words, int from) {
        List<Entry> found = new ArrayList<>();
        Node node = root;
        for (int i = from; i < words.size(); i++) {
            node = node.next.get(key(words.get(i)));
            if (node == null) {
                break;
            }
            for (Entry entry : node.entries) {
                if (fits(words, from, entry)) {
                    found.add(0, entry);
                }
            }
        }
        return found;
    }

    private static boolean fits(List<String> words, int from, Entry entry) {
        for (int i = 0; i < entry.words.size(); i++) {
            if (!isSame(words.get(from + i), entry.words.get(i))) {
                return false;
            }
        }
        return entry.place == Place.ANYWHERE || isBesideNumber(words, from, from + entry.words.size());
    }

    /** A word without accents may be one with them; a word with accents is itself, in any spelling. */
    private static boolean isSame(String typed, String word) {
        return typed.equals(Folding.ofExact(typed)) || Tokenizer.fold(typed).equals(Tokenizer.fold(word));
    }

    private static boolean isBesideNumber(List<String> words, int from, int to) {
        if (from > 0 && isNumber(words.get(from - 1))) {
            return true;
        }
        int next = to < words.size() && key(words.get(to)).equals("so") ? to + 1 : to;
        return next < words.size() && isNumber(words.get(next));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && CharClass.isDigit(word.charAt(0));
    }

    private static String key(String word) {
        return Folding.ofExact(Tokenizer.fold(word));
    }
}
