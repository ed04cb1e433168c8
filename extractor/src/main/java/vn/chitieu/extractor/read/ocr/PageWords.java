package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.read.page.PageRecognizer.Recognized;
import vn.chitieu.extractor.read.page.PrintedPage;
import vn.chitieu.extractor.read.page.Rule;
import vn.chitieu.extractor.read.page.Word;
import vn.chitieu.extractor.text.PageMark;

/** Recognised words, in pixels, to the words of a printed page, in points. */
final class PageWords {

    private PageWords() {}

    static Recognized recognized(int number, PageImage page, List<RecognizedWord> words, float width, float height) {
        float scale = (float) (72 / page.dpi());
        List<Rule> rules = new ArrayList<>();
        for (RulingLine line : page.lines()) {
            PixelBox box = line.box();
            rules.add(new Rule(box.left() * scale, box.top() * scale, box.right() * scale, box.bottom() * scale));
        }
        List<Word> printed = new ArrayList<>();
        double sum = 0;
        for (RecognizedWord word : words) {
            PixelBox box = word.box();
            printed.add(new Word(
                    word.text(),
                    box.left() * scale,
                    box.top() * scale,
                    box.right() * scale,
                    box.bottom() * scale,
                    box.height() * scale,
                    false));
            sum += word.confidence();
        }
        double confidence = words.isEmpty() ? 0 : sum / words.size();
        return new Recognized(
                new PrintedPage(new PageMark(number, true, confidence), width, height, printed, rules), List.of());
    }
}
