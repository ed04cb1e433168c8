package vn.chitieu.extractor.read.page;

import java.util.List;
import vn.chitieu.extractor.text.PageMark;

/**
 * A page as printed. Lengths in points.
 *
 * @param mark its number, and whether it was recognised
 * @param words in any order
 * @param rules in any order
 */
public record PrintedPage(PageMark mark, float width, float height, List<Word> words, List<Rule> rules) {

    public PrintedPage {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }
}
