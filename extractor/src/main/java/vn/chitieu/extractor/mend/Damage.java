package vn.chitieu.extractor.mend;

/**
 * How likely recognition makes one form of a word of another: loses marks, mistakes letters and digits for others of
 * like form, splits and joins words. Immutable, thread-safe.
 */
final class Damage {

    /** Of what cannot come of the other. */
    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** True and damaged form, as often as they come. */
    private static final String COMMON = "l1 Il O0 ec ce hb nu un gq tl 1l 0O 5S 8B";

    /** The same the other way, and what is rarer. */
    private static final String RARE = "1I lI qg bh B8 S5 0o o0 i1 I1 lt 1t ti it";

    private static final double RARELY = 0.05;
    private static final double SPLIT = 0.1;

    private final double common;
    private final double rare;
    private final double space;

    /** @param rate share of the characters that are damaged */
    Damage(double rate) {
        this.common = Math.log(rate);
        this.rare = Math.log(rate * RARELY);
        this.space = Math.log(rate * SPLIT);
    }

    /** Logarithm of the probability that a space is lost or one comes in. */
    double space() {
        return space;
    }

    /** Logarithm of the probability that a word is read as another of the same length. */
    double of(String word, String read) {
        double sum = 0;
        for (int i = 0; i < word.length() && sum > NEVER; i++) {
            sum += of(word.charAt(i), read.charAt(i));
        }
        return sum;
    }

    private double of(char c, char read) {
        if (c == read) {
            return 0;
        }
        char bare = Letters.bare(c);
        if (bare == read) {
            return common;
        }
        if (bare == Letters.bare(read) && bare != c) {
            return rare;
        }
        if (holds(COMMON, c, read)) {
            return common;
        }
        return holds(RARE, c, read) || bare == Letters.bare(read) ? rare : NEVER;
    }

    /** Whether a word becomes another of the same length by exactly one common damage. */
    static boolean isOne(String word, String read) {
        int damaged = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char r = read.charAt(i);
            if (c != r) {
                damaged++;
                if (damaged > 1 || Letters.bare(c) != r && !holds(COMMON, c, r)) {
                    return false;
                }
            }
        }
        return damaged == 1;
    }

    private static boolean holds(String pairs, char c, char read) {
        for (int i = 0; i < pairs.length(); i += 3) {
            if (pairs.charAt(i) == c && pairs.charAt(i + 1) == read) {
                return true;
            }
        }
        return false;
    }
}
