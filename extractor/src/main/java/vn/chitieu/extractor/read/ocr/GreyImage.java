package vn.chitieu.extractor.read.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Brightness of every pixel of a page, from 0 (black) to 255 (white). For one thread while it is changed. */
final class GreyImage {

    static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] pixels;

    /** A white image. */
    GreyImage(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, (byte) WHITE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    void set(int x, int y, int value) {
        pixels[y * width + x] = (byte) value;
    }

    /** Paints a box white. */
    void clear(PixelBox box) {
        int right = Math.min(width, box.right());
        for (int y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            Arrays.fill(pixels, y * width + Math.max(0, box.left()), y * width + right, (byte) WHITE);
        }
    }

    /** A copy that can be changed. */
    GreyImage copy() {
        return crop(new PixelBox(0, 0, width, height), 0);
    }

    /** The part within a box, with a white margin around it. */
    GreyImage crop(PixelBox box, int margin) {
        GreyImage part = new GreyImage(box.width() + 2 * margin, box.height() + 2 * margin);
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(
                    pixels,
                    (box.top() + y) * width + box.left(),
                    part.pixels,
                    (y + margin) * part.width + margin,
                    box.width());
        }
        return part;
    }

    /** A copy with another size, each pixel the mean of what it covers or interpolated between what is near it. */
    GreyImage resized(int newWidth, int newHeight) {
        GreyImage result = new GreyImage(newWidth, newHeight);
        boolean smaller = newWidth < width;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int value = smaller
                        ? mean(x, y, newWidth, newHeight)
                        : between((x + 0.5) * width / newWidth - 0.5, (y + 0.5) * height / newHeight - 0.5);
                result.set(x, y, value);
            }
        }
        return result;
    }

    /** A copy of the same size, turned around its middle; what comes in from outside is white. */
    GreyImage rotated(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        GreyImage result = new GreyImage(width, height);
        for (int y = 0; y < height; y++) {
            double dy = y - middleY;
            for (int x = 0; x < width; x++) {
                double dx = x - middleX;
                result.set(x, y, between(middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos));
            }
        }
        return result;
    }

    /** A copy turned by a number of quarters clockwise. */
    GreyImage turned(int quarters) {
        GreyImage result = quarters % 2 == 0 ? new GreyImage(width, height) : new GreyImage(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                switch (quarters) {
                    case 1 -> result.set(height - 1 - y, x, at(x, y));
                    case 2 -> result.set(width - 1 - x, height - 1 - y, at(x, y));
                    case 3 -> result.set(y, width - 1 - x, at(x, y));
                    default -> result.set(x, y, at(x, y));
                }
            }
        }
        return result;
    }

    /** As a picture of its own. */
    BufferedImage toBufferedImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] raster = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, raster, 0, pixels.length);
        return image;
    }

    private int mean(int x, int y, int newWidth, int newHeight) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
        int top = (int) ((long) y * height / newHeight);
        int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
        long sum = 0;
        for (int j = top; j < bottom; j++) {
            for (int i = left; i < right; i++) {
                sum += at(i, j);
            }
        }
        return (int) (sum / ((long) (right - left) * (bottom - top)));
    }

    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double toRight = x - left;
        double down = y - top;
        double upper = orWhite(left, top) * (1 - toRight) + orWhite(left + 1, top) * toRight;
        double lower = orWhite(left, top + 1) * (1 - toRight) + orWhite(left + 1, top + 1) * toRight;
        return (int) Math.round(upper * (1 - down) + lower * down);
    }

    private int orWhite(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y);
    }
}
