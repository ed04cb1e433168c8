package vn.chitieu.extractor.read.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A page in colour to brightness. Stamps and signatures in coloured ink are bleached, so that black text under them can
 * be read; coloured text, which has another shape, stays.
 */
final class PageInk {

    /** Difference between the strongest and the weakest channel from which a pixel has a colour. */
    private static final int COLOURED = 50;

    /** Squares per inch in which coloured ink is looked for. */
    private static final int SQUARES_PER_INCH = 24;

    /** A stamp is round or square, a signature somewhat wider; both are higher than a line of text. Inches. */
    private static final double MIN_STAMP = 0.45;

    private static final double MAX_STAMP_HEIGHT = 2.6;
    private static final double MAX_STAMP_WIDTH = 3.6;

    private final int[] colours;
    private final int width;
    private final int height;

    private PageInk(int[] colours, int width, int height) {
        this.colours = colours;
        this.width = width;
        this.height = height;
    }

    /**
     * A page in grey.
     *
     * @param dpi pixels per inch
     * @param scale by which the page is made smaller meanwhile; at most 1
     */
    static GreyImage grey(BufferedImage image, double dpi, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rgb.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        int[] colours = ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
        int square = Math.max(1, (int) Math.round(dpi * scale / SQUARES_PER_INCH));
        return new PageInk(colours, width, height).bleached(square);
    }

    private GreyImage bleached(int square) {
        Squares stamps = new Squares((width + square - 1) / square, (height + square - 1) / square);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (saturation(colours[y * width + x]) > COLOURED) {
                    stamps.mark(x / square, y / square);
                }
            }
        }
        stamps.keepBoxes(box -> {
            double wide = (double) box.width() / SQUARES_PER_INCH;
            double high = (double) box.height() / SQUARES_PER_INCH;
            return wide >= MIN_STAMP && high >= MIN_STAMP && wide <= MAX_STAMP_WIDTH && high <= MAX_STAMP_HEIGHT;
        });
        GreyImage grey = new GreyImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = colours[y * width + x];
                boolean stamp = stamps.isMarked(x / square, y / square);
                grey.set(x, y, stamp ? withoutColour(colour) : brightness(colour));
            }
        }
        return grey;
    }

    private static int brightness(int colour) {
        return (299 * red(colour) + 587 * green(colour) + 114 * blue(colour)) / 1000;
    }

    /** The brightest channel, which coloured ink hardly darkens, and the brighter the more colour there is. */
    private static int withoutColour(int colour) {
        return Math.min(GreyImage.WHITE, strongest(colour) + saturation(colour) / 2);
    }

    private static int saturation(int colour) {
        return strongest(colour) - Math.min(red(colour), Math.min(green(colour), blue(colour)));
    }

    private static int strongest(int colour) {
        return Math.max(red(colour), Math.max(green(colour), blue(colour)));
    }

    private static int red(int colour) {
        return colour >> 16 & 0xFF;
    }

    private static int green(int colour) {
        return colour >> 8 & 0xFF;
    }

    private static int blue(int colour) {
        return colour & 0xFF;
    }
}
