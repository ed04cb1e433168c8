package vn.chitieu.extractor.read.office;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The styles of an OpenDocument file: fonts, lists, hiding, borders. Filled from two parts. For one document. */
final class OdfStyles extends DefaultHandler {

    private static final int MAX_CHAIN = 20;
    private static final int MAX_STYLES = 100_000;
    private static final int LEVELS = 10;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private final Level[] outline = new Level[LEVELS];
    private Style style = new Style();
    private Level @Nullable [] list;
    private @Nullable Level level;

    private static final class Style {
        private @Nullable String parent;
        private @Nullable String font;
        private @Nullable String list;
        private @Nullable Boolean hidden;
        private boolean bordered;
    }

    /** A level of a list. */
    static final class Level {
        private String prefix = "";
        private String suffix = "";
        private @Nullable String bullet;
        private String format = "";
        private int start = 1;
        private int shown = 1;
        private @Nullable String font;

        int start() {
            return start;
        }
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "font-face" -> {
                String name = Odf.value(attributes, Odf.STYLE, "name");
                String family = Odf.value(attributes, Odf.SVG, "font-family");
                if (name != null && family != null && fonts.size() < MAX_STYLES) {
                    fonts.put(name, unquoted(family));
                }
            }
            case "style", "default-style" -> begin(attributes);
            case "text-properties" -> text(attributes);
            case "table-cell-properties" -> border(attributes);
            case "list-style" -> {
                list = new Level[LEVELS];
                String name = Odf.value(attributes, Odf.STYLE, "name");
                if (name != null && lists.size() < MAX_STYLES) {
                    lists.putIfAbsent(name, list);
                }
            }
            case "outline-style" -> list = outline;
            case "list-level-style-number", "list-level-style-bullet", "outline-level-style" -> level(attributes);
            default -> {
                // says nothing of the text
            }
        }
    }

    private void begin(Attributes attributes) {
        style = new Style();
        style.parent = Odf.value(attributes, Odf.STYLE, "parent-style-name");
        style.list = Odf.value(attributes, Odf.STYLE, "list-style-name");
        String family = Odf.value(attributes, Odf.STYLE, "family");
        String name = Odf.value(attributes, Odf.STYLE, "name");
        if (family != null && styles.size() < MAX_STYLES) {
            styles.putIfAbsent(family + " " + (name == null ? "" : name), style);
        }
    }

    private void text(Attributes attributes) {
        String name = Odf.value(attributes, Odf.STYLE, "font-name");
        String family = Odf.value(attributes, Odf.FO, "font-family");
        String font = family != null ? unquoted(family) : name == null ? null : fonts.getOrDefault(name, name);
        if (level != null) {
            level.font = font;
            return;
        }
        style.font = font;
        String display = Odf.value(attributes, Odf.TEXT, "display");
        style.hidden = display == null ? null : display.equals("none");
    }

    private void border(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            boolean border = attributes.getURI(i).equals(Odf.FO)
                    && attributes.getLocalName(i).startsWith("border");
            style.bordered |= border && !attributes.getValue(i).equals("none");
        }
    }

    private void level(Attributes attributes) {
        Level next = new Level();
        level = next;
        int index = WordXml.number(Odf.value(attributes, Odf.TEXT, "level"), 0) - 1;
        next.prefix = Odf.text(attributes, Odf.STYLE, "num-prefix");
        next.suffix = Odf.text(attributes, Odf.STYLE, "num-suffix");
        next.format = Odf.text(attributes, Odf.STYLE, "num-format");
        next.bullet = Odf.value(attributes, Odf.TEXT, "bullet-char");
        next.start = WordXml.number(Odf.value(attributes, Odf.TEXT, "start-value"), 1);
        next.shown = WordXml.number(Odf.value(attributes, Odf.TEXT, "display-levels"), 1);
        if (list != null && index >= 0 && index < LEVELS) {
            list[index] = next;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "list-style", "outline-style" -> list = null;
            case "list-level-style-number", "list-level-style-bullet", "outline-level-style" -> level = null;
            default -> {
                // still within
            }
        }
    }

    private static String unquoted(String family) {
        int comma = family.indexOf(',');
        String first = (comma < 0 ? family : family.substring(0, comma)).strip();
        boolean quoted = first.length() > 1 && first.startsWith("'") && first.endsWith("'");
        return quoted ? first.substring(1, first.length() - 1) : first;
    }

    /** The font that a style of a family names; {@code otherwise} where it names none. */
    String font(String family, @Nullable String name, String otherwise) {
        Style at = find(family, name);
        for (int i = 0; at != null && i < MAX_CHAIN; i++) {
            if (at.font != null) {
                return at.font;
            }
            at = at.parent == null ? null : find(family, at.parent);
        }
        return otherwise;
    }

    /** The font of paragraphs that name none. */
    String defaultFont() {
        return font("paragraph", "", "");
    }

    boolean isHidden(String family, @Nullable String name) {
        Style at = find(family, name);
        for (int i = 0; at != null && i < MAX_CHAIN; i++) {
            if (at.hidden != null) {
                return at.hidden;
            }
            at = at.parent == null ? null : find(family, at.parent);
        }
        return false;
    }

    boolean isBordered(@Nullable String cell) {
        Style at = find("table-cell", cell);
        return at != null && at.bordered;
    }

    private @Nullable Style find(String family, @Nullable String name) {
        return name == null ? null : styles.get(family + " " + name);
    }

    /** The levels of a list; those of the outline where the name is empty. */
    Level @Nullable [] levels(String name) {
        return name.isEmpty() ? outline : lists.get(name);
    }

    /** Counts an item of a list and gives its label with a space behind it; empty where it has none. */
    static String label(Level[] levels, int at, ListCounters counters, FontText fonts) {
        Level own = levels[Math.min(at, LEVELS - 1)];
        if (own == null || at >= ListCounters.LEVELS) {
            return "";
        }
        counters.next(at, own.start);
        for (int i = at + 1; i < ListCounters.LEVELS; i++) {
            counters.restart(i);
        }
        if (own.bullet != null) {
            String bullet = NumberFormats.bullet(own.bullet);
            return bullet.isEmpty() ? "" : bullet + " ";
        }
        if (own.format.isEmpty()) {
            return (own.prefix + own.suffix).isBlank() ? "" : own.prefix + own.suffix + " ";
        }
        StringBuilder label = new StringBuilder(own.prefix);
        int first = Math.max(0, at - Math.min(Math.max(1, own.shown), LEVELS) + 1);
        for (int i = first; i <= at; i++) {
            Level shown = levels[i];
            if (shown != null && shown.bullet == null && !shown.format.isEmpty()) {
                label.append(i > first ? "." : "").append(number(shown, counters.current(i, shown.start)));
            }
        }
        String decoded = own.font == null ? label + own.suffix : fonts.decode(own.font, label + own.suffix);
        return decoded.endsWith(" ") ? decoded : decoded + " ";
    }

    private static String number(Level level, int number) {
        return NumberFormats.of(
                switch (level.format.charAt(0)) {
                    case 'a' -> "lowerLetter";
                    case 'A' -> "upperLetter";
                    case 'i' -> "lowerRoman";
                    case 'I' -> "upperRoman";
                    default -> "decimal";
                },
                number);
    }
}
