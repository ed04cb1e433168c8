package vn.chitieu.extractor.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.page.Word;

/** Joins the glyphs of one reading direction to words. For one page. */
final class GlyphWords {

    /** A box from the baseline up and down, in font sizes: what ascenders and descenders of most fonts take. */
    private static final float ASCENT = 0.78f;

    private static final float DESCENT = 0.22f;

    /** Gap that divides words, in font sizes; the space of common fonts is 0.25. */
    private static final float WORD_GAP = 0.16f;

    /** How far a glyph may reach back, as a combining mark or a kerned letter does. */
    private static final float BACK = 0.6f;

    /** Glyphs on one baseline may be out of line by this. */
    private static final float RISE = 0.12f;

    /** Gap, in font sizes, that is none: the parts of a word that fonts or the order of the content tore apart. */
    private static final float GLUE_GAP = 0.08f;

    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part current;
    private int glyphs;
    private int hidden;

    /** A word in the making. */
    private static final class Part {
        final StringBuilder text = new StringBuilder();
        final float left;
        final float baseline;
        final float size;
        float right;
        float lastX;
        boolean bold;
        boolean closed;
        String last = "";

        Part(float left, float baseline, float size, boolean bold) {
            this.left = left;
            this.baseline = baseline;
            this.size = size;
            this.right = left;
            this.bold = bold;
            this.lastX = Float.NaN;
        }

        Word word() {
            return new Word(
                    text.toString(), left, baseline - ASCENT * size, right, baseline + DESCENT * size, size, bold);
        }
    }

    /** Adds a glyph; its coordinates are such that its text runs to the right. */
    void add(Glyph glyph, float x, float y, float width) {
        glyphs++;
        hidden += glyph.hidden() ? 1 : 0;
        String text = Characters.shown(glyph.text());
        if (text.isBlank()) {
            if (current != null) {
                current.closed = true;
                current = null;
            }
            return;
        }
        Part part = current;
        if (part == null || !continues(part, glyph, x, y)) {
            part = new Part(x, y, glyph.size(), glyph.bold());
            parts.add(part);
            current = part;
        } else if (isRepeated(part, text, x, glyph.size())) {
            return;
        }
        part.text.append(text);
        part.bold &= glyph.bold();
        part.last = text;
        part.lastX = x;
        part.right = Math.max(part.right, x + width);
    }

    private static boolean continues(Part part, Glyph glyph, float x, float y) {
        float size = Math.max(part.size, glyph.size());
        float gap = x - part.right - Math.max(0, glyph.spacing());
        return Math.abs(y - part.baseline) <= RISE * size
                && gap <= WORD_GAP * size
                && gap >= -BACK * size
                && glyph.size() > 0.75f * part.size
                && glyph.size() < part.size / 0.75f;
    }

    /** The same glyph a hair beside itself: bold letters made of thin ones. */
    private static boolean isRepeated(Part part, String text, float x, float size) {
        return text.equals(part.last) && Math.abs(x - part.lastX) < 0.12f * size;
    }

    int glyphs() {
        return glyphs;
    }

    int hidden() {
        return hidden;
    }

    /** The words, parts that touch each other joined. */
    List<Word> words() {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.<Part>comparingInt(part -> Math.round(part.baseline))
                .thenComparingDouble(part -> part.left));
        List<Word> words = new ArrayList<>(sorted.size());
        Part before = null;
        for (Part part : sorted) {
            if (before != null && touches(before, part)) {
                before.text.append(part.text);
                before.right = Math.max(before.right, part.right);
                before.bold &= part.bold;
                before.closed = part.closed;
                continue;
            }
            if (before != null) {
                words.add(before.word());
            }
            before = part;
        }
        if (before != null) {
            words.add(before.word());
        }
        return words;
    }

    private static boolean touches(Part before, Part part) {
        float size = Math.max(before.size, part.size);
        float gap = part.left - before.right;
        return !before.closed
                && Math.abs(part.baseline - before.baseline) <= RISE * size
                && Math.abs(gap) <= GLUE_GAP * size
                && Math.min(before.size, part.size) > 0.75f * size;
    }
}
