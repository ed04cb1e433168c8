package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.read.page.Rule;
import vn.chitieu.extractor.read.page.Word;
import vn.chitieu.extractor.text.PageMark;

/** Recognised words, in pixels, to the words of a printed page, in points. */
final class PageWords {

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;

    /** A line whose size is within this share of the page's usual one has that: what differs is how it was measured. */
    private static final double SAME_SIZE = 0.15;

    /** The same for lines of one or two words, whose few letters say little about their size. */
    private static final double SAME_SIZE_SHORT = 0.35;

    private static final int SHORT = 2;

    private PageWords() {}

    /** Mean confidence of words, 0 to 1; 0 where there is none. */
    static double confidence(List<RecognizedWord> words) {
        return words.stream().mapToDouble(RecognizedWord::confidence).average().orElse(0);
    }

    static PrintedPage printed(int number, PageImage page, List<RecognizedWord> words) {
        double scale = 72 / page.dpi();
        List<Rule> rules = new ArrayList<>();
        for (RulingLine line : page.lines()) {
            PixelBox box = line.box();
            rules.add(new Rule(
                    (float) (box.left() * scale), (float) (box.top() * scale), (float) (box.right() * scale), (float)
                            (box.bottom() * scale)));
        }
        List<List<RecognizedWord>> lines = TextLines.of(words);
        double usual = usualSize(lines);
        List<Word> printed = new ArrayList<>();
        for (List<RecognizedWord> line : lines) {
            LetterLine letters = LetterLine.of(line);
            double same = line.size() <= SHORT ? SAME_SIZE_SHORT : SAME_SIZE;
            double size = Math.abs(letters.size() - usual) <= same * usual ? usual : letters.size();
            for (RecognizedWord word : line) {
                printed.add(new Word(
                        word.text(),
                        (float) (word.box().left() * scale),
                        (float) ((letters.baseline() - ASCENT * size) * scale),
                        (float) (word.box().right() * scale),
                        (float) ((letters.baseline() + DESCENT * size) * scale),
                        (float) (size * scale),
                        false));
            }
        }
        PageMark mark = new PageMark(number, true, Math.round(confidence(words) * 1_000) / 1_000.0);
        return new PrintedPage(
                mark,
                (float) (page.page().width() * scale),
                (float) (page.page().height() * scale),
                printed,
                rules);
    }

    /** The size of most words. */
    private static double usualSize(List<List<RecognizedWord>> lines) {
        double[] sizes = lines.stream()
                .flatMapToDouble(line -> {
                    double[] each = new double[line.size()];
                    Arrays.fill(each, LetterLine.of(line).size());
                    return Arrays.stream(each);
                })
                .sorted()
                .toArray();
        return sizes.length == 0 ? 1 : sizes[sizes.length / 2];
    }
}
