package vn.chitieu.extractor.lexicon;

/**
 * Puts the tone mark of a syllable that ends in a glide and a vowel where the older spelling puts it, so that "hoá" and
 * "hóa", "thuỷ" and "thủy" compare alike. Stateless, thread-safe.
 */
public final class TonePlacement {

    private static final String NEWER = "oáoàoảoãoạoéoèoẻoẽoẹuýuỳuỷuỹuỵ";
    private static final String OLDER = "óaòaỏaõaọaóeòeỏeõeọeúyùyủyũyụy";

    private TonePlacement() {}

    /** The word, in lower case as it was given; behind "q" the "u" is no glide: "quý" stays. */
    public static String older(String lower) {
        int at = lower.length() - 2;
        if (at < 0 || at > 0 && lower.charAt(at - 1) == 'q') {
            return lower;
        }
        char glide = lower.charAt(at);
        if (glide != 'o' && glide != 'u') {
            return lower;
        }
        char toned = lower.charAt(at + 1);
        for (int i = 0; i < NEWER.length(); i += 2) {
            if (NEWER.charAt(i) == glide && NEWER.charAt(i + 1) == toned) {
                return lower.substring(0, at) + OLDER.substring(i, i + 2);
            }
        }
        return lower;
    }

    /** The same word as the newer spelling has it, from a word in the older one: "hóa" to "hoá". */
    public static String newer(String older) {
        int at = older.length() - 2;
        if (at < 0 || at > 0 && older.charAt(at - 1) == 'q') {
            return older;
        }
        for (int i = 0; i < OLDER.length(); i += 2) {
            if (older.startsWith(OLDER.substring(i, i + 2), at)) {
                return older.substring(0, at) + NEWER.substring(i, i + 2);
            }
        }
        return older;
    }
}
