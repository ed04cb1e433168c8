package vn.chitieu.app.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.isolate.IsolatedExtractor;
import vn.chitieu.extractor.isolate.IsolationSettings;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryDocument;

/**
 * Pictures of pages, drawn in a child process when they are first looked at, and kept in memory up to a bound.
 * Thread-safe.
 */
public final class PagePictureStore implements AutoCloseable {

    /** Longer side of a picture, in pixels: small print can be read. */
    private static final int SIDE = 1_600;

    private static final long KEPT_BYTES = 64L << 20;

    /** Requests that wait for a child; more are refused, so that they do not take all threads of the server. */
    private static final int WAITING = 8;

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int HEAP_MEBIBYTES = 768;
    private static final int REPLACED_AFTER = 200;

    private static final IsolationSettings SETTINGS =
            new IsolationSettings(1, TIME, TIME, HEAP_MEBIBYTES, REPLACED_AFTER, ReadLimits.DEFAULT, List.of());

    private final Library library;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Map<String, PagePicture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;
    private @Nullable IsolatedExtractor extractor;
    private boolean closed;

    public PagePictureStore(Library library) {
        this.library = library;
    }

    /** Whether a file has pages that can be drawn. */
    public static boolean hasPages(Source source) {
        String type = source.mediaType();
        return source.pages() != null && (type.equals("application/pdf") || type.startsWith("image/"));
    }

    /** Too many pages are asked for at once. */
    public static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A page of a document, counted from 1.
     *
     * @throws UnreadableDocumentException if it cannot be drawn
     * @throws IOException if the original cannot be had, or no process can be started
     */
    public PagePicture picture(LibraryDocument document, int page)
            throws IOException, UnreadableDocumentException, BusyException, InterruptedException {
        String key = document.sha256() + "/" + page;
        PagePicture picture = kept(key);
        if (picture != null) {
            return picture;
        }
        if (!waiting.tryAcquire()) {
            throw new BusyException();
        }
        try {
            PagePicture drawn = draw(document, page);
            keep(key, drawn);
            return drawn;
        } finally {
            waiting.release();
        }
    }

    private PagePicture draw(LibraryDocument document, int page)
            throws IOException, UnreadableDocumentException, InterruptedException {
        Path file = Files.createTempFile("chitieu-page-", ".bin");
        try {
            try (InputStream original = library.original(document.id())) {
                Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return extractor().picture(file, new PictureRequest(page, SIDE));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private synchronized IsolatedExtractor extractor() throws IOException {
        if (closed) {
            throw new IOException("the server is closed");
        }
        if (extractor == null) {
            extractor = IsolatedExtractor.start(SETTINGS);
        }
        return extractor;
    }

    private synchronized @Nullable PagePicture kept(String key) {
        return kept.get(key);
    }

    private synchronized void keep(String key, PagePicture picture) {
        PagePicture before = kept.put(key, picture);
        keptBytes += picture.png().length - (before == null ? 0 : before.png().length);
        var oldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
            keptBytes -= oldest.next().getValue().png().length;
            oldest.remove();
        }
    }

    /** Ends the child. */
    @Override
    public synchronized void close() {
        closed = true;
        if (extractor != null) {
            extractor.close();
        }
    }
}
