package vn.chitieu.extractor.read.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.Rule;
import vn.chitieu.extractor.read.page.Word;

/**
 * What a page shows.
 *
 * @param width of the upright page in points
 * @param turned number of glyphs left out because their text runs in another direction
 * @param hidden share of the glyphs that are neither filled nor stroked
 * @param imageShare part of the page that its largest image covers
 * @param outlines whether so many curves are filled that they may be letters
 * @param imageDpi resolution of the largest image, in pixels per inch
 * @param imagePixels its size
 * @param drawing whether there were too many ruling lines, so that they were left out
 * @param direction that its text runs in, and that its words are turned from: 0 to the right, 1 down, 2, 3 up
 */
record PageContent(
        float width,
        float height,
        List<Word> words,
        List<Rule> rules,
        int turned,
        double hidden,
        double imageShare,
        boolean outlines,
        int imageDpi,
        long imagePixels,
        boolean drawing,
        int direction) {

    PageContent {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** Sorts the glyphs of a page by the direction that their text runs in. */
    static final class Collector {

        private static final int DIRECTIONS = 4;

        /** How far a line may lean. */
        private static final float LEAN = 0.12f;

        /** Filled curves beyond which they may be letters. */
        private static final int OUTLINES = 200;

        private final Upright upright;
        private final PathRules paths;
        private final List<GlyphWords> directions = new ArrayList<>();
        private int leaning;
        private double imageArea;
        private long imagePixels;
        private int curves;

        Collector(Upright upright) {
            this.upright = upright;
            this.paths = new PathRules(upright);
            for (int i = 0; i < DIRECTIONS; i++) {
                directions.add(new GlyphWords());
            }
        }

        Upright upright() {
            return upright;
        }

        PathRules paths() {
            return paths;
        }

        /**
         * Adds an image.
         *
         * @param area in square points
         * @param pixels its size; 0 if it is not known
         */
        void image(double area, long pixels) {
            if (area > imageArea) {
                imageArea = area;
                imagePixels = pixels;
            }
        }

        void curves() {
            curves++;
        }

        /**
         * Adds a glyph.
         *
         * @param dx direction of its text: along the page's width
         * @param dy and down the page
         */
        void glyph(Glyph glyph, float dx, float dy) {
            if (Math.min(Math.abs(dx), Math.abs(dy)) > LEAN * Math.max(Math.abs(dx), Math.abs(dy))) {
                leaning++;
                return;
            }
            int direction = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : dy > 0 ? 1 : 3;
            float width = Math.abs(dx) >= Math.abs(dy)
                    ? Math.abs(glyph.endX() - glyph.x())
                    : Math.abs(glyph.endY() - glyph.y());
            float[] at = turn(direction, glyph.x(), glyph.y());
            directions.get(direction).add(glyph, at[0], at[1], width);
        }

        /** Where a point comes to lie when the page is turned so that a direction runs to the right. */
        private float[] turn(int direction, float x, float y) {
            return switch (direction) {
                case 1 -> new float[] {y, upright.width() - x};
                case 2 -> new float[] {upright.width() - x, upright.height() - y};
                case 3 -> new float[] {upright.height() - y, x};
                default -> new float[] {x, y};
            };
        }

        PageContent content() {
            int main = 0;
            int all = leaning;
            for (int i = 0; i < DIRECTIONS; i++) {
                all += directions.get(i).glyphs();
                main = directions.get(i).glyphs() > directions.get(main).glyphs() ? i : main;
            }
            GlyphWords words = directions.get(main);
            boolean across = main % 2 == 1;
            double area = Math.max(1, upright.width() * upright.height());
            double hidden = words.glyphs() == 0 ? 0 : (double) words.hidden() / words.glyphs();
            return new PageContent(
                    across ? upright.height() : upright.width(),
                    across ? upright.width() : upright.height(),
                    words.words(),
                    rules(main),
                    all - words.glyphs(),
                    hidden,
                    imageArea / area,
                    curves > OUTLINES,
                    imageArea == 0 ? 0 : (int) Math.round(72 * Math.sqrt(imagePixels / imageArea)),
                    imagePixels,
                    paths.isOverflow(),
                    main);
        }

        private List<Rule> rules(int direction) {
            if (direction == 0) {
                return paths.rules();
            }
            List<Rule> turned = new ArrayList<>();
            for (Rule rule : paths.rules()) {
                float[] a = turn(direction, rule.left(), rule.top());
                float[] b = turn(direction, rule.right(), rule.bottom());
                turned.add(new Rule(
                        Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])));
            }
            return turned;
        }
    }
}
