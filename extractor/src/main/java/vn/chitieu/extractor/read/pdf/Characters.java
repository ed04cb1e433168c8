package vn.chitieu.extractor.read.pdf;

import java.text.Normalizer;

/** The characters that glyphs stand for, as text has them: ligatures taken apart, bullets of symbol fonts named. */
final class Characters {

    private Characters() {}

    static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uE000' && c <= '\uFB06' || c < ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF') {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFB00' && c <= '\uFB06') {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c < ' ' || c == '\u00A0') {
                out.append(' ');
            } else if (c >= '\uF020' && c <= '\uF0FF') {
                out.append(symbol(c));
            } else if (c != '\u200B' && c != '\uFEFF') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Symbol fonts put their characters into the private use area; what stands for a bullet there is one. */
    private static char symbol(char c) {
        return switch (c) {
            case '\uF020' -> ' ';
            case '\uF02B' -> '+';
            case '\uF02D', '\uF0BE' -> '-';
            case '\uF0B7', '\uF0D8', '\uF0A8', '\uF076' -> '•';
            case '\uF0A7', '\uF06E' -> '▪';
            case '\uF0B3' -> '≥';
            case '\uF0A3' -> '≤';
            default -> c;
        };
    }
}
