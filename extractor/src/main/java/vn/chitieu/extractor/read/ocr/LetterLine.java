package vn.chitieu.extractor.read.ocr;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * The baseline and the size of the letters of a line, told from the boxes of its words by what letters they have:
 * words of one line shall have one height, whether they are "và" or a dash.
 *
 * @param baseline pixels from the top of the page
 * @param size height of the font in pixels
 */
record LetterLine(double baseline, double size) {

    /** Heights over the baseline, and the depth below it, in parts of the font's size, as usual text fonts have them. */
    private static final double SMALL = 0.48;

    private static final double TALL = 0.7;
    private static final double MARK = 0.22;
    private static final double DEPTH = 0.2;
    private static final String DEEP = "gjpqyQ,;()[]{}|/";
    private static final String TALL_SMALL = "bdđfhklit0123456789()[]{}|/%&!?\"'“”";
    private static final char DOT_BELOW = '\u0323';

    /** @param words of one line, at least one */
    static LetterLine of(List<RecognizedWord> words) {
        double[] bottoms = words.stream()
                .filter(word -> !isDeep(word.text()) && standsOnLine(word.text()))
                .mapToDouble(word -> word.box().bottom())
                .toArray();
        double[] sizes = words.stream()
                .filter(word -> standsOnLine(word.text()))
                .mapToDouble(word -> word.box().height() / share(word.text()))
                .toArray();
        double size = sizes.length > 0
                ? median(sizes)
                : words.stream().mapToInt(word -> word.box().height()).max().orElse(1);
        double baseline = bottoms.length > 0
                ? median(bottoms)
                : words.stream().mapToInt(word -> word.box().bottom()).max().orElse(0) - DEPTH * size;
        return new LetterLine(baseline, size);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static boolean standsOnLine(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isDeep(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .anyMatch(c -> c == DOT_BELOW || DEEP.indexOf(c) >= 0);
    }

    /** What share of the font's size the ink of a word covers. */
    private static double share(String text) {
        double over = SMALL;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            boolean tall = Character.isUpperCase(c) || TALL_SMALL.indexOf(parts.charAt(0)) >= 0;
            boolean marked = parts.chars().skip(1).anyMatch(mark -> mark != DOT_BELOW);
            double height = (tall ? TALL : SMALL) + (marked ? MARK : 0);
            over = Math.max(over, height);
        }
        return over + (isDeep(text) ? DEPTH : 0);
    }
}
