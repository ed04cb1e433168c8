package vn.chitieu.extractor.read.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The styles of a document: what they say of fonts, numbering, headings and hiding. Filled while it is parsed. */
final class DocxStyles extends DefaultHandler {

    /** Styles based on one another beyond this are taken for a circle. */
    private static final int MAX_CHAIN = 20;

    private static final int MAX_STYLES = 20_000;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();
    private final Style defaults = new Style();
    private Style current = defaults;
    private @Nullable String defaultParagraph;
    private boolean inConditional;

    /** A style, what it does not say null. */
    static final class Style {
        private String id = "";
        private String name = "";
        private @Nullable String basedOn;
        private @Nullable String font;
        private @Nullable Boolean hidden;
        private @Nullable Integer outline;
        private @Nullable Integer numbering;
        private @Nullable Integer level;
        private @Nullable String numberedBy;
        private boolean bordered;

        /** The font of its letters, or null. */
        @Nullable
        String font() {
            return font;
        }

        boolean isHidden() {
            return Boolean.TRUE.equals(hidden);
        }

        /** Id of the numbering, or null. */
        @Nullable
        Integer numbering() {
            return numbering;
        }

        /** Level in the numbering, or null. */
        @Nullable
        Integer level() {
            return level;
        }

        /** Id of the style that sets the numbering. */
        @Nullable
        String numberedBy() {
            return numberedBy;
        }

        /** Level in the outline of the document: 0 to 8 is a heading; null where it is not said. */
        @Nullable
        Integer outline() {
            return outline;
        }

        boolean isBordered() {
            return bordered;
        }

        private void inherit(Style base) {
            font = font == null ? base.font : font;
            hidden = hidden == null ? base.hidden : hidden;
            outline = outline == null ? base.outline : outline;
            level = level == null && numbering == null ? base.level : level;
            numberedBy = numbering == null ? base.numberedBy : numberedBy;
            numbering = numbering == null ? base.numbering : numbering;
            bordered |= base.bordered;
        }
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (!WordXml.is(uri)) {
            return;
        }
        String value = WordXml.value(attributes, uri, "val");
        switch (local) {
            case "style" -> begin(uri, attributes);
            case "name" -> current.name = value == null ? "" : value;
            case "basedOn" -> current.basedOn = value;
            case "tblStylePr" -> inConditional = true;
            default -> {
                if (!inConditional) {
                    property(uri, local, value, attributes);
                }
            }
        }
    }

    private void property(String uri, String local, @Nullable String value, Attributes attributes) {
        switch (local) {
            case "rFonts" -> {
                String font = WordXml.font(attributes, uri);
                current.font = font == null ? current.font : font;
            }
            case "vanish" -> current.hidden = WordXml.isOn(value);
            case "outlineLvl" -> current.outline = WordXml.number(value, 9);
            case "numId" -> {
                current.numbering = WordXml.number(value, 0);
                current.numberedBy = current.id;
            }
            case "ilvl" -> current.level = WordXml.number(value, 0);
            case "top", "left", "bottom", "insideH", "insideV" -> current.bordered |= DocxTable.isLine(value);
            default -> {
                // says nothing of the text
            }
        }
    }

    private void begin(String uri, Attributes attributes) {
        current = new Style();
        String id = WordXml.value(attributes, uri, "styleId");
        if (id == null || styles.size() >= MAX_STYLES) {
            return;
        }
        current.id = id;
        styles.putIfAbsent(id, current);
        boolean isDefault = WordXml.isOn(WordXml.value(attributes, uri, "default"))
                && WordXml.value(attributes, uri, "default") != null;
        if (isDefault && "paragraph".equals(WordXml.value(attributes, uri, "type"))) {
            defaultParagraph = id;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("tblStylePr")) {
            inConditional = false;
        }
    }

    /** A paragraph style with all that it inherits; an unknown one is the default. */
    Style paragraph(@Nullable String id) {
        String known = id != null && styles.containsKey(id) ? id : defaultParagraph;
        return resolved.computeIfAbsent("p " + known, key -> {
            Style style = resolve(known);
            style.font = style.font == null ? defaults.font : style.font;
            return style;
        });
    }

    /** A character or table style with all that it inherits from its like. */
    Style other(String id) {
        return resolved.computeIfAbsent("c " + id, key -> resolve(id));
    }

    private Style resolve(@Nullable String id) {
        Style style = new Style();
        String at = id;
        for (int i = 0; at != null && i < MAX_CHAIN; i++) {
            Style base = styles.get(at);
            if (base == null) {
                break;
            }
            style.inherit(base);
            if (style.outline == null && isHeading(base.name)) {
                style.outline = 0;
            }
            at = base.basedOn;
        }
        style.id = id == null ? "" : id;
        return style;
    }

    private static boolean isHeading(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("heading ")
                || lower.equals("title")
                || lower.startsWith("tiêu đề")
                || lower.startsWith("đầu đề");
    }
}
