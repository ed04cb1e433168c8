package vn.chitieu.extractor.read.ocr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureImage;
import vn.chitieu.extractor.read.page.PictureRequest;

/** Draws pages of image files anew, so that nothing of the file itself is handed on. Stateless and thread-safe. */
public final class ImagePictures {

    private ImagePictures() {}

    /** Whether a file is an image of a format that is read. */
    public static boolean accepts(byte[] content) {
        return format(content).isPresent();
    }

    private static Optional<ImageFormat> format(byte[] content) {
        return ImageFormat.ALL.stream()
                .filter(format -> format.accepts(content))
                .findFirst();
    }

    /**
     * Draws a page; where its words stand is not known.
     *
     * @throws UnreadableDocumentException if there is no such page, or it cannot be drawn
     */
    public static PagePicture draw(byte[] content, PictureRequest request, ReadLimits limits)
            throws UnreadableDocumentException {
        ImageFormat format = format(content).orElseThrow(() -> ReadCode.UNSUPPORTED.unreadable("the file is no image"));
        try (ImagePages pages = ImagePages.open(format, content, limits)) {
            if (request.page() > pages.count()) {
                throw ReadCode.NO_TEXT.unreadable("the image has no page " + request.page());
            }
            return PictureImage.of(pages.page(request.page() - 1).image(), request.side(), List.of());
        } catch (IOException e) {
            throw ReadCode.CORRUPT.unreadable("page " + request.page() + " cannot be drawn: " + e.getMessage());
        }
    }
}
