package vn.chitieu.index.schema;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** How values of facets and document numbers are compared: without case, accents and punctuation. */
public final class FacetKey {

    private FacetKey() {}

    /** The form in which values are equal; never empty unless the value is blank. */
    public static String of(String value) {
        String folded = folded(value);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                key.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        // A unit such as % has no letter.
        return key.isEmpty() ? folded.strip() : key.toString();
    }

    private static String folded(String value) {
        char[] composed = Normalizer.normalize(value, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        char[] folded = new char[4 * composed.length];
        int length = ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length);
        return new String(folded, 0, length);
    }
}
