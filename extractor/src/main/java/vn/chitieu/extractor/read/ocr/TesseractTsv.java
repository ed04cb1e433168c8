package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.List;

/** The table that Tesseract writes: a line each for pages, blocks, paragraphs, lines and words. */
final class TesseractTsv {

    private static final int COLUMNS = 12;
    private static final int LEVEL = 0;
    private static final int PAGE = 1;
    private static final int LEFT = 6;
    private static final int TOP = 7;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 9;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;
    private static final String LINE_LEVEL = "4";
    private static final String WORD_LEVEL = "5";

    private TesseractTsv() {}

    /**
     * The words of each page; what is no word is passed over.
     *
     * @param pages number of pages asked for
     * @throws IllegalArgumentException if a word's line is malformed
     */
    static List<List<RecognizedWord>> words(String tsv, int pages) {
        List<List<RecognizedWord>> words = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            words.add(new ArrayList<>());
        }
        int line = -1;
        for (String row : tsv.split("\n")) {
            String[] fields = row.split("\t", COLUMNS);
            if (fields[LEVEL].equals(LINE_LEVEL)) {
                line++;
            } else if (fields[LEVEL].equals(WORD_LEVEL)) {
                if (fields.length < COLUMNS) {
                    throw new IllegalArgumentException("a word has " + fields.length + " fields: " + row);
                }
                String text = fields[TEXT].strip();
                int page = Integer.parseInt(fields[PAGE]) - 1;
                if (!text.isEmpty() && page >= 0 && page < pages) {
                    words.get(page).add(word(fields, text, Math.max(0, line)));
                }
            }
        }
        return words;
    }

    private static RecognizedWord word(String[] fields, String text, int line) {
        int left = Integer.parseInt(fields[LEFT]);
        int top = Integer.parseInt(fields[TOP]);
        PixelBox box =
                new PixelBox(left, top, left + Integer.parseInt(fields[WIDTH]), top + Integer.parseInt(fields[HEIGHT]));
        double confidence = Double.parseDouble(fields[CONFIDENCE]) / 100;
        return new RecognizedWord(text, box, line, Math.min(1, Math.max(0, confidence)));
    }
}
