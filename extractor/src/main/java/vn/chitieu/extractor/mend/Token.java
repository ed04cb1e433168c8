package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, number or mark of a line.
 *
 * @param name what the model knows it by: small letters; figures by their number of digits
 */
record Token(int start, int end, String name) {

    /** The longest word that is looked at; a longer one is no Vietnamese. */
    static final int MAX_WORD = 24;

    private static final String LONG_WORD = "#long";
    private static final int LONG_FIGURE = 5;
    private static final int YEAR = 4;

    /** The tokens of a part of a text; white space is none. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Letters.isWord(c)) {
                while (end < to && Letters.isWord(text.charAt(end))) {
                    end++;
                }
                String name = end - at > MAX_WORD ? LONG_WORD : name(text.substring(at, end));
                tokens.add(new Token(at, end, name));
            } else if (c > ' ') {
                tokens.add(new Token(at, end, String.valueOf(c)));
            }
            at = end;
        }
        return tokens;
    }

    /** What the model knows a word or number by. */
    static String name(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Letters.isDigit(word.charAt(i))) {
                return Letters.small(word);
            }
        }
        boolean year = word.length() == YEAR && (word.startsWith("19") || word.startsWith("20"));
        return year ? "#year" : "#" + Math.min(word.length(), LONG_FIGURE);
    }

    boolean isWord() {
        return Letters.isWord(name.charAt(0));
    }

    int length() {
        return end - start;
    }
}
