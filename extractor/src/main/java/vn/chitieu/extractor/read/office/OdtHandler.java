package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the content of an OpenDocument text. For one document, one thread. */
final class OdtHandler extends DefaultHandler {

    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "note",
            "annotation",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "ruby-text",
            "number",
            "title",
            "desc",
            "scripts",
            "font-face-decls",
            "automatic-styles",
            "event-listeners");

    private static final int MAX_SPACES = 1000;

    private final OdfStyles styles;
    private final FontText fonts;
    private final Flow flow;
    private final OdtLists lists;
    private final int maxCharacters;
    private final Deque<Paragraph> outer = new ArrayDeque<>();
    private final Deque<OdtTable> tables = new ArrayDeque<>();
    private @Nullable Paragraph paragraph;
    private boolean hidden;
    private int skipped;

    private final class Paragraph {
        private final RunText text = new RunText(fonts);
        private final Deque<String> runFonts = new ArrayDeque<>();
        private final String label;
        private final boolean heading;
        private int hiddenDepth;

        private Paragraph(String font, String label, boolean heading) {
            this.label = label;
            this.heading = heading;
            runFonts.addLast(font);
        }
    }

    OdtHandler(OdfStyles styles, FontText fonts, Flow flow, int maxCharacters) {
        this.styles = styles;
        this.fonts = fonts;
        this.flow = flow;
        this.lists = new OdtLists(styles, fonts);
        this.maxCharacters = maxCharacters;
    }

    boolean hasHidden() {
        return hidden;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws StopParsing {
        if (skipped > 0) {
            skipped++;
        } else if (SKIPPED.contains(local)) {
            skipped = 1;
        } else if (uri.equals(Odf.TEXT)) {
            text(local, attributes);
        } else if (uri.equals(Odf.TABLE)) {
            table(local, attributes);
        }
    }

    private void text(String local, Attributes attributes) throws StopParsing {
        switch (local) {
            case "p", "h" -> begin(local.equals("h"), attributes);
            case "span" -> span(attributes);
            case "tab" -> append(' ');
            case "line-break" -> append('\n');
            case "s" -> {
                int count = Math.min(WordXml.number(Odf.value(attributes, Odf.TEXT, "c"), 1), MAX_SPACES);
                for (int i = 0; i < count; i++) {
                    append(' ');
                }
            }
            case "list" -> lists.openList(attributes);
            case "list-item" -> lists.openItem(attributes, true);
            case "list-header" -> lists.openItem(attributes, false);
            default -> {
                // its text, if any, belongs to the paragraph
            }
        }
    }

    private void begin(boolean heading, Attributes attributes) throws StopParsing {
        if (flow.isFull()) {
            throw new StopParsing();
        }
        if (paragraph != null) {
            outer.addLast(paragraph);
        }
        String style = Odf.value(attributes, Odf.TEXT, "style-name");
        String label = lists.label();
        boolean header = "true".equals(Odf.value(attributes, Odf.TEXT, "is-list-header"));
        if (heading && !lists.isOpen() && !header) {
            label = lists.headingLabel(WordXml.number(Odf.value(attributes, Odf.TEXT, "outline-level"), 1) - 1);
        }
        Paragraph next = new Paragraph(styles.font("paragraph", style, styles.defaultFont()), label, heading);
        next.hiddenDepth = styles.isHidden("paragraph", style) ? 1 : 0;
        paragraph = next;
    }

    private void span(Attributes attributes) {
        if (paragraph != null) {
            String style = Odf.value(attributes, Odf.TEXT, "style-name");
            paragraph.runFonts.addLast(styles.font("text", style, paragraph.runFonts.getLast()));
            if (paragraph.hiddenDepth > 0 || styles.isHidden("text", style)) {
                paragraph.hiddenDepth++;
            }
        }
    }

    private void append(char c) {
        if (paragraph != null && paragraph.hiddenDepth == 0) {
            paragraph.text.append(c);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws StopParsing {
        if (paragraph == null || skipped > 0) {
            return;
        }
        if (paragraph.hiddenDepth > 0) {
            hidden = true;
            return;
        }
        paragraph.text.append(paragraph.runFonts.getLast(), characters, start, length);
        if (paragraph.text.length() > maxCharacters) {
            throw new StopParsing();
        }
    }

    private void table(String local, Attributes attributes) {
        if (local.equals("table")) {
            tables.addLast(new OdtTable(flow, styles));
            flow.openTable();
        }
        OdtTable table = tables.peekLast();
        if (table != null) {
            table.start(local, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws StopParsing {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (uri.equals(Odf.TEXT)) {
            endText(local);
        } else if (uri.equals(Odf.TABLE)) {
            endTable(local);
        }
        if (flow.isFull()) {
            throw new StopParsing();
        }
    }

    private void endText(String local) {
        switch (local) {
            case "p", "h" -> end();
            case "span" -> {
                if (paragraph != null && paragraph.runFonts.size() > 1) {
                    paragraph.runFonts.removeLast();
                    paragraph.hiddenDepth -= paragraph.hiddenDepth > 0 ? 1 : 0;
                }
            }
            case "list" -> lists.closeList();
            default -> {
                // nothing ends
            }
        }
    }

    private void endTable(String local) {
        OdtTable table = tables.peekLast();
        if (table != null) {
            table.end(local);
            if (local.equals("table")) {
                tables.removeLast();
            }
        }
    }

    private void end() {
        Paragraph ended = paragraph;
        paragraph = outer.pollLast();
        if (ended != null) {
            String text = ended.text.text();
            boolean shown = !text.isBlank() || (flow.depth() > 0 && NumberFormats.isNumber(ended.label));
            flow.paragraph(shown ? ended.label + text : text, ended.heading);
        }
    }

    /** Takes what is still open where the part ended too early. */
    void finish() {
        while (paragraph != null) {
            end();
        }
    }
}
