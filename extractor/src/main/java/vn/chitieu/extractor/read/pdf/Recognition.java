package vn.chitieu.extractor.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;
import vn.chitieu.extractor.read.page.PageRecognizer.Recognized;
import vn.chitieu.extractor.read.page.PrintedPage;

/**
 * Draws pages one at a time and has them recognised on as many threads as there are cores; no more pages than that are
 * in memory. To be used from one thread.
 */
final class Recognition implements AutoCloseable {

    private static final int USUAL_DPI = 300;

    /** A scan is drawn at its own resolution between these. */
    private static final int LEAST_DPI = 150;

    private static final int MOST_DPI = 400;

    private static final double FULL = 0.85;

    private final PDDocument document;
    private final ReadContext context;
    private final int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Semaphore room = new Semaphore(cores);
    private final Map<Integer, Future<Recognized>> results = new TreeMap<>();
    private final Map<Integer, Diagnostic> failures = new TreeMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private @Nullable ExecutorService threads;
    private @Nullable PDFRenderer renderer;

    Recognition(PDDocument document, ReadContext context) {
        this.document = document;
        this.context = context;
    }

    /** Draws a page and begins to recognise it; waits until there is room for it. */
    void begin(int index, PageContent content, PageRecognizer recognizer) {
        if (content.imagePixels() > context.limits().pixels()) {
            failures.put(
                    index,
                    ReadCode.CUT.diagnostic("the image on page " + (index + 1) + " has " + content.imagePixels()
                            + " pixels: it was left out"));
            return;
        }
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.put(index, failed(index, "interrupted"));
            return;
        }
        BufferedImage image = draw(index, content);
        if (image == null) {
            room.release();
            return;
        }
        if (threads == null) {
            // The first page begins now, and with it a time limit of its own.
            context.listener().progress(0, 0, true);
            threads = Executors.newFixedThreadPool(cores);
        }
        results.put(index, threads.submit(() -> {
            try {
                return recognizer.recognize(index + 1, image, content.width(), content.height());
            } finally {
                room.release();
                context.listener().progress(done.incrementAndGet(), 0, true);
            }
        }));
    }

    private @Nullable BufferedImage draw(int index, PageContent content) {
        try {
            if (renderer == null) {
                renderer = new PDFRenderer(document);
                renderer.setSubsamplingAllowed(true);
            }
            // In colour, so that the ink of stamps and signatures can be told from that of the text.
            return renderer.renderImageWithDPI(index, dpi(content), ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked exceptions on damaged images and fonts.
            failures.put(
                    index,
                    ReadCode.PART_UNREADABLE.diagnostic(
                            "page " + (index + 1) + " is a picture that cannot be drawn: " + Cause.of(e)));
            return null;
        }
    }

    private float dpi(PageContent content) {
        int own = content.imageShare() >= FULL ? content.imageDpi() : 0;
        double wanted = own > 0 ? Math.max(LEAST_DPI, Math.min(MOST_DPI, own)) : USUAL_DPI;
        double inches = Math.max(0.01, content.width() / 72.0 * content.height() / 72.0);
        return (float) Math.min(wanted, Math.sqrt(context.limits().pixels() / inches));
    }

    /** Waits for all pages and puts them where they belong. */
    void finish(List<PrintedPage> pages, List<Diagnostic> diagnostics) {
        results.forEach((index, result) -> {
            try {
                Recognized recognized = result.get();
                pages.set(index, recognized.page());
                diagnostics.addAll(recognized.diagnostics());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.put(index, failed(index, "interrupted"));
            } catch (ExecutionException e) {
                failures.put(index, failure(index, e.getCause()));
            }
        });
        diagnostics.addAll(failures.values());
    }

    private static Diagnostic failure(int index, @Nullable Throwable cause) {
        if (cause instanceof RecognitionException || cause instanceof InterruptedException) {
            return failed(index, String.valueOf(cause.getMessage()));
        }
        throw new IllegalStateException("recognition of page " + (index + 1) + " broke down", cause);
    }

    private static Diagnostic failed(int index, String why) {
        return ReadCode.OCR_FAILED.diagnostic("page " + (index + 1) + " was not recognised: " + why);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
