package vn.chitieu.extractor.read.page;

import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** The words by which the stamp of a digital signature is told, as data. Immutable and thread-safe. */
final class StampWords {

    private static final List<String> STRONG = phrases("strong");

    private static final List<String> WEAK = phrases("weak");

    private static final int MAX_LOOK = 40;

    private StampWords() {}

    private static List<String> phrases(String strength) {
        return LexiconTable.load(StampWords.class, "signature-stamps.tsv").rows().stream()
                .filter(row -> row.get("strength").equals(strength))
                .map(row -> row.get("phrase"))
                .toList();
    }

    /** Whether a line only stands in such a stamp. */
    static boolean isStrong(String line) {
        return startsWith(line, STRONG);
    }

    /** Whether a line may stand in such a stamp. */
    static boolean isMark(String line) {
        return startsWith(line, STRONG) || startsWith(line, WEAK);
    }

    private static boolean startsWith(String line, List<String> phrases) {
        String lower = line.substring(0, Math.min(line.length(), MAX_LOOK)).toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(lower::startsWith);
    }
}
