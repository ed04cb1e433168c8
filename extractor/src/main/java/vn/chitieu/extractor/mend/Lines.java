package vn.chitieu.extractor.mend;

/** The lines of a text by their offsets, without a copy of each; what is longer than lines are comes in parts. */
final class Lines {

    /** The longest part, so that a line of megabytes takes no more memory than another. */
    static final int MAX_LENGTH = 1 << 14;

    private Lines() {}

    /** Takes a part of a text. */
    @FunctionalInterface
    interface Taker {
        void take(int from, int to);
    }

    static void forEach(String text, Taker taker) {
        int from = 0;
        while (from < text.length()) {
            int most = Math.min(text.length(), from + MAX_LENGTH);
            int to = from;
            while (to < most && text.charAt(to) != '\n') {
                to++;
            }
            if (to == most && to < text.length()) {
                int space = text.lastIndexOf(' ', to);
                to = space > from ? space : to;
            }
            taker.take(from, to);
            from = to < text.length() && Letters.isBlank(text.charAt(to)) ? to + 1 : to;
        }
    }
}
