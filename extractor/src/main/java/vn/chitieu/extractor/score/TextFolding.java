package vn.chitieu.extractor.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * Folds text so that spellings of the same words are equal, and splits it in words. White space and word characters
 * are those of Unicode: letters, numbers of any sort and the underscore are word characters, combining marks are not.
 * Every method takes time linear in its text. Thread-safe.
 */
public final class TextFolding {

    private static final List<Replacement> SPELLINGS = Replacement.load("spelling-variants.tsv");
    private static final Set<String> STOP_WORDS = stopWords();

    private TextFolding() {}

    /** Lower case, NFC, spelling variants folded, white space collapsed; null gives the empty text. */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Replacement spelling : SPELLINGS) {
            folded = spelling.in(folded);
        }
        return collapse(folded);
    }

    /** The words of the folded text, without the stop words. */
    public static List<String> tokens(@Nullable String text) {
        List<String> tokens = words(fold(text));
        tokens.removeIf(STOP_WORDS::contains);
        return tokens;
    }

    /** Runs of word characters, in order; the list can be changed. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** White space runs as one blank, none at the ends. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = out.length() > 0;
            } else {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isWord(int codePoint) {
        if (Character.isLetterOrDigit(codePoint) || codePoint == '_') {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    static boolean isSpace(char c) {
        return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || Character.isSpaceChar(c);
    }

    private static Set<String> stopWords() {
        Set<String> words = new HashSet<>();
        for (LexiconTable.Row row :
                LexiconTable.load(TextFolding.class, "stop-words.tsv").rows()) {
            words.add(row.get("word"));
        }
        return Set.copyOf(words);
    }
}
