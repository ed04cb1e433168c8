package vn.chitieu.extractor.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureImage;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.extractor.read.page.Word;

/** Draws pages of PDF documents. Stateless and thread-safe. */
public final class PdfPictures {

    private PdfPictures() {}

    /**
     * Draws a page, and says where its words stand.
     *
     * @throws UnreadableDocumentException if there is no such page, or it cannot be drawn
     */
    public static PagePicture draw(byte[] content, PictureRequest request, ReadLimits limits)
            throws UnreadableDocumentException {
        try (PDDocument document = PdfReader.open(content)) {
            if (request.page() > document.getNumberOfPages()) {
                throw ReadCode.NO_TEXT.unreadable("the document has no page " + request.page());
            }
            return draw(document, request, limits);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked exceptions on damaged content, images and fonts.
            throw ReadCode.CORRUPT.unreadable("page " + request.page() + " cannot be drawn: " + Cause.of(e));
        }
    }

    private static PagePicture draw(PDDocument document, PictureRequest request, ReadLimits limits)
            throws IOException, UnreadableDocumentException {
        PDPage page = document.getPage(request.page() - 1);
        Upright upright = Upright.of(page);
        PageContent content = new PageEngine(limits).read(page);
        if (content.imagePixels() > limits.pixels()) {
            throw ReadCode.TOO_LARGE.unreadable("an image on page " + request.page() + " has " + content.imagePixels()
                    + " pixels; at most " + limits.pixels() + " are drawn");
        }
        float scale = request.side() / Math.max(1, Math.max(upright.width(), upright.height()));
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage image = renderer.renderImage(request.page() - 1, scale, ImageType.RGB);
        // Words of a page whose text runs in another direction are told as if it were turned.
        List<Word> words = content.direction() == 0 ? content.words() : List.of();
        return PictureImage.of(
                image,
                request.side(),
                words.stream()
                        .limit(PagePicture.MAX_WORDS)
                        .map(word -> scaled(word, scale))
                        .toList());
    }

    private static Word scaled(Word word, float scale) {
        return new Word(
                word.text(),
                word.left() * scale,
                word.top() * scale,
                word.right() * scale,
                word.bottom() * scale,
                word.size() * scale,
                word.bold());
    }
}
