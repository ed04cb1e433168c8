package vn.chitieu.extractor.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.lexicon.TonePlacement;

/**
 * Phrases by their characters, found in running text without cutting it into words first: topics are looked for at every
 * word of a document, and most words begin no phrase. Letter case, white space and the spellings that {@link Tokenizer}
 * folds do not count. Immutable once filled, thread-safe.
 */
final class TopicTrie {

    private static final Map<String, String> SPELLINGS = Map.of("tỷ", "tỉ", "sĩ", "sỹ", "quý", "quí", "quy", "qui");

    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private @Nullable Evidence value;

        @Nullable
        Node at(char letter) {
            int found = Arrays.binarySearch(letters, letter);
            return found < 0 ? null : next[found];
        }

        Node enter(char letter) {
            int found = Arrays.binarySearch(letters, letter);
            if (found >= 0) {
                return next[found];
            }
            int at = -found - 1;
            Node node = new Node();
            char[] more = Arrays.copyOf(letters, letters.length + 1);
            Node[] nodes = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, at, more, at + 1, letters.length - at);
            System.arraycopy(next, at, nodes, at + 1, next.length - at);
            more[at] = letter;
            nodes[at] = node;
            letters = more;
            next = nodes;
            return node;
        }
    }

    private final Node root = new Node();

    /** Adds a phrase in all its spellings. */
    void add(String phrase, Evidence value) {
        List<Node> ends = List.of(root);
        boolean first = true;
        for (Token token : Tokenizer.tokens(phrase, 0, phrase.length())) {
            List<Node> longer = new ArrayList<>();
            for (Node end : ends) {
                Node start = first ? end : end.enter(' ');
                for (String spelling : spellings(token.folded())) {
                    longer.add(enter(start, spelling));
                }
            }
            ends = longer;
            first = false;
        }
        ends.forEach(end -> end.value = value);
    }

    private static Node enter(Node from, String letters) {
        Node node = from;
        for (int i = 0; i < letters.length(); i++) {
            node = node.enter(letters.charAt(i));
        }
        return node;
    }

    private static List<String> spellings(String folded) {
        String other = SPELLINGS.getOrDefault(folded, TonePlacement.newer(folded));
        return other.equals(folded) ? List.of(folded) : List.of(folded, other);
    }

    /** The longest phrase that begins at {@code start}, the beginning of a word; null where none does. */
    @Nullable
    Match longest(String text, int start, int end) {
        Match found = null;
        Node node = root;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (Letters.kind(c) == Letters.SPACE) {
                continue;
            }
            if (at > start && isBoundary(text, at)) {
                node = node.at(' ');
            }
            node = node == null ? null : node.at(Letters.lower(c));
            if (node == null) {
                return found;
            }
            Evidence value = node.value;
            if (value != null && (at + 1 == end || isBoundary(text, at + 1))) {
                found = new Match(at + 1, value);
            }
        }
        return found;
    }

    /** Whether a word, a number or a mark begins or ends before the character. */
    private static boolean isBoundary(String text, int at) {
        byte before = Letters.kind(text.charAt(at - 1));
        byte kind = Letters.kind(text.charAt(at));
        return before < Letters.LETTER || kind < Letters.LETTER || before == Letters.DIGIT && kind == Letters.LETTER;
    }

    /** The next word or number at or behind {@code from}; {@code end} where there is none. */
    static int nextWord(String text, int from, int end) {
        int at = from;
        while (at < end && Letters.kind(text.charAt(at)) < Letters.LETTER) {
            at++;
        }
        return at;
    }

    /** The end of the word that begins at {@code start}. */
    static int wordEnd(String text, int start, int end) {
        int at = start + 1;
        while (at < end && !isBoundary(text, at)) {
            at++;
        }
        return at;
    }

    /** A phrase found; {@code end} is the offset behind it. */
    record Match(int end, Evidence value) {}
}
