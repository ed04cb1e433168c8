package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the parts of a workbook that its sheets refer to. For one document, one thread. */
final class XlsxBook {

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final int MAX_FORMATS = 100_000;

    private XlsxBook() {}

    /** A sheet as the workbook lists it. */
    record Entry(String name, String relation, boolean hidden) {}

    /** The list of sheets. */
    static final class Sheets extends DefaultHandler {
        private final List<Entry> entries = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals("workbookPr")) {
                String date = attributes.getValue("date1904");
                from1904 = date != null && WordXml.isOn(date);
            } else if (local.equals("sheet")) {
                String name = attributes.getValue("name");
                String id = attributes.getValue(RELATIONS, "id");
                id = id == null ? attributes.getValue(STRICT_RELATIONS, "id") : id;
                String state = attributes.getValue("state");
                boolean hidden = state != null && !state.equals("visible");
                if (id != null) {
                    entries.add(new Entry(name == null ? "" : name, id, hidden));
                }
            }
        }

        List<Entry> entries() {
            return entries;
        }

        boolean isFrom1904() {
            return from1904;
        }
    }

    /** The formats of numbers, by the style of a cell. */
    static final class Formats extends DefaultHandler {
        private final Map<Integer, String> formats = new HashMap<>();
        private final List<Integer> styles = new ArrayList<>();
        private final List<Integer> fontIds = new ArrayList<>();
        private final List<String> fonts = new ArrayList<>();
        private boolean inStyles;
        private boolean inFonts;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            int id = WordXml.number(attributes.getValue("numFmtId"), 0);
            switch (local) {
                case "numFmt" -> {
                    String code = attributes.getValue("formatCode");
                    if (code != null && formats.size() < MAX_FORMATS) {
                        formats.put(id, code);
                    }
                }
                case "cellXfs" -> inStyles = true;
                case "fonts" -> inFonts = true;
                case "font" -> {
                    if (inFonts && fonts.size() < MAX_FORMATS) {
                        fonts.add("");
                    }
                }
                case "name" -> {
                    String name = attributes.getValue("val");
                    if (inFonts && !fonts.isEmpty() && name != null) {
                        fonts.set(fonts.size() - 1, name);
                    }
                }
                case "xf" -> {
                    if (inStyles && styles.size() < MAX_FORMATS) {
                        styles.add(id);
                        fontIds.add(WordXml.number(attributes.getValue("fontId"), 0));
                    }
                }
                default -> {
                    // says nothing of numbers
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            inStyles &= !local.equals("cellXfs");
            inFonts &= !local.equals("fonts");
        }

        /** Index of the format of a style. */
        int index(int style) {
            return style >= 0 && style < styles.size() ? styles.get(style) : 0;
        }

        /** The font of a style; empty where it names none. */
        String font(int style) {
            int id = style >= 0 && style < fontIds.size() ? fontIds.get(style) : -1;
            return id >= 0 && id < fonts.size() ? fonts.get(id) : "";
        }

        /** The format of an index where the workbook defines it, or null. */
        @Nullable
        String format(int index) {
            return formats.get(index);
        }
    }

    /** The texts that cells share. */
    static final class Texts extends DefaultHandler {
        private final List<String> texts = new ArrayList<>();
        private final BitSet rich = new BitSet();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder run = new StringBuilder();
        private final FontText fonts;
        private final long maxCharacters;
        private long characters;
        private String font = "";
        private boolean inText;
        private int phonetic;

        Texts(FontText fonts, long maxCharacters) {
            this.fonts = fonts;
            this.maxCharacters = maxCharacters;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "si" -> text.setLength(0);
                case "r" -> {
                    font = "";
                    rich.set(texts.size());
                }
                case "rFont" -> {
                    String value = attributes.getValue("val");
                    font = value == null ? "" : value;
                }
                case "rPh" -> phonetic++;
                case "t" -> {
                    inText = phonetic == 0;
                    run.setLength(0);
                }
                default -> {
                    // no text
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) throws StopParsing {
            if (inText) {
                run.append(characters, start, length);
                this.characters += length;
                if (this.characters > maxCharacters) {
                    throw new StopParsing();
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "t" -> {
                    if (inText) {
                        text.append(font.isEmpty() ? run : fonts.decode(font, run.toString()));
                    }
                    inText = false;
                }
                case "r" -> font = "";
                case "rPh" -> phonetic--;
                case "si" -> texts.add(text.toString());
                default -> {
                    // no text
                }
            }
        }

        /** The text of an index, in a cell of a font; empty where there is none. */
        String text(int index, String cellFont) {
            String found = index >= 0 && index < texts.size() ? texts.get(index) : "";
            return index >= 0 && rich.get(index) ? found : fonts.decode(cellFont, found);
        }

        /** A text that stands in a cell itself. */
        String own(String characters, String cellFont) {
            return fonts.decode(cellFont, characters);
        }

        /** Whether there were more characters than allowed. */
        boolean isCut() {
            return characters > maxCharacters;
        }
    }
}
