package vn.chitieu.extractor.read;

import vn.chitieu.extractor.read.ocr.ImagePictures;
import vn.chitieu.extractor.read.ocr.TesseractRecognizer;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.extractor.read.pdf.PdfPictures;
import vn.chitieu.extractor.read.pdf.PdfReader;

/**
 * Draws pages of PDF documents and images. A file that is not trusted belongs into {@code isolate}. Thread-safe.
 */
public final class PagePictures {

    private static final PdfReader PDF = new PdfReader(TesseractRecognizer::installed);

    private PagePictures() {}

    /**
     * Draws a page; the format is judged by the content.
     *
     * @throws UnreadableDocumentException if the format has no pages to draw, there is no such page, or it cannot be drawn
     */
    public static PagePicture draw(byte[] content, PictureRequest request, ReadLimits limits)
            throws UnreadableDocumentException {
        if (PDF.accepts(content)) {
            return PdfPictures.draw(content, request, limits);
        }
        if (ImagePictures.accepts(content)) {
            return ImagePictures.draw(content, request, limits);
        }
        throw ReadCode.UNSUPPORTED.unreadable("this format has no pages that could be drawn");
    }
}
