package vn.chitieu.extractor.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Page;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.html.HtmlReader;
import vn.chitieu.extractor.read.ocr.DoubtfulFigures;
import vn.chitieu.extractor.read.ocr.ImageReader;
import vn.chitieu.extractor.read.ocr.TesseractRecognizer;
import vn.chitieu.extractor.read.office.OfficeReaders;
import vn.chitieu.extractor.read.pdf.PdfReader;
import vn.chitieu.extractor.read.plain.PlainTextReader;
import vn.chitieu.extractor.text.CanonicalText;

/** Finds the reader for a content and reads it. Thread-safe. */
public final class DocumentReaders {

    /** Of formats that are no text and no office documents. */
    private static final List<FormatReader> BINARY = Stream.concat(
                    Stream.of(new PdfReader(TesseractRecognizer::installed)), ImageReader.all().stream())
            .toList();

    /** Of text, in order of preference; the last one takes whatever the others leave. */
    private static final List<FormatReader> TEXT = List.of(new HtmlReader(), new PlainTextReader());

    /** A document as read. */
    public record ReadDocument(CanonicalText text, Source source) {}

    private DocumentReaders() {}

    /**
     * Reads a document within the default limits; the format is judged by the content, the name is only recorded.
     *
     * @param name file name without folders
     * @throws UnreadableDocumentException if no text can be had; its code is one of {@link ReadCode}
     */
    public static ReadDocument read(String name, byte[] content) throws UnreadableDocumentException {
        return read(name, content, ReadContext.DEFAULT);
    }

    /**
     * Reads a document; the format is judged by the content, the name is only recorded.
     *
     * @param name file name without folders
     * @throws UnreadableDocumentException if no text can be had; its code is one of {@link ReadCode}
     */
    public static ReadDocument read(String name, byte[] content, ReadContext context)
            throws UnreadableDocumentException {
        if (content.length == 0) {
            throw ReadCode.EMPTY.unreadable("the file is empty");
        }
        if (content.length > context.limits().bytes()) {
            throw ReadCode.TOO_LARGE.unreadable("the file has " + content.length + " bytes; at most "
                    + context.limits().bytes() + " are read");
        }
        DocumentReader reader = reader(content);
        CanonicalText text = withDoubts(reader.read(content, context));
        Integer pages = text.pages().isEmpty() ? null : text.pages().size();
        boolean ocr = text.pages().stream().anyMatch(Page::ocr);
        Source source = new Source(name, reader.mediaType(), content.length, sha256(content), pages, ocr);
        return new ReadDocument(text, source);
    }

    private static CanonicalText withDoubts(CanonicalText text) {
        List<Diagnostic> doubts = DoubtfulFigures.find(text);
        return doubts.isEmpty()
                ? text
                : new CanonicalText(
                        text.text(),
                        text.blocks(),
                        text.pages(),
                        Stream.concat(text.diagnostics().stream(), doubts.stream())
                                .toList());
    }

    private static DocumentReader reader(byte[] content) throws UnreadableDocumentException {
        Optional<DocumentReader> binary = accepting(BINARY, content).or(() -> OfficeReaders.of(content));
        if (binary.isPresent()) {
            return binary.get();
        }
        BinaryContent.check(content);
        return accepting(TEXT, content)
                .orElseThrow(() -> ReadCode.UNSUPPORTED.unreadable("no reader knows this format"));
    }

    private static Optional<DocumentReader> accepting(List<FormatReader> readers, byte[] content) {
        return readers.stream()
                .filter(reader -> reader.accepts(content))
                .map(DocumentReader.class::cast)
                .findFirst();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
