package vn.chitieu.extractor.read.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Walks the paragraphs and tables of an old Word document. For one document, one thread. */
final class DocText {

    /** Tables within tables beyond this are read as paragraphs. */
    private static final int MAX_DEPTH = 6;

    private final Flow flow;
    private final FontText fonts;
    private final DocLists lists = new DocLists();
    private final FieldCodes fields = new FieldCodes();
    private boolean hidden;

    DocText(Flow flow, FontText fonts) {
        this.flow = flow;
        this.fonts = fonts;
    }

    boolean hasHidden() {
        return hidden;
    }

    /** Reads the text, then the text boxes. Gives the problem that ended the reading early, or null. */
    @Nullable
    String read(HWPFDocument document) {
        try {
            walk(document.getRange(), 0);
            Range boxes = document.getMainTextboxRange();
            if (boxes != null && boxes.getEndOffset() > boxes.getStartOffset()) {
                walk(boxes, 0);
            }
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            // POI throws many kinds of them on damaged structures; what was read so far stays.
            return e.toString();
        }
    }

    private void walk(Range range, int depth) {
        int count = range.numParagraphs();
        for (int i = 0; i < count && !flow.isFull(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            boolean table = paragraph.isInTable() && paragraph.getTableLevel() > depth && depth < MAX_DEPTH;
            Table found = table ? table(range, paragraph) : null;
            if (found == null) {
                add(paragraph);
            } else {
                add(found, depth + 1);
                i += Math.max(0, found.numParagraphs() - 1);
            }
        }
    }

    private static @Nullable Table table(Range range, Paragraph paragraph) {
        try {
            Table table = range.getTable(paragraph);
            return table.numRows() > 0 ? table : null;
        } catch (IllegalArgumentException e) {
            // The paragraph says that it is in a table, but none begins with it.
            return null;
        }
    }

    private void add(Table table, int depth) {
        flow.openTable();
        boolean bordered = false;
        for (int i = 0; i < table.numRows() && !flow.isFull(); i++) {
            TableRow row = table.getRow(i);
            List<Integer> edges = new ArrayList<>();
            BitSet carried = new BitSet();
            BitSet joined = new BitSet();
            flow.openRow(0);
            int cells = row.numCells();
            for (int j = 0; j < cells; j++) {
                TableCell cell = row.getCell(j);
                edges.add(cell.getLeftEdge() + cell.getWidth());
                carried.set(j, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
                joined.set(j, cell.isMerged() && !cell.isFirstMerged());
                bordered |= isBordered(cell);
                flow.openCell();
                walk(cell, depth);
                flow.closeCell();
            }
            int left = cells == 0 ? 0 : row.getCell(0).getLeftEdge();
            flow.closeRow(new RowShape(left, edges, carried, joined));
        }
        flow.borderless(!bordered);
        flow.closeTable();
    }

    private static boolean isBordered(TableCell cell) {
        return cell.getBrcTop().getBorderType() > 0
                || cell.getBrcBottom().getBorderType() > 0
                || cell.getBrcLeft().getBorderType() > 0
                || cell.getBrcRight().getBorderType() > 0;
    }

    private void add(Paragraph paragraph) {
        RunText text = new RunText(fonts);
        int count = paragraph.numCharacterRuns();
        String font = "";
        for (int i = 0; i < count; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                continue;
            }
            if (run.isVanished()) {
                hidden |= !run.text().isBlank();
                continue;
            }
            String name = run.getFontName();
            String runFont = name == null ? "" : name;
            font = i == 0 ? runFont : font;
            if (run.isSymbol()) {
                symbol(run, text);
            } else {
                append(run.text(), runFont, text);
            }
        }
        fields.endParagraph();
        String content = text.text();
        DocxNumbering.Label label = lists.next(paragraph);
        boolean shown = !content.isBlank() || (flow.depth() > 0 && label != null && !label.bullet());
        if (shown) {
            String before = label == null ? "" : label.bullet() ? label.text() : fonts.decode(font, label.text());
            flow.paragraph(before + content, paragraph.getLvl() < 9);
        }
    }

    private static void symbol(CharacterRun run, RunText text) {
        Ffn font = run.getSymbolFont();
        text.append(Symbols.of(font == null ? "" : font.getMainFontName(), run.getSymbolCharacter()));
    }

    private void append(String characters, String font, RunText text) {
        int start = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < ' ') {
                plain(characters, start, i, font, text);
                start = i + 1;
                control(c, text);
            }
        }
        plain(characters, start, characters.length(), font, text);
    }

    private void plain(String characters, int from, int to, String font, RunText text) {
        if (to > from && !fields.isCode()) {
            text.append(font, characters.substring(from, to));
        }
    }

    private void control(char c, RunText text) {
        switch (c) {
            case 0x13 -> fields.take("begin");
            case 0x14 -> fields.take("separate");
            case 0x15 -> fields.take("end");
            case '\t', 0x0E -> text.append(' ');
            case 0x0B, 0x0C -> text.append('\n');
            case 0x1E -> text.append('-');
            default -> {
                // ends of paragraphs and cells, anchors of pictures and notes, optional hyphens
            }
        }
    }
}
