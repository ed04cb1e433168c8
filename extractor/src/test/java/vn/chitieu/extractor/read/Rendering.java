package vn.chitieu.extractor.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** Shows a text as lines that a test can compare: paragraphs as they are, rows as {@code [a][b+1][^c]}. */
public final class Rendering {

    private Rendering() {}

    /** Reads a text and shows it. */
    public static List<String> of(String source) throws UnreadableDocumentException {
        return of(DocumentReaders.read("test", source.getBytes(StandardCharsets.UTF_8))
                .text());
    }

    /** Paragraphs, headings marked by {@code #}, and rows with spans by {@code +} and carried cells by {@code ^}. */
    public static List<String> of(CanonicalText text) {
        List<String> lines = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (block instanceof Paragraph paragraph) {
                String content = text.text().substring(paragraph.start(), paragraph.end());
                lines.add((paragraph.heading() ? "# " : "") + content);
            } else if (block instanceof Table table) {
                table.rows().forEach(row -> lines.add(row(row, text.text())));
            }
        }
        return lines;
    }

    /** The rows of the tables only. */
    public static List<String> rows(String source) throws UnreadableDocumentException {
        return of(source).stream().filter(line -> line.startsWith("[")).toList();
    }

    private static String row(TableRow row, String text) {
        StringBuilder line = new StringBuilder();
        for (TableCell cell : row.cells()) {
            line.append('[').append(cell.carried() ? "^" : "").append(cell.in(text));
            line.append(cell.columnSpan() > 1 ? "+" + (cell.columnSpan() - 1) : "")
                    .append(']');
        }
        return line.toString();
    }
}
