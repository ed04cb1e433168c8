package vn.chitieu.extractor.read.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.PageRecognizer;

/** Recognises pages with Tesseract. Thread-safe. */
public final class TesseractRecognizer implements PageRecognizer {

    private static final int CELL_MARGIN = 12;

    private final Tesseract tesseract;
    private final int seconds;

    TesseractRecognizer(Tesseract tesseract, int seconds) {
        this.tesseract = tesseract;
        this.seconds = seconds;
    }

    @Override
    public Recognized recognize(int number, BufferedImage image, float width, float height)
            throws RecognitionException, InterruptedException {
        double dpi = image.getWidth() * 72.0 / width;
        PageImage page = PageImage.of(image, dpi);
        List<RecognizedWord> words = words(page);
        return PageWords.recognized(number, page, words, width, height);
    }

    List<RecognizedWord> words(PageImage page) throws RecognitionException, InterruptedException {
        List<RecognizedWord> words = new ArrayList<>();
        GreyImage rest = page.withoutCells();
        int dpi = (int) Math.round(page.dpi());
        int line = 0;
        if (page.hasInk(rest, new PixelBox(0, 0, rest.width(), rest.height()))) {
            words.addAll(tesseract
                    .words(List.of(rest), Tesseract.Layout.PAGE, dpi, seconds)
                    .get(0));
            line = words.stream().mapToInt(RecognizedWord::line).max().orElse(0) + 1;
        }
        List<PixelBox> cells = page.inkedCells();
        if (!cells.isEmpty()) {
            List<GreyImage> images = cells.stream()
                    .map(cell -> page.page().crop(cell, CELL_MARGIN))
                    .toList();
            List<List<RecognizedWord>> found = tesseract.words(images, Tesseract.Layout.BLOCK, dpi, seconds);
            for (int i = 0; i < cells.size(); i++) {
                for (RecognizedWord word : found.get(i)) {
                    words.add(word.moved(
                            cells.get(i).left() - CELL_MARGIN, cells.get(i).top() - CELL_MARGIN, line));
                }
            }
        }
        return words;
    }
}
