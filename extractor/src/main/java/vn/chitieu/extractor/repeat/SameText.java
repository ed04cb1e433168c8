package vn.chitieu.extractor.repeat;

/**
 * When two blocks have the same text. In a recognised document a few words of a copy may have been read otherwise; its
 * figures must be the same all the same, or they are two statements. Linear in the length of the blocks.
 */
final class SameText {

    /** One word in so many may differ. */
    private static final int WORDS_PER_ERROR = 20;

    /** Words more or fewer that a copy may have around an error: a word torn in two, a speck read as one. */
    private static final int LOOK_AHEAD = 2;

    private final boolean recognised;

    /** @param recognised whether the text was, so that words may have been misread */
    SameText(boolean recognised) {
        this.recognised = recognised;
    }

    boolean test(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return recognised
                && !one.isEmpty()
                && !other.isEmpty()
                && digits(one).equals(digits(other))
                && alike(one, other);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean alike(String one, String other) {
        String[] words = one.split(" ");
        String[] others = other.split(" ");
        int left = Math.max(1, Math.min(words.length, others.length) / WORDS_PER_ERROR);
        int i = 0;
        int j = 0;
        while (i < words.length && j < others.length && left >= 0) {
            if (words[i].equals(others[j])) {
                i++;
                j++;
                continue;
            }
            int[] step = step(words, others, i, j);
            left -= Math.max(step[0], step[1]);
            i += step[0];
            j += step[1];
        }
        return left - Math.max(words.length - i, others.length - j) >= 0;
    }

    /** How many words to pass on either side until both go on with the same one. */
    private static int[] step(String[] words, String[] others, int i, int j) {
        for (int longest = 1; longest <= LOOK_AHEAD; longest++) {
            for (int shorter = longest; shorter >= 0; shorter--) {
                if (meets(words, others, i + longest, j + shorter)) {
                    return new int[] {longest, shorter};
                }
                if (meets(words, others, i + shorter, j + longest)) {
                    return new int[] {shorter, longest};
                }
            }
        }
        return new int[] {1, 1};
    }

    private static boolean meets(String[] words, String[] others, int i, int j) {
        return i < words.length && j < others.length && words[i].equals(others[j]);
    }
}
