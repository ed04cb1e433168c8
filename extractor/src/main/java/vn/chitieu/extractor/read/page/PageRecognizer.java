package vn.chitieu.extractor.read.page;

import java.awt.image.BufferedImage;
import java.util.List;
import vn.chitieu.extractor.model.Diagnostic;

/** Recognises the text of a page that is a picture. Implementations are thread-safe. */
@FunctionalInterface
public interface PageRecognizer {

    /**
     * A page as recognised.
     *
     * @param diagnostics what to say about the recognition, such as that its confidence is low
     */
    record Recognized(PrintedPage page, List<Diagnostic> diagnostics) {

        public Recognized {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Why a page could not be recognised; {@link #getMessage()} says it in English. */
    final class RecognitionException extends Exception {

        private static final long serialVersionUID = 1L;

        public RecognitionException(String message) {
            super(message);
        }

        public RecognitionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Recognises one page.
     *
     * @param number of the page, from 1
     * @param image the upright page, grey
     * @param width of the page in points
     * @param height of the page in points
     * @throws RecognitionException if it cannot be recognised, or not in time
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    Recognized recognize(int number, BufferedImage image, float width, float height)
            throws RecognitionException, InterruptedException;
}
