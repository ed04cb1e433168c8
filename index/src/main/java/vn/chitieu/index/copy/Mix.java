package vn.chitieu.index.copy;

/** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the result. */
final class Mix {

    private Mix() {}

    static long of(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
