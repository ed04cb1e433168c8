package vn.chitieu.extractor.read.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes pages look as if they had been printed and scanned: each is turned a little, gets noise and specks and goes
 * through JPEG. The same seed makes the same pages.
 *
 * @param dpi pixels per inch
 * @param noise standard deviation of the brightness, of 255
 * @param specks share of pixels that turn black or white
 */
record ScannedPages(int dpi, double noise, double specks, long seed) {

    static final double MIN_DEGREES = 0.3;
    static final double MAX_DEGREES = 1;
    static final float MIN_QUALITY = 0.6f;
    static final float MAX_QUALITY = 0.75f;

    /** What an office's scanner makes of a page. */
    static ScannedPages at(int dpi, long seed) {
        return new ScannedPages(dpi, 8, 0.001, seed);
    }

    /** A page as a JPEG file. */
    byte[] jpeg(BufferedImage page, int number) throws IOException {
        Random random = new Random(seed * 1_000 + number);
        double degrees =
                (MIN_DEGREES + (MAX_DEGREES - MIN_DEGREES) * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        BufferedImage scanned = turned(page, degrees);
        spoil(scanned, random);
        return jpeg(scanned, MIN_QUALITY + (MAX_QUALITY - MIN_QUALITY) * random.nextFloat());
    }

    /** Pages of a PDF document, as JPEG files. */
    List<byte[]> jpegs(byte[] pdf) throws IOException {
        List<byte[]> jpegs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                jpegs.add(jpeg(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY), i + 1));
            }
        }
        return jpegs;
    }

    /** A PDF document scanned to one that has a picture on each page and no text. */
    byte[] pdf(byte[] pdf) throws IOException {
        try (PDDocument scan = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (byte[] jpeg : jpegs(pdf)) {
                PDImageXObject image = JPEGFactory.createFromByteArray(scan, jpeg);
                float scale = 72f / dpi;
                PDPage page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
                scan.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(image, 0, 0, image.getWidth() * scale, image.getHeight() * scale);
                }
            }
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }

    static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private void spoil(BufferedImage page, Random random) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int shift = (int) Math.round(random.nextGaussian() * noise);
                boolean speck = random.nextDouble() < specks;
                int value = random.nextBoolean() ? 0 : 255;
                for (int band = 0; band < page.getRaster().getNumBands(); band++) {
                    int old = page.getRaster().getSample(x, y, band);
                    page.getRaster().setSample(x, y, band, speck ? value : Math.max(0, Math.min(255, old + shift)));
                }
            }
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
            stream.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /** A JPEG file decoded. */
    static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
