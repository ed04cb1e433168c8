package vn.chitieu.extractor.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads Excel workbooks of 1997 to 2003 (XLS): cells as displayed. Stateless and thread-safe. */
final class XlsReader implements DocumentReader {

    @Override
    public String mediaType() {
        return "application/vnd.ms-excel";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return read(workbook, context);
        } catch (EncryptedDocumentException e) {
            throw ReadCode.ENCRYPTED.unreadable("the workbook can only be opened with its password");
        } catch (OldExcelFormatException e) {
            throw ReadCode.UNSUPPORTED.unreadable("the workbook is of Excel 95 or earlier");
        } catch (IOException e) {
            throw ReadCode.CORRUPT.unreadable("the workbook is damaged: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // POI throws many kinds of them on damaged records.
            throw ReadCode.CORRUPT.unreadable("the workbook is damaged: " + e);
        }
    }

    private static CanonicalText read(HSSFWorkbook workbook, ReadContext context) throws UnreadableDocumentException {
        BookDraft book = new BookDraft(context);
        CellFormats formats = new CellFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        for (int i = 0; i < workbook.getNumberOfSheets() && !book.budget().isSpent(); i++) {
            if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                book.hidden();
            } else {
                book.add(sheet(workbook.getSheetAt(i), formats, book.budget()), workbook.getNumberOfSheets());
            }
        }
        return book.finish(false).build();
    }

    private static Sheet sheet(HSSFSheet source, CellFormats formats, SheetBudget budget) {
        Sheet sheet = new Sheet(source.getSheetName());
        try {
            for (Row row : source) {
                if (row.getZeroHeight()) {
                    sheet.hideRow(row.getRowNum());
                }
                for (Cell cell : row) {
                    if (source.isColumnHidden(cell.getColumnIndex())) {
                        sheet.hideColumns(cell.getColumnIndex(), cell.getColumnIndex());
                    }
                    String text = text((HSSFCell) cell, formats);
                    budget.take(text.length());
                    sheet.set(cell.getRowIndex(), cell.getColumnIndex(), text);
                }
            }
        } catch (StopParsing e) {
            // The budget is spent: what was read so far stays, and the draft says that it was cut.
            return sheet;
        }
        for (CellRangeAddress merged : source.getMergedRegions()) {
            sheet.merge(new Sheet.Merge(
                    merged.getFirstRow(), merged.getLastRow(), merged.getFirstColumn(), merged.getLastColumn()));
        }
        return sheet;
    }

    private static String text(HSSFCell cell, CellFormats formats) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                formats.show(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }

    private static String text(HSSFCell cell) {
        String font = cell.getCellStyle().getFont(cell.getSheet().getWorkbook()).getFontName();
        return FontText.DEFAULT.decode(
                font == null ? "" : font, cell.getRichStringCellValue().getString());
    }
}
