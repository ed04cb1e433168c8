package vn.chitieu.extractor.read.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.NodeList;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The pages of an image file. For one thread. */
final class ImagePages implements AutoCloseable {

    /** Width of the paper where the file does not say. */
    private static final double A4_INCHES = 8.27;

    private static final double A4_LONG_INCHES = 11.69;

    /** What a scanner gives; other figures in a file are those of a camera or of a screen and say nothing. */
    private static final double MIN_DPI = 100;

    private static final double MAX_DPI = 1_200;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** An A4 page at 600 dpi. More is in memory as a whole before it can be made smaller. */
    private static final int MAX_DECODED = 40_000_000;

    /** A page as drawn in the file; lengths in points. */
    record ImagePage(BufferedImage image, float width, float height) {}

    private final ImageReader reader;
    private final ImageInputStream stream;
    private final ReadLimits limits;
    private final int count;

    private ImagePages(ImageReader reader, ImageInputStream stream, ReadLimits limits, int count) {
        this.reader = reader;
        this.stream = stream;
        this.limits = limits;
        this.count = count;
    }

    static ImagePages open(ImageFormat format, byte[] content, ReadLimits limits) throws UnreadableDocumentException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
        try {
            reader.setInput(stream, false, false);
            return new ImagePages(reader, stream, limits, Math.max(1, reader.getNumImages(true)));
        } catch (IOException | RuntimeException e) {
            // The image library throws unchecked exceptions on some damaged files.
            reader.dispose();
            throw ReadCode.CORRUPT.unreadable("the image is damaged: " + e.getMessage());
        }
    }

    int count() {
        return count;
    }

    /**
     * Decodes a page; one with more pixels than the limit with fewer of them.
     *
     * @param index from 0
     * @throws IOException if it is damaged
     */
    ImagePage page(int index) throws IOException {
        try {
            int columns = reader.getWidth(index);
            int rows = reader.getHeight(index);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = step(columns, rows);
            parameters.setSourceSubsampling(step, step, 0, 0);
            double inches = columns / dpi(index, columns, rows);
            BufferedImage image = reader.read(index, parameters);
            float width = (float) (inches * 72);
            return new ImagePage(image, width, width * image.getHeight() / image.getWidth());
        } catch (RuntimeException e) {
            // The image library throws unchecked exceptions on some damaged files.
            throw new IOException("the image is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether a page is decoded with fewer pixels than it has. */
    boolean isReduced(int index) throws IOException {
        return step(reader.getWidth(index), reader.getHeight(index)) > 1;
    }

    /** One pixel in so many, each way, is decoded. */
    private int step(int columns, int rows) {
        int step = 1;
        while ((long) (columns / step) * (rows / step) > Math.min(limits.pixels(), MAX_DECODED)) {
            step++;
        }
        return step;
    }

    private double dpi(int index, int columns, int rows) throws IOException {
        double dpi = statedDpi(reader.getImageMetadata(index));
        if (dpi >= MIN_DPI && dpi <= MAX_DPI) {
            return dpi;
        }
        return columns <= rows ? columns / A4_INCHES : columns / A4_LONG_INCHES;
    }

    private static double statedDpi(IIOMetadata metadata) {
        if (!metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return 0;
        }
        double millimetres = Double.parseDouble(((IIOMetadataNode) sizes.item(0)).getAttribute("value"));
        return millimetres > 0 ? MILLIMETRES_PER_INCH / millimetres : 0;
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a stream in memory failed", e);
        }
    }
}
