package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Names that letterheads break over lines, such as that of the Republic: a break inside one is no end of a line. */
final class NamePhrases {

    private static final int LONGEST = 60;

    /** The breaks that a name may have, by the first word behind the break. */
    private static final Map<String, List<Break>> BREAKS = new HashMap<>();

    private record Break(String before, String behind) {}

    static {
        for (LexiconTable.Row row :
                LexiconTable.load(NamePhrases.class, "name-phrases.tsv").rows()) {
            String phrase = row.get("phrase").toLowerCase(Locale.ROOT);
            for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
                String behind = phrase.substring(space + 1);
                BREAKS.computeIfAbsent(firstWord(behind), word -> new ArrayList<>())
                        .add(new Break(phrase.substring(0, space), behind));
            }
        }
    }

    private NamePhrases() {}

    /** Whether the break between two lines stands within a name. */
    static boolean split(String line, String next) {
        List<Break> breaks = BREAKS.get(firstWord(next));
        if (breaks == null) {
            return false;
        }
        String tail = line.substring(Math.max(0, line.length() - LONGEST)).toLowerCase(Locale.ROOT);
        String head = next.substring(0, Math.min(next.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return breaks.stream().anyMatch(name -> endsWith(tail, name.before()) && startsWith(head, name.behind()));
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        int end = space < 0 ? text.length() : space;
        return text.substring(0, Math.min(end, LONGEST)).toLowerCase(Locale.ROOT);
    }

    private static boolean endsWith(String text, String words) {
        int before = text.length() - words.length() - 1;
        return text.endsWith(words) && (before < 0 || !Character.isLetter(text.charAt(before)));
    }

    private static boolean startsWith(String text, String words) {
        return text.startsWith(words)
                && (text.length() == words.length() || !Character.isLetter(text.charAt(words.length())));
    }
}
