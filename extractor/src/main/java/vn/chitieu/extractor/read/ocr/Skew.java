package vn.chitieu.extractor.read.ocr;

/**
 * How far a page is turned. The right angle is the one under which lines of text and the gaps between them differ most
 * from each other in the number of dark pixels.
 */
final class Skew {

    /** Pages turned further than that are not put in the scanner by hand, but are drawn so. */
    private static final double MAX_DEGREES = 5;

    /** Below that, text lines of a page drift by less than a third of a letter, and Tesseract does not mind. */
    static final double NEGLIGIBLE_DEGREES = 0.1;

    /** Width to which the page is reduced: 0.05 degrees are then still most of a pixel. */
    private static final int REDUCED_WIDTH = 900;

    /** Fewer dark pixels show no lines. */
    private static final int MIN_POINTS = 200;

    private final short[] xs;
    private final short[] ys;
    private final int count;
    private final int height;

    private Skew(short[] xs, short[] ys, int count, int height) {
        this.xs = xs;
        this.ys = ys;
        this.count = count;
        this.height = height;
    }

    /** Degrees by which the page must be turned ({@link GreyImage#rotated}) for its lines to be level. */
    static double degrees(GreyImage page) {
        int width = Math.min(REDUCED_WIDTH, page.width());
        int height = Math.max(1, (int) ((long) page.height() * width / page.width()));
        if (height > Short.MAX_VALUE) {
            return 0;
        }
        GreyImage reduced = page.resized(width, height);
        int dark = new Histogram(reduced).threshold();
        short[] xs = new short[width * height];
        short[] ys = new short[width * height];
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (reduced.at(x, y) < dark) {
                    xs[count] = (short) x;
                    ys[count++] = (short) y;
                }
            }
        }
        if (count < MIN_POINTS) {
            return 0;
        }
        return new Skew(xs, ys, count, height).best();
    }

    private double best() {
        double coarse = best(0, MAX_DEGREES, 0.5);
        double finer = best(coarse, 0.5, 0.1);
        return best(finer, 0.1, 0.02);
    }

    private double best(double around, double range, double step) {
        double best = around;
        double bestScore = score(around);
        int steps = (int) Math.round(range / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = around + i * step;
            double score = score(angle);
            if (score > bestScore) {
                bestScore = score;
                best = angle;
            }
        }
        return Math.abs(best) > MAX_DEGREES ? 0 : best;
    }

    private double score(double degrees) {
        double tan = Math.tan(Math.toRadians(degrees));
        int[] rows = new int[height * 3];
        for (int i = 0; i < count; i++) {
            int row = (int) Math.round(ys[i] - xs[i] * tan) + height;
            if (row >= 0 && row < rows.length) {
                rows[row]++;
            }
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
