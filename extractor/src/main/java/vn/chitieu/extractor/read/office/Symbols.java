package vn.chitieu.extractor.read.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.extractor.lexicon.LexiconTable;

/** Characters of symbol fonts as Unicode has them. Immutable and thread-safe. */
final class Symbols {

    private static final Map<String, Map<Character, Character>> FONTS = load();

    private Symbols() {}

    private static Map<String, Map<Character, Character>> load() {
        Map<String, Map<Character, Character>> fonts = new HashMap<>();
        for (LexiconTable.Row row :
                LexiconTable.load(Symbols.class, "symbols.tsv").rows()) {
            char code = (char) Integer.parseInt(row.get("code"), 16);
            fonts.computeIfAbsent(row.get("font"), font -> new HashMap<>())
                    .put(code, row.get("character").charAt(0));
        }
        return fonts;
    }

    /** Whether the letters of a font are symbols. */
    static boolean isSymbolFont(String font) {
        return !font.isEmpty() && FONTS.containsKey(font.toLowerCase(Locale.ROOT));
    }

    /**
     * The character that a symbol font shows.
     *
     * @param code of the character, also in the private area from U+F000 on where Word keeps it
     * @return the code itself where the font or the symbol is not known
     */
    static char of(String font, char code) {
        Map<Character, Character> symbols = FONTS.get(font.toLowerCase(Locale.ROOT));
        char plain = code >= 0xF000 && code <= 0xF0FF ? (char) (code - 0xF000) : code;
        if (symbols == null) {
            return code;
        }
        Character symbol = symbols.get(plain);
        if (symbol != null) {
            return symbol;
        }
        return font.equalsIgnoreCase("symbol") && plain >= ' ' && plain < 0x7F && !Character.isLetter(plain)
                ? plain
                : code;
    }
}
