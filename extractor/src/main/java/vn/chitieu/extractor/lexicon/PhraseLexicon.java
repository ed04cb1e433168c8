package vn.chitieu.extractor.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words with a value each, found in token lists by the longest match, forwards or backwards. Immutable,
 * thread-safe; a look-up costs as many steps as the longest phrase has words.
 */
public final class PhraseLexicon<V> {

    /** A phrase found: the tokens {@code from}–{@code to}, exclusive. */
    public record Match<V>(int from, int to, V value) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>();
        private @Nullable V value;
    }

    private final Node<V> forwards = new Node<>();
    private final Node<V> backwards = new Node<>();

    private PhraseLexicon() {}

    /** Loads the lexicon {@code name} beside {@code owner}: column {@code phrase}, and a value made of each row. */
    public static <V> PhraseLexicon<V> load(Class<?> owner, String name, Function<LexiconTable.Row, V> value) {
        PhraseLexicon<V> lexicon = new PhraseLexicon<>();
        for (LexiconTable.Row row : LexiconTable.load(owner, name).rows()) {
            lexicon.add(row.get("phrase"), value.apply(row));
        }
        return lexicon;
    }

    /** Makes a lexicon of phrases and their values. */
    public static <V> PhraseLexicon<V> of(Map<String, V> phrases) {
        PhraseLexicon<V> lexicon = new PhraseLexicon<>();
        phrases.forEach(lexicon::add);
        return lexicon;
    }

    private void add(String phrase, V value) {
        List<Token> tokens = Tokenizer.tokens(phrase, 0, phrase.length());
        Node<V> first = forwards;
        Node<V> last = backwards;
        for (int i = 0; i < tokens.size(); i++) {
            first = first.next.computeIfAbsent(tokens.get(i).folded(), k -> new Node<>());
            last = last.next.computeIfAbsent(tokens.get(tokens.size() - 1 - i).folded(), k -> new Node<>());
        }
        first.value = value;
        last.value = value;
    }

    /** The longest phrase that begins with token {@code from}, or null. */
    public @Nullable Match<V> at(List<Token> tokens, int from) {
        Match<V> found = null;
        Node<V> node = forwards;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).folded());
            if (node == null) {
                return found;
            }
            if (node.value != null) {
                found = new Match<>(from, i + 1, node.value);
            }
        }
        return found;
    }

    /** The longest phrase that ends right before token {@code to} and begins at or behind {@code from}, or null. */
    public @Nullable Match<V> before(List<Token> tokens, int from, int to) {
        Match<V> found = null;
        Node<V> node = backwards;
        for (int i = to - 1; i >= from; i--) {
            node = node.next.get(tokens.get(i).folded());
            if (node == null) {
                return found;
            }
            if (node.value != null) {
                found = new Match<>(i, to, node.value);
            }
        }
        return found;
    }

    /** The first phrase found between the tokens {@code from} and {@code to}, or null. */
    public @Nullable Match<V> find(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Match<V> match = at(tokens, i);
            if (match != null && match.to() <= to) {
                return match;
            }
        }
        return null;
    }
}
