package vn.chitieu.extractor.read.ocr;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.FormatReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PageLayout;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads a scan that is an image file of its own: PNG, JPEG, or TIFF with one page or more. Thread-safe. */
public final class ImageReader implements FormatReader {

    private final ImageFormat format;
    private final Function<ReadLimits, Optional<PageRecognizer>> recognizers;

    private ImageReader(ImageFormat format, Function<ReadLimits, Optional<PageRecognizer>> recognizers) {
        this.format = format;
        this.recognizers = recognizers;
    }

    /** A reader for each format. */
    public static List<ImageReader> all() {
        return all(TesseractRecognizer::installed);
    }

    static List<ImageReader> all(Function<ReadLimits, Optional<PageRecognizer>> recognizers) {
        return ImageFormat.ALL.stream()
                .map(format -> new ImageReader(format, recognizers))
                .toList();
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public boolean accepts(byte[] content) {
        return format.accepts(content);
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        DocumentDraft draft = new DocumentDraft(context);
        try (ImagePages images = ImagePages.open(format, content, context.limits())) {
            PageRecognizer recognizer = recognizers
                    .apply(context.limits())
                    .orElseThrow(() -> ReadCode.OCR_NEEDED.unreadable(
                            "the document is a picture: " + TesseractRecognizer.HOW_TO_INSTALL));
            List<PrintedPage> pages = new ImageRecognition(recognizer, context, draft).recognize(images);
            PageLayout.add(pages, draft);
        }
        return draft.build();
    }
}
