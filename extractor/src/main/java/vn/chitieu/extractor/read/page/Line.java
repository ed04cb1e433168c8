package vn.chitieu.extractor.read.page;

import java.util.List;

/**
 * Words beside each other on one baseline: a line of print, or the part of it that stands in one column.
 *
 * @param words from left to right, at least one
 * @param size of most of its letters
 * @param bold whether all words are bold
 */
record Line(List<Word> words, float left, float top, float right, float bottom, float size, boolean bold, String text) {

    static Line of(List<Word> words) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float size = 0;
        boolean bold = true;
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
            size = Math.max(size, word.size());
            bold &= word.bold();
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Word word : words) {
            // Raised and lowered marks do not make a line higher.
            if (word.size() >= 0.8f * size) {
                top = Math.min(top, word.top());
                bottom = Math.max(bottom, word.bottom());
            }
        }
        return new Line(List.copyOf(words), left, top, right, bottom, size, bold, text.toString());
    }

    float centre() {
        return (left + right) / 2;
    }

    float middle() {
        return (top + bottom) / 2;
    }

    float height() {
        return bottom - top;
    }

    /** Width of the first word, which tells whether it would have had room on the line above. */
    float firstWordWidth() {
        return words.get(0).right() - words.get(0).left();
    }

    /** Whether it stands beside another one: what they cover of the height is shared to a good part. */
    boolean isBeside(Line other) {
        float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return shared > 0.35f * Math.min(height(), other.height());
    }
}
