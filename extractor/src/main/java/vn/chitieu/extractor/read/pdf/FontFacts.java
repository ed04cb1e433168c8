package vn.chitieu.extractor.read.pdf;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What is asked of a font: what its glyphs stand for, whether they are bold and how large. For one page, so that no font is kept for long. */
final class FontFacts {

    private static final int BOLD_WEIGHT = 600;

    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();

    /** The text that a glyph stands for; U+FFFD where the font does not say. */
    static String unicode(PDFont font, int code) {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text != null) {
            return text;
        }
        // As viewers do: the code of a simple font without a map mostly is the character.
        return font instanceof PDSimpleFont && !(font instanceof PDType3Font) ? String.valueOf((char) code) : "\uFFFD";
    }

    /** Glyphs of a Type 3 font are drawn at a scale of their own. */
    static float scale(PDFont font) {
        if (!(font instanceof PDType3Font type3)) {
            return 1;
        }
        float height = type3.getFontBBox() == null ? 0 : type3.getFontBBox().getHeight();
        float scaled = Math.abs(height * type3.getFontMatrix().getScaleY());
        return scaled > 0 ? scaled : 1;
    }

    boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, FontFacts::findBold);
    }

    private static boolean findBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }
}
