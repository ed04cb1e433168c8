package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The lists that are open, and the labels of their items. For one document, one thread. */
final class OdtLists {

    private static final int MAX_KEPT = 100_000;

    private final OdfStyles styles;
    private final FontText fonts;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, ListCounters> byStyle = new HashMap<>();
    private final Map<String, ListCounters> byId = new HashMap<>();
    private final ListCounters outline = new ListCounters();

    private static final class Open {
        private final String style;
        private final ListCounters counters;
        private final int level;
        private boolean due;
        private @Nullable Integer start;

        private Open(String style, ListCounters counters, int level) {
            this.style = style;
            this.counters = counters;
            this.level = level;
        }
    }

    OdtLists(OdfStyles styles, FontText fonts) {
        this.styles = styles;
        this.fonts = fonts;
    }

    void openList(Attributes attributes) {
        String named = Odf.value(attributes, Odf.TEXT, "style-name");
        Open outer = open.peekLast();
        if (outer != null) {
            open.addLast(new Open(named == null ? outer.style : named, outer.counters, outer.level + 1));
            return;
        }
        String style = named == null ? "" : named;
        String of = Odf.value(attributes, Odf.TEXT, "continue-list");
        ListCounters counters = null;
        if (of != null) {
            counters = byId.get(of);
        } else if ("true".equals(Odf.value(attributes, Odf.TEXT, "continue-numbering"))) {
            counters = byStyle.get(style);
        }
        counters = counters == null ? new ListCounters() : counters;
        if (byStyle.size() < MAX_KEPT && byId.size() < MAX_KEPT) {
            byStyle.put(style, counters);
            byId.put(Odf.text(attributes, Odf.XML, "id"), counters);
        }
        open.addLast(new Open(style, counters, 0));
    }

    void closeList() {
        open.pollLast();
    }

    void openItem(Attributes attributes, boolean labelled) {
        Open list = open.peekLast();
        if (list != null) {
            list.due = labelled;
            String start = Odf.value(attributes, Odf.TEXT, "start-value");
            list.start = start == null ? null : WordXml.number(start, 1);
        }
    }

    /** The label of a paragraph that begins here; empty where it has none. */
    String label() {
        Open list = open.peekLast();
        if (list == null || !list.due) {
            return "";
        }
        list.due = false;
        OdfStyles.Level[] levels = list.style.isEmpty() ? null : styles.levels(list.style);
        if (levels == null || list.level >= ListCounters.LEVELS) {
            return "";
        }
        if (list.start != null) {
            list.counters.set(list.level, list.start - 1);
        }
        return OdfStyles.label(levels, list.level, list.counters, fonts);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** The label of a heading outside of lists. */
    String headingLabel(int level) {
        OdfStyles.Level[] levels = styles.levels("");
        return levels == null || level < 0 || level >= ListCounters.LEVELS
                ? ""
                : OdfStyles.label(levels, level, outline, fonts);
    }
}
