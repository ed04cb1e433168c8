package vn.chitieu.extractor.read.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ocr.PageImage.Grey;
import vn.chitieu.extractor.read.page.PageRecognizer;

/**
 * Recognises pages with Tesseract. Words in the cells of ruled tables are read cell by cell, as Tesseract mixes the
 * lines of neighbouring cells up; all else is read as one page. Thread-safe.
 */
public final class TesseractRecognizer implements PageRecognizer {

    /** What to say to people where the program or its data is missing. */
    public static final String HOW_TO_INSTALL = "install Tesseract with its Vietnamese data: on Debian and Ubuntu"
            + " `apt install tesseract-ocr tesseract-ocr-vie`, on macOS `brew install tesseract tesseract-lang`, on"
            + " Windows the installer of UB Mannheim with the language Vietnamese, its folder in the PATH";

    /**
     * Below this mean confidence a page is reported. Pages that were read with less than 1 % of wrong characters had
     * 0.94 and more; one with 6 % wrong had 0.91, one with 16 % 0.83.
     */
    static final double LOW_CONFIDENCE = 0.88;

    /** A page read with less may stand on its head or lie on its side; text read so reaches 0.4 at most. */
    static final double TURNED_CONFIDENCE = 0.6;

    /** A turned page must be read with so much more confidence to be taken as right. */
    private static final double CLEARLY_BETTER = 0.15;

    /** Words with less that have no letter and no digit are specks, and parts of stamps and pictures. */
    private static final double NOISE_CONFIDENCE = 0.4;

    /** A figure read with less is reported. */
    private static final double DOUBTFUL_FIGURE = 0.6;

    private static final int MAX_FIGURES = 10;
    private static final int CELL_MARGIN = 12;

    private final Tesseract tesseract;
    private final int seconds;

    TesseractRecognizer(Tesseract tesseract, int seconds) {
        this.tesseract = tesseract;
        this.seconds = seconds;
    }

    /** A recogniser, if Tesseract and its Vietnamese data are installed; looked for once. */
    public static Optional<PageRecognizer> installed(ReadLimits limits) {
        return Installed.PROGRAM.map(tesseract -> new TesseractRecognizer(tesseract, limits.ocrSeconds()));
    }

    private static final class Installed {
        private static final Optional<Tesseract> PROGRAM = Tesseract.onPath();
    }

    /** A page as it was read. */
    private record Reading(PageImage page, List<RecognizedWord> words, double confidence) {}

    @Override
    public Recognized recognize(int number, BufferedImage image, float width, float height)
            throws RecognitionException, InterruptedException {
        double dpi = image.getWidth() * 72.0 / width;
        Grey grey = Grey.of(image, dpi);
        TimeBudget budget = new TimeBudget(seconds);
        Reading reading = reading(grey, budget);
        if (!reading.words().isEmpty() && reading.confidence() < TURNED_CONFIDENCE) {
            reading = turned(grey, reading, budget);
        }
        return new Recognized(PageWords.printed(number, reading.page(), reading.words()), diagnostics(number, reading));
    }

    private Reading turned(Grey grey, Reading upright, TimeBudget budget) throws InterruptedException {
        Reading best = upright;
        for (int quarters = 1; quarters <= 3; quarters++) {
            try {
                Reading reading = reading(grey.turned(quarters), budget);
                boolean clearly = reading.confidence() > upright.confidence() + CLEARLY_BETTER;
                if (clearly && reading.confidence() > best.confidence()) {
                    best = reading;
                }
            } catch (RecognitionException e) {
                // There is no time left, or this way up cannot be read: what was read before stands.
                return best;
            }
        }
        return best;
    }

    private Reading reading(Grey grey, TimeBudget budget) throws RecognitionException, InterruptedException {
        PageImage page = PageImage.of(grey);
        List<RecognizedWord> words =
                words(page, budget).stream().filter(word -> !isNoise(word)).toList();
        return new Reading(page, words, PageWords.confidence(words));
    }

    private List<RecognizedWord> words(PageImage page, TimeBudget budget)
            throws RecognitionException, InterruptedException {
        List<RecognizedWord> words = new ArrayList<>();
        GreyImage rest = page.withoutCells();
        int dpi = (int) Math.round(page.dpi());
        if (page.hasInk(rest, new PixelBox(0, 0, rest.width(), rest.height()))) {
            words.addAll(tesseract
                    .words(List.of(rest), Tesseract.Layout.PAGE, dpi, budget)
                    .get(0));
        }
        List<PixelBox> cells = page.inkedCells();
        if (!cells.isEmpty()) {
            int line = words.stream().mapToInt(RecognizedWord::line).max().orElse(0) + 1;
            List<GreyImage> images = cells.stream()
                    .map(cell -> page.page().crop(cell, CELL_MARGIN))
                    .toList();
            List<List<RecognizedWord>> found = tesseract.words(images, Tesseract.Layout.BLOCK, dpi, budget);
            for (int i = 0; i < cells.size(); i++) {
                int dx = cells.get(i).left() - CELL_MARGIN;
                int dy = cells.get(i).top() - CELL_MARGIN;
                found.get(i).forEach(word -> words.add(word.moved(dx, dy, line)));
            }
        }
        return words;
    }

    private static boolean isNoise(RecognizedWord word) {
        return word.confidence() < NOISE_CONFIDENCE && word.text().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static List<Diagnostic> diagnostics(int number, Reading reading) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!reading.words().isEmpty() && reading.confidence() < LOW_CONFIDENCE) {
            diagnostics.add(ReadCode.OCR_LOW_CONFIDENCE.diagnostic(String.format(
                    Locale.ROOT,
                    "page %d was recognised with a confidence of %.2f: compare it with the picture",
                    number,
                    reading.confidence())));
        }
        List<String> figures = reading.words().stream()
                .filter(word -> word.confidence() < DOUBTFUL_FIGURE)
                .filter(word -> word.text().chars().anyMatch(Character::isDigit))
                .map(RecognizedWord::text)
                .toList();
        if (!figures.isEmpty()) {
            String more = figures.size() > MAX_FIGURES ? " and " + (figures.size() - MAX_FIGURES) + " more" : "";
            diagnostics.add(ReadCode.OCR_DOUBTFUL_FIGURE.diagnostic("page " + number
                    + ": recognised with little confidence: "
                    + String.join("; ", figures.subList(0, Math.min(MAX_FIGURES, figures.size())))
                    + more));
        }
        return diagnostics;
    }
}
