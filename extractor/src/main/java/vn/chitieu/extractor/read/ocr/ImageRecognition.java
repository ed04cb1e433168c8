package vn.chitieu.extractor.read.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentDraft;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.ocr.ImagePages.ImagePage;
import vn.chitieu.extractor.read.page.PageRecognizer;
import vn.chitieu.extractor.read.page.PageRecognizer.RecognitionException;
import vn.chitieu.extractor.read.page.PageRecognizer.Recognized;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.text.PageMark;

/**
 * Recognises the pages of an image file on as many threads as there are cores; no more pages than that are in memory.
 * For one document, one thread.
 */
final class ImageRecognition {

    private final PageRecognizer recognizer;
    private final ReadContext context;
    private final DocumentDraft draft;
    private final int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Semaphore room = new Semaphore(cores);
    private final AtomicInteger done = new AtomicInteger();

    ImageRecognition(PageRecognizer recognizer, ReadContext context, DocumentDraft draft) {
        this.recognizer = recognizer;
        this.context = context;
        this.draft = draft;
    }

    /** The pages; one that cannot be read has no words, and the draft gets a diagnostic. */
    List<PrintedPage> recognize(ImagePages images) throws UnreadableDocumentException {
        int count = Math.min(images.count(), context.limits().pages());
        if (count < images.count()) {
            draft.diagnostic(ReadCode.CUT.diagnostic(
                    "the image has " + images.count() + " pages: only the first " + count + " were read"));
        }
        Map<Integer, Future<Recognized>> results = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            for (int i = 0; i < count; i++) {
                room.acquire();
                ImagePage page = decoded(images, i);
                if (page == null) {
                    room.release();
                } else {
                    int number = i + 1;
                    results.put(i, threads.submit(() -> recognized(page, number, count)));
                }
            }
            if (results.isEmpty()) {
                throw ReadCode.CORRUPT.unreadable("the image is damaged: no page of it can be decoded");
            }
            return pages(results, count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReadCode.TIMED_OUT.unreadable("recognition was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private @Nullable ImagePage decoded(ImagePages images, int index) {
        try {
            if (images.isReduced(index)) {
                draft.diagnostic(ReadCode.CUT.diagnostic(
                        "page " + (index + 1) + " is too large: it was read with a lower resolution"));
            }
            return images.page(index);
        } catch (IOException e) {
            draft.diagnostic(
                    ReadCode.PART_UNREADABLE.diagnostic("page " + (index + 1) + " was left out: " + e.getMessage()));
            return null;
        }
    }

    private Recognized recognized(ImagePage page, int number, int count)
            throws RecognitionException, InterruptedException {
        try {
            return recognizer.recognize(number, page.image(), page.width(), page.height());
        } finally {
            room.release();
            context.listener().progress(done.incrementAndGet(), count, true);
        }
    }

    private List<PrintedPage> pages(Map<Integer, Future<Recognized>> results, int count) throws InterruptedException {
        List<PrintedPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PrintedPage page = new PrintedPage(PageMark.printed(i + 1), 1, 1, List.of(), List.of());
            Future<Recognized> result = results.get(i);
            try {
                if (result != null) {
                    Recognized recognized = result.get();
                    recognized.diagnostics().forEach(draft::diagnostic);
                    page = recognized.page();
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecognitionException)) {
                    throw new IllegalStateException("recognition of page " + (i + 1) + " broke down", e.getCause());
                }
                draft.diagnostic(ReadCode.OCR_FAILED.diagnostic("page " + (i + 1) + " was not recognised: "
                        + e.getCause().getMessage()));
            }
            pages.add(page);
        }
        return pages;
    }
}
