package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the main part of a Word document: paragraphs with their labels, tables, text boxes. Deleted and hidden text,
 * codes of fields and notes are left out. For one document, one thread.
 */
final class DocxHandler extends DefaultHandler {

    /** Elements that are left out with all that is in them. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "sectPrChange",
            "tblGridChange",
            "numberingChange",
            "tblGrid",
            "tabs",
            "sdtPr",
            "sectPr",
            "instrText",
            "delInstrText",
            "delText",
            "fldData",
            "binData",
            "rt",
            "pBdr",
            "bdr",
            "tblCellMar",
            "tcMar");

    /** What the reading of a document needs. */
    record Parts(DocxStyles styles, DocxNumbering numbering, FontText fonts) {}

    private final Parts parts;
    private final Flow flow;
    private final DocxTable tables;
    private final int maxCharacters;
    private final FieldCodes fields = new FieldCodes();
    private final Deque<DocxParagraph> outer = new ArrayDeque<>();
    private @Nullable DocxParagraph paragraph;
    private StringBuilder joined = new StringBuilder();
    private int skipped;
    private boolean inProperties;
    private boolean inMark;
    private boolean inRunProperties;
    private boolean inText;
    private boolean hidden;

    DocxHandler(Parts parts, Flow flow, int maxCharacters) {
        this.parts = parts;
        this.flow = flow;
        this.maxCharacters = maxCharacters;
        this.tables = new DocxTable(flow, parts.styles());
    }

    /** Whether hidden text was left out. */
    boolean hasHidden() {
        return hidden;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws StopParsing {
        if (skipped > 0) {
            skipped++;
        } else if (!WordXml.is(uri)) {
            foreign(local);
        } else if (SKIPPED.contains(local)) {
            skip(local);
        } else if (inProperties || inRunProperties) {
            property(uri, local, attributes);
        } else {
            content(uri, local, attributes);
        }
    }

    private void foreign(String local) {
        if (local.equals("Fallback")) {
            // The same again for programs that know less.
            skipped = 1;
        } else if (local.equals("t") && paragraph != null) {
            inText = true;
        }
    }

    private void skip(String local) {
        if (local.equals("del") && inMark && paragraph != null) {
            paragraph.deleteMark();
        } else if (local.equals("del") && tables.inRowProperties()) {
            tables.deleteRow();
        }
        skipped = 1;
    }

    private void property(String uri, String local, Attributes attributes) {
        if (paragraph == null) {
            return;
        }
        if (inRunProperties) {
            paragraph.runProperty(uri, local, attributes);
        } else if (local.equals("rPr")) {
            inMark = true;
        } else if (!inMark) {
            paragraph.property(uri, local, attributes);
        }
    }

    private void content(String uri, String local, Attributes attributes) throws StopParsing {
        switch (local) {
            case "t" -> inText = true;
            case "r" -> {
                if (paragraph != null) {
                    paragraph.beginRun();
                }
            }
            case "rPr" -> inRunProperties = true;
            case "p" -> beginParagraph();
            case "pPr" -> inProperties = true;
            case "tab", "ptab" -> character(' ');
            case "br", "cr" -> character('\n');
            case "noBreakHyphen" -> character('-');
            case "sym" -> symbol(uri, attributes);
            case "fldChar" -> fields.take(WordXml.value(attributes, uri, "fldCharType"));
            default -> tables.start(uri, local, attributes);
        }
    }

    private void beginParagraph() throws StopParsing {
        if (flow.isFull()) {
            throw new StopParsing();
        }
        if (paragraph != null) {
            outer.addLast(paragraph);
        }
        paragraph = new DocxParagraph(parts.styles(), parts.fonts());
    }

    private void character(char c) {
        if (paragraph != null && !fields.isCode()) {
            paragraph.append(c);
        }
    }

    private void symbol(String uri, Attributes attributes) {
        String font = WordXml.value(attributes, uri, "font");
        String code = WordXml.value(attributes, uri, "char");
        if (font == null || code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return;
        }
        character(Symbols.of(font, (char) Integer.parseInt(code, 16)));
    }

    @Override
    public void characters(char[] text, int start, int length) throws StopParsing {
        if (!inText || skipped > 0 || paragraph == null || fields.isCode()) {
            return;
        }
        paragraph.append(text, start, length);
        if (paragraph.length() > maxCharacters) {
            throw new StopParsing();
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws StopParsing {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (local) {
            case "t" -> inText = false;
            case "rPr" -> {
                inMark = false;
                inRunProperties = false;
            }
            case "pPr" -> inProperties = false;
            case "p" -> {
                if (WordXml.is(uri)) {
                    endParagraph();
                }
            }
            default -> {
                if (WordXml.is(uri)) {
                    tables.end(local);
                }
            }
        }
        if (flow.isFull()) {
            throw new StopParsing();
        }
    }

    private void endParagraph() {
        DocxParagraph ended = paragraph;
        paragraph = outer.pollLast();
        if (ended == null) {
            return;
        }
        fields.endParagraph();
        hidden |= ended.hasHidden();
        String text = ended.text();
        if (ended.isMarkDeleted()) {
            joined.append(text);
            return;
        }
        if (!joined.isEmpty()) {
            text = joined.append(text).toString();
            joined = new StringBuilder();
        }
        flow.paragraph(labelled(ended, text), ended.isHeading());
    }

    private String labelled(DocxParagraph ended, String text) {
        DocxNumbering.Label label = ended.label(parts.numbering());
        if (label == null || (text.isBlank() && (label.bullet() || flow.depth() == 0))) {
            return text;
        }
        String font = label.font() == null ? ended.styleFont() : label.font();
        return (label.bullet() ? label.text() : parts.fonts().decode(font, label.text())) + text;
    }

    /** Takes what is still open where the part ended too early. */
    void finish() {
        while (paragraph != null) {
            endParagraph();
        }
        if (!joined.isEmpty()) {
            flow.paragraph(joined.toString(), false);
        }
    }
}
