package vn.chitieu.extractor.citation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * Phrases of a lexicon, found by their first word; of several that match the longest wins. Matching is that of
 * {@link Toneless}; a phrase of one syllable keeps its tone, since another tone is another word. Immutable and
 * thread-safe.
 */
public final class PhraseIndex<T> {

    private static final int MAX_WORD = 12;

    private static final int FILTER_BITS = 1 << 12;

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /** Hashes of the first words: nearly all words of a text are told apart without making a string. */
    private final BitSet filter = new BitSet(FILTER_BITS);

    private record Entry<T>(String phrase, String printed, T value) {}

    /** A phrase found in a text. */
    public record Match<T>(T value, int start, int end) {}

    /** Indexes the phrases. */
    public PhraseIndex(Map<String, T> phrases) {
        phrases.forEach((phrase, value) -> {
            String folded = Toneless.fold(phrase);
            filter.set(hash(folded, 0, folded.length()));
            byFirstWord
                    .computeIfAbsent(firstWord(folded, 0, folded.length()), k -> new ArrayList<>())
                    .add(new Entry<>(folded, phrase, value));
        });
        byFirstWord
                .values()
                .forEach(entries -> entries.sort(Comparator.comparingInt(
                                (Entry<T> entry) -> -entry.phrase().length())
                        .thenComparing(Entry::phrase)));
    }

    /** Indexes a column of a lexicon whose entries carry no more than their phrase. */
    public static PhraseIndex<Boolean> load(Class<?> owner, String lexicon, String column) {
        Map<String, Boolean> phrases = new HashMap<>();
        LexiconTable.load(owner, lexicon).rows().forEach(row -> phrases.put(row.get(column), true));
        return new PhraseIndex<>(phrases);
    }

    /** The longest phrase that begins at {@code from} and ends by {@code to}, or null. */
    public @Nullable Match<T> at(String text, int from, int to) {
        if (!filter.get(hash(text, from, to))) {
            return null;
        }
        List<Entry<T>> entries = byFirstWord.getOrDefault(firstWord(text, from, to), List.of());
        for (Entry<T> entry : entries) {
            int end = Toneless.match(text, from, to, entry.phrase());
            boolean single = entry.phrase().indexOf(' ') < 0;
            if (end >= 0 && (!single || text.regionMatches(true, from, entry.printed(), 0, end - from))) {
                return new Match<>(entry.value(), from, end);
            }
        }
        return null;
    }

    /** The first phrase between the bounds, or null. */
    public @Nullable Match<T> first(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Words.isWordStart(text, at)) {
                Match<T> match = at(text, at, to);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    private static int hash(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_WORD);
        int hash = 0;
        for (int at = from; at < limit && Words.isWordPart(text.charAt(at)); at++) {
            hash = hash * 31 + Toneless.fold(text.charAt(at));
        }
        return (hash ^ hash >>> 12) & FILTER_BITS - 1;
    }

    private static String firstWord(String text, int from, int to) {
        int end = Words.wordEnd(text, from, Math.min(to, from + MAX_WORD));
        return Toneless.fold(text.substring(from, end));
    }
}
