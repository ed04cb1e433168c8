package vn.chitieu.extractor.read.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A page drawn by a test: A4, 200 pixels per inch. */
final class DrawnPage {

    static final int DPI = 200;
    static final int WIDTH = 1654;
    static final int HEIGHT = 2339;

    private final BufferedImage image;
    private final Graphics2D graphics;

    DrawnPage(int type) {
        image = new BufferedImage(WIDTH, HEIGHT, type);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setFont(font());
    }

    /** Letters of 13 points. */
    static Font font() {
        return new Font("DejaVu Serif", Font.PLAIN, 13 * DPI / 72);
    }

    /** Whether the font of the test is there, with Vietnamese letters. */
    static boolean hasFont() {
        return font().canDisplayUpTo("Đề án phấn đấu đạt") < 0;
    }

    DrawnPage text(String text, int left, int baseline) {
        graphics.drawString(text, left, baseline);
        return this;
    }

    /** What looks like lines of text from afar, from a height on. */
    DrawnPage greeking(int top) {
        for (int line = 0; line < 30; line++) {
            for (int word = 0; word < 12; word++) {
                graphics.fillRect(200 + word * 100, top + line * 50, 80, 16);
            }
        }
        return this;
    }

    DrawnPage line(int fromX, int fromY, int toX, int toY, float thickness) {
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.drawLine(fromX, fromY, toX, toY);
        return this;
    }

    DrawnPage ring(Color color, int left, int top, int across) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(14));
        graphics.drawOval(left, top, across, across);
        graphics.setColor(Color.BLACK);
        return this;
    }

    DrawnPage box(Color color, PixelBox box) {
        graphics.setColor(color);
        graphics.fillRect(box.left(), box.top(), box.width(), box.height());
        graphics.setColor(Color.BLACK);
        return this;
    }

    BufferedImage image() {
        return image;
    }

    GreyImage grey() {
        return PageInk.grey(image, DPI, 1);
    }
}
