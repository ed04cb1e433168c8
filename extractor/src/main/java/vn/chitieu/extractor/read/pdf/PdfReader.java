package vn.chitieu.extractor.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.chitieu.extractor.read.FormatReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * Reads PDF documents: the text that stands in the file, and, page by page where that is not usable, the text that a
 * recogniser finds on a picture of the page. Scripts, actions, forms in XML and embedded files are not touched.
 * Stateless and thread-safe.
 */
public final class PdfReader implements FormatReader {

    /** The signature may stand behind this many bytes of something else. */
    private static final int HEAD = 1024;

    private final Function<ReadLimits, Optional<PageRecognizer>> recognizers;

    /** @param recognizers gives what recognises pages without usable text, or nothing where there is none */
    public PdfReader(Function<ReadLimits, Optional<PageRecognizer>> recognizers) {
        this.recognizers = recognizers;
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public boolean accepts(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("%PDF-");
        // Behind other text it is a text that speaks of PDF, unless the file is binary.
        return at == 0 || at > 0 && isTail(content);
    }

    /** Whether the file ends as a PDF document does. */
    private static boolean isTail(byte[] content) {
        int from = Math.max(0, content.length - 2 * HEAD);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("startxref");
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        try (PDDocument document = open(content)) {
            return new PdfPages(document, context, recognizers).read();
        } catch (IOException e) {
            throw ReadCode.CORRUPT.unreadable("the PDF document cannot be closed: " + e.getMessage());
        }
    }

    /** Opens a document in memory; the caller closes it. */
    static PDDocument open(byte[] content) throws UnreadableDocumentException {
        try {
            PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            document.setResourceCache(new FontCache());
            return document;
        } catch (InvalidPasswordException e) {
            throw ReadCode.ENCRYPTED.unreadable("the PDF document can only be opened with a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked exceptions on some damaged documents.
            throw ReadCode.CORRUPT.unreadable(
                    String.format(Locale.ROOT, "the PDF document is damaged: %s", Cause.of(e)));
        }
    }
}
