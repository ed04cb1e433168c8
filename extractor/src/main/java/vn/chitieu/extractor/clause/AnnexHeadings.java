package vn.chitieu.extractor.clause;

import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.Paragraph;

/**
 * Tells where an annex begins: at its printed label, or, where the label was lost, at the title lines above "(Kèm theo
 * …)" and "(Ban hành kèm theo …)". Stateless.
 */
final class AnnexHeadings {

    private static final int LONGEST_LINE = 300;

    private static final int MOST_TITLE_LINES = 12;

    private AnnexHeadings() {}

    /** Whether the line is the note that ties an attachment to its document. */
    static boolean isAttachmentNote(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.length() < LONGEST_LINE
                && (lower.startsWith("(kèm theo ")
                        || lower.startsWith("(ban hành kèm theo ")
                        || lower.startsWith("(ban hành theo ")
                        || lower.startsWith("kèm theo "));
    }

    /** Whether the line stands in capitals, as titles of annexes do. */
    static boolean isCapitals(String line) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < line.length() && i < LONGEST_LINE; i++) {
            char c = line.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        return upper >= 4 && lower * 10 <= upper;
    }

    /**
     * Index of the first block of the annex whose attachment note is block {@code note}: the title lines right above
     * it belong to the annex.
     */
    static int firstTitleLine(List<Block> blocks, int note, String text) {
        int first = note;
        while (first > 0
                && note - first < MOST_TITLE_LINES
                && blocks.get(first - 1) instanceof Paragraph above
                && isCapitals(text.substring(above.start(), above.end()))
                && LabelScanner.scan(text, above.start(), above.end()) == null) {
            first--;
        }
        return first;
    }
}
