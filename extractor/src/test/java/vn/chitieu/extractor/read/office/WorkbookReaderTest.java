package vn.chitieu.extractor.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.read.DocumentReaders;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableCell;

class WorkbookReaderTest {

    private static Workbook workbook(String format) {
        return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static CanonicalText read(Workbook workbook) throws IOException, UnreadableDocumentException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return DocumentReaders.read("a", out.toByteArray()).text();
    }

    private static void row(Sheet sheet, int row, Object... values) {
        Row line = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                line.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] instanceof String text) {
                line.createCell(i).setCellValue(text);
            }
        }
    }

    private static void format(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void cellsAreReadAsDisplayed(String name) throws IOException, UnreadableDocumentException {
        try (Workbook workbook = workbook(name)) {
            Sheet sheet = workbook.createSheet("Sheet1");
            row(sheet, 0, "TT", "Chỉ tiêu", "Giá trị");
            row(sheet, 1, 1, "GRDP bình quân", 11800);
            row(sheet, 2, 2, "Tăng trưởng", 12.5);
            row(sheet, 3, 3, "Tỷ lệ", 0.125);
            row(sheet, 4, 4, "Hạn");
            row(sheet, 5, 5, "Tổng");
            format(workbook, sheet.getRow(1).getCell(2), "#,##0");
            format(workbook, sheet.getRow(3).getCell(2), "0.0%");
            sheet.getRow(4).createCell(2).setCellValue(LocalDate.of(2026, 3, 31));
            format(workbook, sheet.getRow(4).getCell(2), "dd/mm/yyyy");
            sheet.getRow(5).createCell(2).setCellFormula("C2*2");
            format(workbook, sheet.getRow(5).getCell(2), "#,##0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(read(workbook).text().lines())
                    .containsExactly(
                            "TT | Chỉ tiêu | Giá trị",
                            "1 | GRDP bình quân | 11.800",
                            "2 | Tăng trưởng | 12,5",
                            "3 | Tỷ lệ | 12,5%",
                            "4 | Hạn | 31/03/2026",
                            "5 | Tổng | 23.600");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void titlesMergedHeadersAndNotes(String name) throws IOException, UnreadableDocumentException {
        try (Workbook workbook = workbook(name)) {
            Sheet sheet = workbook.createSheet("Trang tính1");
            row(sheet, 0, "Phụ lục I");
            row(sheet, 1, "CHỈ TIÊU CHỦ YẾU NĂM 2026");
            row(sheet, 2, null, null, null, "Đơn vị tính: tỷ đồng");
            row(sheet, 4, "TT", "Chỉ tiêu", "Kế hoạch", null);
            row(sheet, 5, null, null, "Năm 2026", "Năm 2030");
            row(sheet, 6, "I", "Về kinh tế");
            row(sheet, 7, 1, "Thu ngân sách", 100, 200);
            row(sheet, 8, 2, "Chi đầu tư", 50, 60);
            row(sheet, 9, "Ghi chú: số ước thực hiện.");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3));
            CanonicalText read = read(workbook);
            assertThat(read.text().lines())
                    .containsExactly(
                            "Phụ lục I",
                            "CHỈ TIÊU CHỦ YẾU NĂM 2026",
                            "Đơn vị tính: tỷ đồng",
                            "TT | Chỉ tiêu | Kế hoạch",
                            "Năm 2026 | Năm 2030",
                            "I | Về kinh tế",
                            "1 | Thu ngân sách | 100 | 200",
                            "2 | Chi đầu tư | 50 | 60",
                            "Ghi chú: số ước thực hiện.");
            Table table = (Table) read.blocks().get(3);
            assertThat(table.columns()).isEqualTo(4);
            assertThat(table.rows().get(0).cells())
                    .extracting(TableCell::columnSpan)
                    .containsExactly(1, 1, 2);
            assertThat(table.rows().get(1).cells())
                    .extracting(TableCell::carried)
                    .containsExactly(true, true, false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenCellsAreLeftOutAndSheetsNamed(String name) throws IOException, UnreadableDocumentException {
        try (Workbook workbook = workbook(name)) {
            Sheet sheet = workbook.createSheet("Nông nghiệp");
            row(sheet, 0, "TT", "Tên", "Ẩn", "Số");
            row(sheet, 1, 1, "Lúa", "x", 5);
            row(sheet, 2, 2, "Ẩn", "x", 6);
            row(sheet, 3, 3, "Ngô", "x", 7);
            sheet.setColumnHidden(2, true);
            sheet.getRow(2).setZeroHeight(true);
            row(workbook.createSheet("Mật"), 0, "không thấy");
            workbook.setSheetHidden(1, true);
            Sheet two = workbook.createSheet("Sheet3");
            row(two, 0, "A", "B", "C");
            row(two, 1, 1, "b", 2);
            row(two, 4, "BIỂU HAI");
            row(two, 5, "D", "E", "F");
            row(two, 6, 1, "e", 3);
            CanonicalText read = read(workbook);
            assertThat(read.text().lines())
                    .containsExactly(
                            "Nông nghiệp",
                            "TT | Tên | Số",
                            "1 | Lúa | 5",
                            "3 | Ngô | 7",
                            "A | B | C",
                            "1 | b | 2",
                            "BIỂU HAI",
                            "D | E | F",
                            "1 | e | 3");
            assertThat(read.diagnostics()).extracting(Diagnostic::code).isEqualTo(List.of("READ-113", "READ-113"));
        }
    }

    @Test
    void theFontOfACellGoesThroughTheHook() throws Exception {
        XlsxBook.Formats formats = new XlsxBook.Formats();
        XlsxBook.Texts texts = new XlsxBook.Texts((font, text) -> font.isEmpty() ? text : font + text, 1000);
        ZipParts zip = ZipParts.of(
                WordFile.zip(Map.of(
                        "a",
                        ("<styleSheet><fonts><font><name val=\".VnTime\"/></font><font/></fonts><cellXfs>"
                                        + "<xf fontId=\"1\"/><xf fontId=\"0\"/></cellXfs></styleSheet>")
                                .getBytes(StandardCharsets.UTF_8),
                        "b",
                        "<sst><si><t>a</t></si><si><r><rPr><rFont val=\"VNI\"/></rPr><t>b</t></r></si></sst>"
                                .getBytes(StandardCharsets.UTF_8))),
                ReadLimits.DEFAULT);
        XmlPart.parse(zip, "a", formats);
        XmlPart.parse(zip, "b", texts);
        assertThat(texts.text(0, formats.font(1))).isEqualTo(".VnTimea");
        assertThat(texts.text(0, formats.font(0))).isEqualTo("a");
        assertThat(texts.text(1, formats.font(1))).isEqualTo("VNIb");
    }
}
