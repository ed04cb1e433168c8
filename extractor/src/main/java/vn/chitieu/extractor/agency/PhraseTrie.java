package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their words, for longest matches. A lenient trie skips connectors ("và", "&", commas and hyphens) between
 * words. Filled once, then read by any number of threads.
 */
final class PhraseTrie<T> {

    private static final int SKIP = 2;
    private static final int FUZZY_LENGTH = 3;

    /** A phrase found: {@code end} is the word behind it. */
    record Match<T>(int end, T value) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    private final Node<T> root = new Node<>();
    private final boolean lenient;

    PhraseTrie(boolean lenient) {
        this.lenient = lenient;
    }

    void add(String phrase, T value) {
        Words words = Words.of(phrase, 0, phrase.length());
        Node<T> node = root;
        for (int i = 0; i < words.count(); i++) {
            if (!lenient || !words.isConnector(i)) {
                node = node.next.computeIfAbsent(words.key(i), key -> new Node<>());
            }
        }
        node.value = value;
    }

    /** Whether any phrase begins with the word {@code i}. */
    boolean opensAt(Words words, int i) {
        return root.next.containsKey(words.key(i));
    }

    /** The longest phrase at word {@code i}, or null. */
    @Nullable
    Match<T> longest(Words words, int i) {
        List<Match<T>> all = all(words, i, false);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Like {@link #longest}; one word behind the first may differ in one letter, as scans misread it. */
    @Nullable
    Match<T> closest(Words words, int i) {
        List<Match<T>> all = all(words, i, true);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** All phrases at word {@code i}, the shortest first. */
    List<Match<T>> all(Words words, int i, boolean fuzzy) {
        Node<T> node = root.next.get(words.key(i));
        if (node == null) {
            return List.of();
        }
        List<Match<T>> found = new ArrayList<>(2);
        boolean spare = fuzzy;
        int at = i;
        while (node != null) {
            T value = node.value;
            if (value != null) {
                found.add(new Match<>(at + 1, value));
            }
            if (node.next.isEmpty()) {
                break;
            }
            at = nextWord(words, at + 1);
            Node<T> exact = node.next.get(words.key(at));
            if (exact == null && spare) {
                exact = near(node, words.key(at));
                spare = false;
            }
            node = exact;
        }
        return found;
    }

    private int nextWord(Words words, int i) {
        if (!lenient) {
            return i;
        }
        int at = i;
        while (at < i + SKIP && words.isConnector(at)) {
            at++;
        }
        return at;
    }

    private static <T> @Nullable Node<T> near(Node<T> node, String key) {
        if (key.length() < FUZZY_LENGTH) {
            return null;
        }
        Node<T> found = null;
        for (Map.Entry<String, Node<T>> entry : node.next.entrySet()) {
            if (oneLetterOff(entry.getKey(), key)) {
                if (found != null) {
                    return null;
                }
                found = entry.getValue();
            }
        }
        return found;
    }

    private static boolean oneLetterOff(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                different++;
            }
        }
        return different == 1;
    }
}
