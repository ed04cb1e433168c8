package vn.chitieu.extractor.read.ocr;

/** How often each brightness occurs in an image. */
final class Histogram {

    private final long[] counts = new long[256];
    private final long total;

    Histogram(GreyImage image) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                counts[image.at(x, y)]++;
            }
        }
        total = (long) image.width() * image.height();
    }

    /** The brightness of paper: the median of the page, of which most is paper. */
    int paper() {
        long sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += counts[value];
            if (sum * 2 >= total) {
                return value;
            }
        }
        return GreyImage.WHITE;
    }

    /** Otsu's threshold: below it is ink. */
    int threshold() {
        double all = 0;
        for (int value = 0; value < counts.length; value++) {
            all += (double) value * counts[value];
        }
        double below = 0;
        long countBelow = 0;
        double best = -1;
        int threshold = 128;
        for (int value = 0; value < counts.length - 1; value++) {
            countBelow += counts[value];
            below += (double) value * counts[value];
            long countAbove = total - countBelow;
            if (countBelow == 0 || countAbove == 0) {
                continue;
            }
            double difference = below / countBelow - (all - below) / countAbove;
            double between = difference * difference * countBelow * countAbove;
            if (between > best) {
                best = between;
                threshold = value + 1;
            }
        }
        return threshold;
    }
}
