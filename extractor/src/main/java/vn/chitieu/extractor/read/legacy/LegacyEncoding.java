package vn.chitieu.extractor.read.legacy;

import java.util.Locale;
import java.util.Optional;

/**
 * An encoding of Vietnamese from before Unicode, which puts its letters at the codes of windows-1252 and leaves it to the
 * font to show them. Texts in it hold the characters of those codes, such as "®Þnh" or "ñònh" for "định".
 */
public enum LegacyEncoding {
    /** The ABC fonts, such as .VnTime: TCVN 5712:1993. */
    TCVN3("tcvn3"),
    /** The fonts of VNI, such as VNI-Times: a letter and its mark are two characters. */
    VNI("vni");

    private final LetterCodes codes;

    LegacyEncoding(String column) {
        this.codes = LetterCodes.of(column);
    }

    /** The encoding that a font is made for, whatever a file makes of its name; none for any other font. */
    public static Optional<LegacyEncoding> ofFont(String fontName) {
        return LegacyFont.of(fontName).map(LegacyFont::encoding);
    }

    /**
     * Decodes a text that is all in this encoding; to be told whether one is, see {@link LegacyText}. Codes 0x80 to 0x9F
     * may stand as control characters. The small letters that TCVN3 has to use in words in capitals become capitals.
     */
    public String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        LegacyCapitals capitals = LegacyCapitals.of(this, text);
        int done = 0;
        for (LegacyWord word = LegacyWord.next(text, 0); word != null; word = LegacyWord.next(text, word.end())) {
            codes.decode(text, done, word.start(), out);
            out.append(decode(text, word, capitals));
            done = word.end();
        }
        codes.decode(text, done, text.length(), out);
        return out.toString();
    }

    /** Decodes one word of a text. */
    String decode(String text, LegacyWord word, LegacyCapitals capitals) {
        String decoded = decodeWord(text, word.start(), word.end());
        return capitals.raises(word) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** Decodes one word as it is written. */
    String decodeWord(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        codes.decode(text, start, end, out);
        return out.toString();
    }

    /** Decodes what stands between words. */
    void decodeGap(String text, int start, int end, StringBuilder out) {
        codes.decode(text, start, end, out);
    }

    /** Whether a character is a letter of its own in this encoding, or a mark on one. */
    boolean isCode(char c) {
        return codes.isCode(c);
    }
}
