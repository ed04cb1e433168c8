package vn.chitieu.extractor.read.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fonts of an RTF document and the encodings of their letters. For one document, one thread. */
final class RtfFonts {

    private static final int MAX_FONTS = 50_000;
    private static final int SYMBOL = 2;
    private static final int MAX_NAME = 100;

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset usual = charset("windows-1252");
    private Font current = new Font();

    private static final class Font {
        private final StringBuilder name = new StringBuilder();
        private int charset = 1;
        private boolean closed;
    }

    /** Begins the description of a font. */
    void begin(int id) {
        current = new Font();
        if (fonts.size() < MAX_FONTS) {
            fonts.put(id, current);
        }
    }

    void charsetOfCurrent(int charset) {
        current.charset = charset;
    }

    void nameOfCurrent(char c) {
        if (c == ';') {
            current.closed = true;
        } else if (!current.closed && current.name.length() < MAX_NAME) {
            current.name.append(c);
        }
    }

    /** Sets the encoding of fonts that name none. */
    void codePage(int number) {
        usual = charset(number == 65001 ? "UTF-8" : "windows-" + number);
    }

    String name(int id) {
        Font font = fonts.get(id);
        return font == null ? "" : font.name.toString().strip();
    }

    boolean isSymbol(int id) {
        Font font = fonts.get(id);
        return font != null && font.charset == SYMBOL;
    }

    Charset charsetOf(int id) {
        Font font = fonts.get(id);
        return font == null
                ? usual
                : switch (font.charset) {
                    case 0, SYMBOL -> charset("windows-1252");
                    case 77 -> charset("x-MacRoman");
                    case 128 -> charset("windows-31j");
                    case 129 -> charset("x-windows-949");
                    case 134 -> charset("GBK");
                    case 136 -> charset("x-windows-950");
                    case 161 -> charset("windows-1253");
                    case 162 -> charset("windows-1254");
                    case 163 -> charset("windows-1258");
                    case 186 -> charset("windows-1257");
                    case 204 -> charset("windows-1251");
                    case 238 -> charset("windows-1250");
                    default -> usual;
                };
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
