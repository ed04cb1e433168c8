package vn.chitieu.extractor.mend;

/** The lines of a text by their offsets, without a copy of each. */
final class Lines {

    private Lines() {}

    /** Takes a part of a text. */
    @FunctionalInterface
    interface Taker {
        void take(int from, int to);
    }

    static void forEach(String text, Taker taker) {
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            taker.take(from, to);
            from = to + 1;
        }
    }
}
