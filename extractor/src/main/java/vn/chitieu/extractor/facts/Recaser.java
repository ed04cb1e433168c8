package vn.chitieu.extractor.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.citation.Words;

/**
 * Writes a title that the source prints in capitals the way the body writes the same words: "TỈNH ĐÁ TRẮNG" becomes
 * "tỉnh Đá Trắng". Words that the body does not have become lower case. Immutable.
 */
final class Recaser {

    private static final int FILTER_BITS = 1 << 12;
    private static final int MAX_WORD = 40;
    private static final Word NO_WORD = new Word("", 0, 0);

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    /** Hashes of the words of the titles: other words of the body are passed over. */
    private final BitSet filter = new BitSet(FILTER_BITS);

    private record Word(String text, int start, int end) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private Recaser() {}

    /** Learns from the lines how the words of the titles are written. */
    static Recaser learn(List<FactLine> lines, List<String> titles) {
        Recaser recaser = new Recaser();
        for (String title : titles) {
            words(title).forEach(word -> recaser.filter.set(hash(title, word.start(), word.end())));
        }
        for (FactLine line : lines) {
            if (!line.shouted()) {
                recaser.count(line.text());
            }
        }
        return recaser;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Words.wordEnd(text, at, text.length());
            if (end > at) {
                words.add(new Word(text.substring(at, end), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private void count(String line) {
        Word before = NO_WORD;
        boolean first = true;
        boolean countable = false;
        boolean shouted = false;
        int at = 0;
        while (at < line.length()) {
            int end = Words.wordEnd(line, at, line.length());
            if (end == at) {
                first = first || ".:;\"“”".indexOf(line.charAt(at)) >= 0;
                at++;
                continue;
            }
            boolean heading = shouted && isCapitals(line, at, end);
            shouted = isCapitals(line, at, end);
            Word word = end - at <= MAX_WORD && !heading && filter.get(hash(line, at, end))
                    ? new Word(line.substring(at, end), at, end)
                    : NO_WORD;
            if (!word.text().isEmpty()) {
                countWord(before, countable, word, !first);
            }
            before = word;
            countable = !first;
            first = false;
            at = end;
        }
    }

    /** The first word of a sentence has its capital from there: it does not count, but it is context. */
    private void countWord(Word before, boolean beforeCounts, Word word, boolean counts) {
        String lower = word.lower();
        String lowerBefore = before.lower();
        if (counts) {
            add(lower, word.text());
            add(lowerBefore + ' ' + lower, word.text());
        }
        if (beforeCounts && !before.text().isEmpty()) {
            add(lowerBefore + " > " + lower, before.text());
        }
    }

    /** Two words in capitals side by side are a heading within the line, and no abbreviation. */
    private static boolean isCapitals(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return false;
            }
        }
        return to - from > 1;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + Toneless.fold(text.charAt(at));
        }
        return (hash ^ hash >>> 12) & FILTER_BITS - 1;
    }

    private void add(String key, String form) {
        forms.computeIfAbsent(key, k -> new HashMap<>()).merge(form, 1, Integer::sum);
    }

    /** The title as the body would write it; its first letter is a capital. */
    String recase(String title) {
        List<Word> words = words(title);
        StringBuilder recased = new StringBuilder(title.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String form = form(
                    i == 0 ? "" : words.get(i - 1).lower(),
                    word.lower(),
                    i + 1 == words.size() ? "" : words.get(i + 1).lower());
            if (form.length() == word.text().length()) {
                recased.replace(word.start(), word.end(), form);
            }
        }
        return capitalized(recased.toString());
    }

    /** The title with the name of the issuer's province capitalised; old copies print it in small letters. */
    static String withProvince(String title, @Nullable String province) {
        if (province == null || province.isEmpty()) {
            return title;
        }
        StringBuilder spelled = new StringBuilder(title);
        for (int at = 0; at + province.length() <= title.length(); at++) {
            if (Words.isWordStart(title, at) && title.regionMatches(true, at, province, 0, province.length())) {
                spelled.replace(at, at + province.length(), province);
            }
        }
        return spelled.toString();
    }

    private String form(String before, String word, String after) {
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Integer> behind = forms.getOrDefault(before + ' ' + word, Map.of());
        Map<String, Integer> ahead = forms.getOrDefault(word + " > " + after, Map.of());
        behind.forEach((form, count) -> votes.merge(form, count, Integer::sum));
        ahead.forEach((form, count) -> votes.merge(form, count, Integer::sum));
        String best = best(votes);
        if (best == null) {
            best = best(forms.getOrDefault(word, Map.of()));
        }
        return best == null ? word : best;
    }

    /** The form with most votes; of equals the one first in the order of characters, a capital. */
    private static @Nullable String best(Map<String, Integer> votes) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> form : votes.entrySet()) {
            boolean more = form.getValue() > most;
            if (best == null || more || form.getValue() == most && form.getKey().compareTo(best) < 0) {
                best = form.getKey();
                most = form.getValue();
            }
        }
        return best;
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
