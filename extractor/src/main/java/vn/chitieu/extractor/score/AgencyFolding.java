package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * Folds agency names so that an abbreviation equals its long form and punctuation and the tail ("tỉnh") do not count.
 * Thread-safe.
 */
public final class AgencyFolding {

    private static final List<Abbreviation> ABBREVIATIONS = abbreviations();
    private static final List<String> TAILS = tails();

    private AgencyFolding() {}

    /** An abbreviation and what it stands for. */
    private record Abbreviation(Pattern pattern, String expansion) {}

    /** The folded names as a set. */
    public static Set<String> foldAll(Collection<String> names) {
        Set<String> folded = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                folded.add(fold(name));
            }
        }
        return folded;
    }

    /** The folded name; names of one agency are equal. */
    public static String fold(@Nullable String name) {
        String folded = TextFolding.fold(name);
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            folded = abbreviation
                    .pattern()
                    .matcher(folded)
                    .replaceAll(Matcher.quoteReplacement(abbreviation.expansion()));
        }
        String spaced =
                folded.replace('-', ' ').replace(',', ' ').replace('&', ' ').replace('.', ' ');
        return TextFolding.collapse(withoutTail(TextFolding.collapse(withoutAnd(folded, spaced))));
    }

    /**
     * Blanks out each " và " of {@code folded} in {@code spaced}, its copy with the punctuation blanked: an "và" whose
     * neighbour was punctuation stays, and so does the second of two that share a blank.
     */
    private static String withoutAnd(String folded, String spaced) {
        char[] out = spaced.toCharArray();
        for (int at = folded.indexOf(" và "); at >= 0; at = folded.indexOf(" và ", at + 4)) {
            Arrays.fill(out, at, at + 4, ' ');
        }
        return new String(out);
    }

    private static String withoutTail(String name) {
        for (String tail : TAILS) {
            int at = name.length() - tail.length();
            if (name.endsWith(tail) && (at == 0 || !TextFolding.isWord(name.codePointBefore(at)))) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static List<Abbreviation> abbreviations() {
        List<Abbreviation> abbreviations = new ArrayList<>();
        for (LexiconTable.Row row :
                LexiconTable.load(AgencyFolding.class, "abbreviations.tsv").rows()) {
            abbreviations.add(new Abbreviation(wholeWords(row.get("pattern")), row.get("expansion")));
        }
        return List.copyOf(abbreviations);
    }

    private static Pattern wholeWords(String pattern) {
        String word = "[\\p{L}\\p{N}_]";
        return Pattern.compile("(?<!" + word + ")(?:" + pattern + ")(?!" + word + ")");
    }

    private static List<String> tails() {
        List<String> tails = new ArrayList<>();
        for (LexiconTable.Row row :
                LexiconTable.load(AgencyFolding.class, "agency-tails.tsv").rows()) {
            tails.add(row.get("tail"));
        }
        tails.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(tails);
    }
}
