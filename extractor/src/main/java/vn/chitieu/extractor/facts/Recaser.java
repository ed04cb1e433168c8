package vn.chitieu.extractor.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.Words;

/**
 * Writes a title that the source prints in capitals the way the body writes the same words: "TỈNH ĐÁ TRẮNG" becomes
 * "tỉnh Đá Trắng". Words that the body does not have become lower case. Immutable.
 */
final class Recaser {

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    private record Word(String text, int start, int end) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private Recaser() {}

    /** Learns from the lines how the words of the titles are written. */
    static Recaser learn(List<FactLine> lines, List<String> titles) {
        Set<String> wanted = new HashSet<>();
        titles.forEach(title -> words(title).forEach(word -> wanted.add(word.lower())));
        Recaser recaser = new Recaser();
        for (FactLine line : lines) {
            if (!line.isShouted()) {
                recaser.count(line.text(), wanted);
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

    private void count(String line, Set<String> wanted) {
        String before = "";
        boolean first = true;
        String open = "";
        int at = 0;
        while (at < line.length()) {
            int end = Words.wordEnd(line, at, line.length());
            if (end == at) {
                first = first || ".:;\"“”".indexOf(line.charAt(at)) >= 0;
                at++;
                continue;
            }
            String word = end - at > 40 ? "" : line.substring(at, end);
            String lower = word.toLowerCase(Locale.ROOT);
            if (!first && wanted.contains(lower)) {
                add(lower, word);
                add(before + ' ' + lower, word);
            }
            if (!open.isEmpty() && wanted.contains(lower) && wanted.contains(before)) {
                add(before + " > " + lower, open);
            }
            open = first ? "" : word;
            before = lower;
            first = false;
            at = end;
        }
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

    private static @Nullable String best(Map<String, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
