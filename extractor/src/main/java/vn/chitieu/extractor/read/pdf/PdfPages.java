package vn.chitieu.extractor.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PageLayout;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.PageMark;

/** The pages of a document one by one, so that a damaged one does not take the others along. For one thread. */
final class PdfPages {

    private final PDDocument document;
    private final ReadContext context;
    private final Function<ReadLimits, Optional<PageRecognizer>> recognizers;
    private @Nullable Optional<PageRecognizer> recognizer;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int damaged;
    private int pictures;

    PdfPages(PDDocument document, ReadContext context, Function<ReadLimits, Optional<PageRecognizer>> recognizers) {
        this.document = document;
        this.context = context;
        this.recognizers = recognizers;
    }

    CanonicalText read() throws UnreadableDocumentException {
        int all = count();
        int count = Math.min(all, context.limits().pages());
        List<PrintedPage> pages = pages(count);
        boolean empty = pages.stream().allMatch(page -> page.words().isEmpty());
        if (empty && pictures > 0) {
            throw ReadCode.OCR_NEEDED.unreadable(
                    "the document is a picture: install Tesseract with its Vietnamese data to read it");
        }
        if (empty && damaged > 0) {
            throw ReadCode.CORRUPT.unreadable("no page of the PDF document can be read");
        }
        DocumentDraft draft = new DocumentDraft(context);
        diagnostics.forEach(draft::diagnostic);
        if (count < all) {
            draft.diagnostic(ReadCode.CUT.diagnostic(
                    "the document has " + all + " pages: only the first " + count + " were read"));
        }
        PageLayout.add(pages, draft);
        return draft.build();
    }

    private int count() throws UnreadableDocumentException {
        try {
            return document.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked exceptions on a damaged tree of pages.
            throw ReadCode.CORRUPT.unreadable("the pages of the PDF document cannot be found: " + Cause.of(e));
        }
    }

    private List<PrintedPage> pages(int count) {
        List<PrintedPage> pages = new ArrayList<>();
        try (Recognition recognition = new Recognition(document, context)) {
            PageEngine engine = new PageEngine(context.limits());
            for (int i = 0; i < count; i++) {
                PageContent content = content(engine, i);
                PrintedPage printed = printed(i + 1, content);
                pages.add(printed);
                TextQuality.Verdict verdict = content == null ? TextQuality.Verdict.BLANK : TextQuality.of(content);
                boolean picture = verdict == TextQuality.Verdict.PICTURE || verdict == TextQuality.Verdict.POOR;
                if (picture && content != null && recognizer().isPresent()) {
                    recognition.begin(i, content, recognizer().get());
                } else if (picture) {
                    pictures++;
                    pages.set(i, verdict == TextQuality.Verdict.POOR ? printed : blank(printed));
                    diagnostics.add(ReadCode.OCR_MISSING.diagnostic(
                            "page " + (i + 1) + " is a picture, and no program to recognise its text is there"));
                }
                context.listener().progress(i + 1, count, false);
            }
            recognition.finish(pages, diagnostics);
        }
        return pages;
    }

    /** Looked for when the first page needs it: that starts a process. */
    private Optional<PageRecognizer> recognizer() {
        if (recognizer == null) {
            recognizer = recognizers.apply(context.limits());
        }
        return recognizer;
    }

    private @Nullable PageContent content(PageEngine engine, int index) {
        try {
            PDPage page = document.getPage(index);
            PageContent content = engine.read(page);
            if (content.drawing()) {
                diagnostics.add(ReadCode.CUT.diagnostic("page " + (index + 1) + " has more than " + PathRules.MAX_RULES
                        + " ruling lines: none was looked at"));
            }
            return content;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked exceptions on damaged content and fonts.
            damaged++;
            diagnostics.add(ReadCode.PART_UNREADABLE.diagnostic(
                    "page " + (index + 1) + " is damaged and was left out: " + Cause.of(e)));
            return null;
        }
    }

    private static PrintedPage printed(int number, @Nullable PageContent content) {
        PageMark mark = PageMark.printed(number);
        return content == null
                ? new PrintedPage(mark, 1, 1, List.of(), List.of())
                : new PrintedPage(mark, content.width(), content.height(), content.words(), content.rules());
    }

    private static PrintedPage blank(PrintedPage page) {
        return new PrintedPage(page.mark(), page.width(), page.height(), List.of(), List.of());
    }
}
