package vn.chitieu.extractor.read.legacy;

/**
 * Tells at a glance what most passages of most documents are: Vietnamese in Unicode, with letters that no legacy encoding
 * has and none of the signs and letters that it needs. Their words need not be looked at one by one.
 */
final class UnicodeWords {

    /** Vietnamese letters among the first 256 characters; whatever else stands there may be of a legacy encoding. */
    private static final String SHARED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    private static final boolean[] IS_SHARED = new boolean[0x100];

    static {
        SHARED.chars().forEach(c -> IS_SHARED[c] = true);
    }

    private UnicodeWords() {}

    /** Words with a letter that only Unicode has; 0 where anything in the passage may be of a legacy encoding. */
    static int count(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                counted &= c != ' ';
            } else if (c < 0x100) {
                if (!IS_SHARED[c]) {
                    return 0;
                }
            } else if (!counted && isOnlyUnicode(c)) {
                words++;
                counted = true;
            }
        }
        return words;
    }

    /** Letters with hook, horn or breve, and those with two marks, of the blocks Latin Extended-A, -B and Additional. */
    private static boolean isOnlyUnicode(char c) {
        return c >= 0x1EA0 && c <= 0x1EF9
                || c == '\u0102'
                || c == '\u0103'
                || c == '\u0110'
                || c == '\u0111'
                || c == '\u0128'
                || c == '\u0129'
                || c == '\u0168'
                || c == '\u0169'
                || c == '\u01A0'
                || c == '\u01A1'
                || c == '\u01AF'
                || c == '\u01B0';
    }
}
