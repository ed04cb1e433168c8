package vn.chitieu.extractor.read.office;

/**
 * The text of a paragraph from its runs. Neighbouring runs in one font are decoded together, as a letter may be split
 * over them. Line breaks are line feeds. For one paragraph, one thread.
 */
final class RunText {

    private final FontText fonts;
    private final StringBuilder done = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private String font = "";

    RunText(FontText fonts) {
        this.fonts = fonts;
    }

    /** Adds characters in a font; line ends in them are mere white space. */
    void append(String fontName, char[] text, int start, int length) {
        begin(fontName);
        int from = run.length();
        run.append(text, start, length);
        boolean symbols = Symbols.isSymbolFont(fontName);
        for (int i = from; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c < ' ') {
                run.setCharAt(i, ' ');
            } else if (symbols && c != ' ') {
                run.setCharAt(i, Symbols.of(fontName, c));
            }
        }
    }

    /** Adds characters in a font; line ends in them are mere white space. */
    void append(String fontName, String text) {
        append(fontName, text.toCharArray(), 0, text.length());
    }

    /** Adds a character that is the same in every font. */
    void append(char c) {
        flush();
        done.append(c);
    }

    private void begin(String fontName) {
        if (!fontName.equals(font)) {
            flush();
            font = fontName;
        }
    }

    private void flush() {
        if (!run.isEmpty()) {
            done.append(fonts.decode(font, run.toString()));
            run.setLength(0);
        }
    }

    int length() {
        return done.length() + run.length();
    }

    /** The text so far. */
    String text() {
        flush();
        return done.toString();
    }
}
