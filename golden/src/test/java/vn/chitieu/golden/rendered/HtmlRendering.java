package vn.chitieu.golden.rendered;

import java.util.List;
import org.jsoup.nodes.Entities;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Paragraph;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** Writes a document as a web page, tables with their spans. */
final class HtmlRendering {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>%s</title>
            <style>
            @page { size: A4; margin: 20mm 20mm 20mm 30mm }
            body { font: 13pt/1.35 "DejaVu Serif", serif }
            p { margin: 0 0 6pt; text-align: justify; text-indent: 10mm }
            table { border-collapse: collapse; width: 100%% }
            td { border: 1px solid black; padding: 2pt 4pt; vertical-align: top; font-size: 11pt }
            </style></head><body>
            """;

    private HtmlRendering() {}

    static String of(String title, CanonicalText document) {
        StringBuilder page = new StringBuilder(HEAD.formatted(Entities.escape(title)));
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                String text = document.text().substring(paragraph.start(), paragraph.end());
                page.append("<p>").append(Entities.escape(text)).append("</p>\n");
            } else if (block instanceof Table table) {
                table(page, document.text(), table);
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private static void table(StringBuilder page, String text, Table table) {
        page.append("<table border=\"1\">\n");
        List<TableRow> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            page.append("<tr>");
            int column = 0;
            for (TableCell cell : rows.get(i).cells()) {
                for (; column < cell.column(); column++) {
                    page.append("<td></td>");
                }
                column = cell.column() + cell.columnSpan();
                if (!cell.carried()) {
                    cell(page, text, cell, down(rows, i, cell));
                }
            }
            for (; column < table.columns(); column++) {
                page.append("<td></td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static void cell(StringBuilder page, String text, TableCell cell, int down) {
        page.append("<td");
        if (cell.columnSpan() > 1) {
            page.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        if (down > 1) {
            page.append(" rowspan=\"").append(down).append('"');
        }
        page.append('>').append(Entities.escape(cell.in(text))).append("</td>");
    }

    /** Number of rows that a cell stands in. */
    static int down(List<TableRow> rows, int row, TableCell cell) {
        int down = 1;
        for (int i = row + 1; i < rows.size(); i++) {
            TableCell below = rows.get(i).at(cell.column());
            if (below == null || !below.carried() || below.column() != cell.column()) {
                break;
            }
            down++;
        }
        return down;
    }
}
