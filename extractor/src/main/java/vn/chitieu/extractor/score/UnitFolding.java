package vn.chitieu.extractor.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds units so that spellings of the same unit are equal. Thread-safe. */
final class UnitFolding {

    private static final List<Replacement> VARIANTS = Replacement.load("unit-variants.tsv");

    private UnitFolding() {}

    /** The folded unit; null gives the empty text. The base of a share ("% GDP") is not part of the unit. */
    static String fold(@Nullable String unit) {
        String folded = TextFolding.fold(unit);
        for (Replacement variant : VARIANTS) {
            folded = variant.in(folded);
        }
        if (folded.startsWith("% ")) {
            return "%";
        }
        return closeSlashes(folded);
    }

    /** Drops the blanks on both sides of each slash. */
    private static String closeSlashes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/') {
                out.setLength(lengthWithoutBlanks(out));
            }
            boolean behindSlash = out.length() > 0 && out.charAt(out.length() - 1) == '/';
            if (c != ' ' || !behindSlash) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int lengthWithoutBlanks(StringBuilder text) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return length;
    }
}
