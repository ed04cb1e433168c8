package vn.chitieu.extractor.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The numbering of a document: first filled while its part is parsed, then asked for the labels of the paragraphs in
 * their order. Word stores no label with a paragraph. For one document, one thread.
 */
final class DocxNumbering extends DefaultHandler {

    private static final int MAX_LISTS = 50_000;

    /** Longest pattern of a label that is looked at. */
    private static final int MAX_PATTERN = 100;

    private final Map<Integer, Abstract> abstracts = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final Map<String, Integer> byStyle = new HashMap<>();
    private final Map<Abstract, ListCounters> counters = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private @Nullable Abstract list;
    private @Nullable Num num;
    private @Nullable Level level;
    private int overridden = -1;

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String suffix = "tab";
        private @Nullable String style;
        private @Nullable String font;
        private int restart = -1;
        private boolean legal;
    }

    private static final class Abstract {
        private final Level[] levels = new Level[ListCounters.LEVELS];
        private @Nullable String link;
    }

    private static final class Num {
        private int list = -1;
        private final Level[] levels = new Level[ListCounters.LEVELS];
        private final @Nullable Integer[] starts = new Integer[ListCounters.LEVELS];
    }

    /**
     * What stands before the text of a paragraph.
     *
     * @param text the label and the space behind it
     * @param font that the numbering sets it in, or null for the paragraph's own
     */
    record Label(String text, @Nullable String font, boolean bullet) {}

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (!WordXml.is(uri)) {
            return;
        }
        String value = WordXml.value(attributes, uri, "val");
        switch (local) {
            case "abstractNum" -> {
                list = new Abstract();
                if (abstracts.size() < MAX_LISTS) {
                    abstracts.put(id(uri, attributes, "abstractNumId"), list);
                }
            }
            case "num" -> {
                num = new Num();
                list = null;
                if (nums.size() < MAX_LISTS) {
                    nums.put(id(uri, attributes, "numId"), num);
                }
            }
            case "lvl" -> beginLevel(id(uri, attributes, "ilvl"));
            case "lvlOverride" -> overridden = id(uri, attributes, "ilvl");
            default -> property(uri, local, value, attributes);
        }
    }

    private static int id(String uri, Attributes attributes, String name) {
        return WordXml.number(WordXml.value(attributes, uri, name), -1);
    }

    private void beginLevel(int index) {
        Level next = new Level();
        level = next;
        if (index < 0 || index >= ListCounters.LEVELS) {
            return;
        }
        if (list != null) {
            list.levels[index] = next;
        } else if (num != null) {
            num.levels[index] = next;
        }
    }

    private void property(String uri, String local, @Nullable String value, Attributes attributes) {
        if (local.equals("abstractNumId") && num != null) {
            num.list = WordXml.number(value, -1);
        } else if (local.equals("startOverride")
                && num != null
                && overridden >= 0
                && overridden < ListCounters.LEVELS) {
            num.starts[overridden] = WordXml.number(value, 1);
        } else if (local.equals("numStyleLink") && list != null) {
            list.link = value;
        } else if (local.equals("styleLink") && list != null && value != null) {
            Abstract own = list;
            abstracts.forEach((id, known) -> {
                if (known == own) {
                    byStyle.putIfAbsent(value, id);
                }
            });
        } else if (level != null) {
            levelProperty(level, uri, local, value, attributes);
        }
    }

    private static void levelProperty(
            Level level, String uri, String local, @Nullable String value, Attributes attributes) {
        switch (local) {
            case "start" -> level.start = WordXml.number(value, 1);
            case "numFmt" -> level.format = value == null ? "decimal" : value;
            case "lvlText" ->
                level.text = value == null ? "" : value.substring(0, Math.min(value.length(), MAX_PATTERN));
            case "suff" -> level.suffix = value == null ? "tab" : value;
            case "pStyle" -> level.style = value;
            case "lvlRestart" -> level.restart = WordXml.number(value, -1);
            case "isLgl" -> level.legal = WordXml.isOn(value);
            case "rFonts" -> level.font = WordXml.font(attributes, uri);
            default -> {
                // says nothing of the label
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "lvl" -> level = null;
            case "lvlOverride" -> overridden = -1;
            case "abstractNum" -> list = null;
            case "num" -> num = null;
            default -> {
                // still within
            }
        }
    }

    /** The level that belongs to a paragraph style in a numbering; {@code otherwise} where none does. */
    int levelOf(int numbering, @Nullable String style, int otherwise) {
        Num found = nums.get(numbering);
        Abstract lists = found == null ? null : listOf(found);
        for (int i = 0; lists != null && style != null && i < ListCounters.LEVELS; i++) {
            if (lists.levels[i] != null && style.equals(lists.levels[i].style)) {
                return i;
            }
        }
        return otherwise;
    }

    /** Counts a paragraph and gives its label, or null where the numbering is not known. */
    @Nullable
    Label next(int numbering, int at) {
        Num found = nums.get(numbering);
        Abstract lists = found == null ? null : listOf(found);
        if (found == null || lists == null || at < 0 || at >= ListCounters.LEVELS) {
            return null;
        }
        ListCounters counter = counters.computeIfAbsent(lists, key -> new ListCounters());
        if (used.add(numbering)) {
            for (int i = 0; i < ListCounters.LEVELS; i++) {
                if (found.starts[i] != null) {
                    counter.restart(i);
                }
            }
        }
        counter.next(at, start(found, lists, at));
        for (int i = at + 1; i < ListCounters.LEVELS; i++) {
            Level deeper = level(found, lists, i);
            if (deeper == null || deeper.restart != 0 && (deeper.restart < 0 || at < deeper.restart)) {
                counter.restart(i);
            }
        }
        Level own = level(found, lists, at);
        return own == null
                ? null
                : label(own, pattern -> {
                    Level shown = level(found, lists, pattern);
                    String format = shown == null || own.legal ? "decimal" : shown.format;
                    return NumberFormats.of(format, counter.current(pattern, start(found, lists, pattern)));
                });
    }

    private interface LevelNumber {
        String of(int level);
    }

    private static Label label(Level level, LevelNumber numbers) {
        String font = level.font;
        boolean bullet = level.format.equals("bullet");
        StringBuilder text = new StringBuilder();
        if (bullet) {
            String shown = level.text;
            if (font != null && Symbols.isSymbolFont(font) && shown.length() == 1) {
                shown = Character.toString(Symbols.of(font, shown.charAt(0)));
            }
            text.append(NumberFormats.bullet(shown));
        } else {
            for (int i = 0; i < level.text.length(); i++) {
                char c = level.text.charAt(i);
                char digit = i + 1 < level.text.length() ? level.text.charAt(i + 1) : ' ';
                if (c == '%' && digit >= '1' && digit <= '9') {
                    text.append(numbers.of(digit - '1'));
                    i++;
                } else {
                    text.append(c);
                }
            }
        }
        if (!text.isEmpty() && !(level.suffix.equals("nothing") && !bullet)) {
            text.append(' ');
        }
        return new Label(text.toString(), bullet ? null : font, bullet);
    }

    private static @Nullable Level level(Num num, Abstract list, int at) {
        return num.levels[at] != null ? num.levels[at] : list.levels[at];
    }

    private static int start(Num num, Abstract list, int at) {
        Integer override = num.starts[at];
        if (override != null) {
            return override;
        }
        Level level = level(num, list, at);
        return level == null ? 1 : level.start;
    }

    private @Nullable Abstract listOf(Num num) {
        Abstract own = abstracts.get(num.list);
        if (own != null && own.link != null) {
            Integer linked = byStyle.get(own.link);
            return linked == null ? own : abstracts.get(linked);
        }
        return own;
    }
}
