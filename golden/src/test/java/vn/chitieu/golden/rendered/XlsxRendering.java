package vn.chitieu.golden.rendered;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;
import vn.chitieu.extractor.text.TableRow;

/** Writes the tables of a document as a workbook: a sheet each, titles over the whole width, figures as numbers. */
final class XlsxRendering {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(,\\d{1,2})?");

    /** Paragraphs above a table that are its title. */
    private static final int TITLES = 2;

    private XlsxRendering() {}

    static byte[] ofTables(CanonicalText document) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            List<Block> blocks = document.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i) instanceof Table table) {
                    Sheet sheet = book.createSheet("Sheet" + (book.getNumberOfSheets() + 1));
                    for (int above = Math.max(0, i - TITLES); above < i; above++) {
                        Block block = blocks.get(above);
                        title(sheet, document.text().substring(block.start(), block.end()));
                    }
                    table(sheet, document.text(), table);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void title(Sheet sheet, String text) {
        int row = next(sheet);
        sheet.createRow(row).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 5));
    }

    private static int next(Sheet sheet) {
        return sheet.getPhysicalNumberOfRows();
    }

    private static void table(Sheet sheet, String text, Table table) {
        int first = next(sheet);
        List<TableRow> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(first + i);
            for (TableCell cell : rows.get(i).cells()) {
                if (!cell.carried()) {
                    value(row.createCell(cell.column()), cell.in(text));
                    merge(sheet, first + i, HtmlRendering.down(rows, i, cell), cell);
                }
            }
        }
    }

    private static void value(Cell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else {
            cell.setCellValue(text);
        }
    }

    private static void merge(Sheet sheet, int row, int down, TableCell cell) {
        if (down > 1 || cell.columnSpan() > 1) {
            int last = cell.column() + cell.columnSpan() - 1;
            sheet.addMergedRegion(new CellRangeAddress(row, row + down - 1, cell.column(), last));
        }
    }
}
