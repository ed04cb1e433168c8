package vn.chitieu.extractor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.citation.PhraseIndex;
import vn.chitieu.extractor.citation.Words;

/** Reads who signed: the name behind or below a position in capitals. Thread-safe. */
final class Signature {

    private static final int MAX_LINES_BELOW = 4;
    private static final int MAX_LINE = 160;
    private static final int MIN_NAME = 2;
    private static final int MAX_NAME = 5;

    private static final PhraseIndex<Boolean> POSITIONS = PhraseIndex.load(Signature.class, "positions.tsv", "phrase");

    private Signature() {}

    /** The name in the first signature block among the lines from {@code from} on, or null. */
    static @Nullable String read(List<FactLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!isPosition(lines.get(i).text())) {
                continue;
            }
            String name = trailingName(lines.get(i).text());
            for (int below = 1; name == null && below <= MAX_LINES_BELOW && i + below < lines.size(); below++) {
                String line = lines.get(i + below).text();
                name = isName(line) ? line : isPosition(line) ? trailingName(line) : null;
            }
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static boolean isPosition(String line) {
        if (line.length() > MAX_LINE || POSITIONS.at(line, 0, line.length()) == null) {
            return false;
        }
        int end = Words.wordEnd(line, 0, line.length());
        return FactLine.isShouted(line.substring(0, end)) && line.indexOf(';') < 0;
    }

    /** The name behind words in capitals: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Văn Mẫu". */
    private static @Nullable String trailingName(String line) {
        int start = line.length();
        for (int words = 0; words < MAX_NAME; words++) {
            int before = line.lastIndexOf(' ', start - 2);
            if (before < 0 || !isNameWord(line.substring(before + 1, start).strip())) {
                break;
            }
            start = before + 1;
        }
        String name = line.substring(start).strip();
        return isName(name) && FactLine.isShouted(line.substring(0, start)) ? name : null;
    }

    private static boolean isName(String text) {
        String[] words = text.split(" ", MAX_NAME + 2);
        if (words.length < MIN_NAME || words.length > MAX_NAME) {
            return false;
        }
        for (String word : words) {
            if (!isNameWord(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameWord(String word) {
        if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
            return word.length() == 1 && Character.isUpperCase(word.charAt(0));
        }
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
