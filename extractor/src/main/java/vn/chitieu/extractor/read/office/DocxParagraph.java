package vn.chitieu.extractor.read.office;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import vn.chitieu.extractor.read.office.DocxStyles.Style;

/** A paragraph while it is read. For one thread. */
final class DocxParagraph {

    private final DocxStyles styles;
    private final RunText text;
    private Style style;
    private @Nullable Integer outline;
    private @Nullable Integer numbering;
    private @Nullable Integer level;
    private boolean markDeleted;
    private String font = "";
    private boolean hidden;
    private boolean anyHidden;

    DocxParagraph(DocxStyles styles, FontText fonts) {
        this.styles = styles;
        this.text = new RunText(fonts);
        this.style = styles.paragraph(null);
    }

    /** Takes an element of the paragraph's properties. */
    void property(String uri, String local, Attributes attributes) {
        String value = WordXml.value(attributes, uri, "val");
        switch (local) {
            case "pStyle" -> style = styles.paragraph(value);
            case "outlineLvl" -> outline = WordXml.number(value, 9);
            case "numId" -> numbering = WordXml.number(value, 0);
            case "ilvl" -> level = WordXml.number(value, 0);
            default -> {
                // says nothing of the text
            }
        }
    }

    void deleteMark() {
        markDeleted = true;
    }

    /** Whether a tracked change joins it with the paragraph behind. */
    boolean isMarkDeleted() {
        return markDeleted;
    }

    void beginRun() {
        font = style.font() == null ? "" : style.font();
        hidden = style.isHidden();
    }

    /** Takes an element of a run's properties. */
    void runProperty(String uri, String local, Attributes attributes) {
        String value = WordXml.value(attributes, uri, "val");
        switch (local) {
            case "rStyle" -> {
                if (value != null) {
                    Style own = styles.other(value);
                    font = own.font() == null ? font : own.font();
                    hidden |= own.isHidden();
                }
            }
            case "rFonts" -> {
                String own = WordXml.font(attributes, uri);
                font = own == null ? font : own;
            }
            case "vanish" -> hidden = WordXml.isOn(value);
            default -> {
                // says nothing of the text
            }
        }
    }

    void append(char[] characters, int start, int length) {
        if (hidden) {
            anyHidden = true;
        } else {
            text.append(font, characters, start, length);
        }
    }

    /** Adds a character that is the same in every font. */
    void append(char c) {
        if (!hidden) {
            text.append(c);
        }
    }

    /** Whether a part of it is hidden. */
    boolean hasHidden() {
        return anyHidden;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.text();
    }

    boolean isHeading() {
        Integer own = outline == null ? style.outline() : outline;
        return own != null && own >= 0 && own < 9;
    }

    /** Counts the paragraph and gives its label, or null where it has none. */
    DocxNumbering.@Nullable Label label(DocxNumbering lists) {
        Integer id = numbering == null ? style.numbering() : numbering;
        if (id == null || id == 0) {
            return null;
        }
        int at;
        if (level != null) {
            at = level;
        } else {
            Integer styled = style.level();
            at = lists.levelOf(id, style.numberedBy(), styled == null ? 0 : styled);
        }
        return lists.next(id, at);
    }

    /** The font of its letters where a run names none. */
    String styleFont() {
        String named = style.font();
        return named == null ? "" : named;
    }
}
