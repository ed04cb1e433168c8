package vn.chitieu.extractor.facts;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.citation.Toneless;
import vn.chitieu.extractor.model.Repeat;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;

/**
 * A line of a document, or a cell of a line: what the facts are read from.
 *
 * @param text stripped, never empty
 * @param shouted whether its letters are capitals; a word in small letters ("IoT") is forgiven in a long line
 */
record FactLine(String text, boolean shouted) {

    private static final String CELL_END = " | ";

    /** The lines outside repeats, in text order; each cell is a line of its own. */
    static List<FactLine> of(CanonicalText canonical, List<Repeat> repeats) {
        List<FactLine> lines = new ArrayList<>();
        int repeat = 0;
        for (Block block : canonical.blocks()) {
            while (repeat < repeats.size() && repeats.get(repeat).end() <= block.start()) {
                repeat++;
            }
            if (repeat == repeats.size() || block.start() < repeats.get(repeat).start()) {
                addCells(lines, canonical.text(), block);
            }
        }
        return lines;
    }

    private static void addCells(List<FactLine> lines, String text, Block block) {
        String content = text.substring(block.start(), block.end());
        int at = 0;
        while (at < content.length()) {
            int line = content.indexOf('\n', at);
            int lineEnd = line < 0 ? content.length() : line;
            String cells = content.substring(at, lineEnd);
            int from = 0;
            while (from < cells.length()) {
                int mark = cells.indexOf(CELL_END, from);
                int end = mark < 0 ? cells.length() : mark;
                String cell = cells.substring(from, end).strip();
                if (!cell.isEmpty() && !cell.equals("|")) {
                    lines.add(new FactLine(cell, isShouted(cell)));
                }
                from = end + CELL_END.length();
            }
            at = lineEnd + 1;
        }
    }

    /** Whether the letters of the text are capitals, apart from a few of many. */
    static boolean isShouted(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper > 0 && lower * 12 <= upper;
    }

    /** Whether the line begins with the folded phrase as whole words. */
    boolean startsWith(String folded) {
        return Toneless.match(text, 0, text.length(), folded) >= 0;
    }
}
