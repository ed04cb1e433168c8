package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.text.PageMark;

/** A page made by hand: words of letters of equal width, and ruling lines. */
final class Sheet {

    static final float SIZE = 12;

    /** Width of a letter. */
    static final float LETTER = 6;

    private static final float SPACE = 3;

    private final List<Word> words = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /** Adds a line of words whose left edge and baseline are given. */
    Sheet line(float left, float bottom, String text) {
        return line(left, bottom, text, false);
    }

    Sheet line(float left, float bottom, String text, boolean bold) {
        float x = left;
        for (String word : text.split(" ")) {
            float right = x + word.length() * LETTER;
            words.add(new Word(word, x, bottom - SIZE, right, bottom, SIZE, bold));
            x = right + SPACE;
        }
        return this;
    }

    /** Adds lines below each other. */
    Sheet lines(float left, float bottom, String... texts) {
        float y = bottom;
        for (String text : texts) {
            line(left, y, text);
            y += 16;
        }
        return this;
    }

    Sheet word(Word word) {
        words.add(word);
        return this;
    }

    Sheet rule(float left, float top, float right, float bottom) {
        rules.add(new Rule(left, top, right, bottom));
        return this;
    }

    /** Draws all lines of a grid. */
    Sheet grid(float[] xs, float[] ys) {
        for (float x : xs) {
            rule(x - 0.25f, ys[0], x + 0.25f, ys[ys.length - 1]);
        }
        for (float y : ys) {
            rule(xs[0], y - 0.25f, xs[xs.length - 1], y + 0.25f);
        }
        return this;
    }

    /** Width of a text as {@link #line} sets it. */
    static float width(String text) {
        return text.length() * LETTER - (text.length() - text.replace(" ", "").length()) * (LETTER - SPACE);
    }

    PrintedPage page(int number) {
        return new PrintedPage(PageMark.printed(number), 600, 800, words, rules);
    }
}
