package vn.chitieu.index.schema;

import vn.chitieu.index.analysis.Folding;

/** How values of facets and document numbers are compared: without case, accents and punctuation. */
public final class FacetKey {

    private FacetKey() {}

    /** The form in which values are equal; never empty unless the value is blank. */
    public static String of(String value) {
        String folded = Folding.folded(value);
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
}
