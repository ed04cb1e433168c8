package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.export.TargetCsv;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.index.model.Scope;

class TargetsCommandTest {

    @TempDir
    private Path folder;

    private final FakeLibrary library = new FakeLibrary();

    @BeforeEach
    void twoTargets() {
        library.hits.add(FakeLibrary.hit(
                FakeLibrary.target("Tổng mức bán lẻ hàng hóa", Comparator.GTE, "118000.5", null, "tỷ đồng"), "bán lẻ"));
        library.hits.add(FakeLibrary.hit(FakeLibrary.target("=Tỷ lệ xã có chợ", Comparator.RANGE, "50", "80", "%")));
    }

    @Test
    void aTableHasTheFiguresAsPeopleWriteThem() {
        String table = library.ask(Locale.forLanguageTag("vi"), new Screen(true, 150, true, null), "targets", "bán lẻ")
                .out();
        String plain = table.replaceAll("\u001B\\[[0-9;]*m", "");
        assertThat(plain.lines().limit(3))
                .containsExactly(
                        "#  Chỉ tiêu                      Giá trị  Đơn vị   Thời hạn   Chủ trì         "
                                + "Văn bản                            Điều khoản",
                        "1  Tổng mức bán lẻ hàng hóa  ≥ 118.000,5  tỷ đồng  2021–2025  Sở Công Thương  "
                                + "12/NQ-HĐND An Giang 2024 (+1 bản)  Điều 1 > 2 > a",
                        "2  =Tỷ lệ xã có chợ                50–80  %        2021–2025  Sở Công Thương  "
                                + "12/NQ-HĐND An Giang 2024 (+1 bản)  Điều 1 > 2 > a");
        assertThat(table).contains("Tổng mức \u001B[1;31mbán lẻ\u001B[0m hàng hóa");
        assertThat(library.ask("targets", "bán lẻ").out()).contains("≥ 118,000.5");
        assertThat(library.requests.get(0).scope()).isEqualTo(Scope.TARGETS);
    }

    @Test
    void figuresAreNeverBroken() {
        Screen narrow = new Screen(true, 40, false, null);
        assertThat(library.ask(Locale.ENGLISH, narrow, "targets", "bán lẻ").out())
                .contains("≥ 118,000.5");
    }

    @Test
    void jsonLinesHaveAHitEach() throws IOException {
        List<String> lines =
                library.ask("targets", "x", "--format", "jsonl").out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode hit = JsonMapper.builder().build().readTree(lines.get(0));
        assertThat(hit.get("target").get("value").decimalValue()).isEqualByComparingTo("118000.5");
        assertThat(hit.get("target").get("comparator").asText()).isEqualTo("GTE");
        assertThat(hit.get("copies").toString()).isEqualTo("[\"12-nq-hdnd-2\"]");
    }

    @Test
    void csvHasTheColumnsOfExtract() {
        List<String> lines =
                library.ask("targets", "x", "--format", "csv").out().lines().toList();
        assertThat(lines.get(0) + "\r\n").isEqualTo(TargetCsv.header());
        assertThat(lines.get(1)).startsWith("12-nq-hdnd,12/NQ-HĐND,t1,dieu-1.2.a,Điều 1 > 2 > a,QUANTITATIVE,");
        assertThat(lines.get(2)).contains(",'=Tỷ lệ xã có chợ,");
    }

    @Test
    void xlsxHasNumbersAsNumbersAndNoFormula() throws IOException {
        Path file = folder.resolve("sub").resolve("targets.xlsx");
        Program.Run run = library.ask("targets", "x", "--format", "xlsx", "--out", file);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("chitieu: wrote 2 targets to " + file + "\n");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Targets");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            Row header = sheet.getRow(0);
            assertThat(header.getCell(2).getStringCellValue()).isEqualTo("value");
            Row first = sheet.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Tổng mức bán lẻ hàng hóa");
            assertThat(first.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(118_000.5);
            assertThat(first.getCell(3)).isNull();
            Row second = sheet.getRow(2);
            assertThat(second.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(second.getCell(0).getStringCellValue()).isEqualTo("'=Tỷ lệ xã có chợ");
            assertThat(header.getLastCellNum()).isEqualTo((short) 20);
        }
    }

    @Test
    void xlsxTakesTextThatXmlDoesNot() throws IOException {
        library.hits.clear();
        String odd = "a\u0000\u000B\uFFFE\uD800<b>&amp;]]>\n" + "x".repeat(40_000);
        library.hits.add(FakeLibrary.hit(FakeLibrary.target(odd, Comparator.EQ, "1", null, "%")));
        Path file = folder.resolve("odd.xlsx");
        library.ask("targets", "x", "--format", "xlsx", "--out", file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            String text = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
            assertThat(text).startsWith("a  ").contains("<b>&amp;]]> xxx").hasSizeBetween(32_000, 32_767);
        }
    }

    @Test
    void aTerminalGetsNoBinaryData() {
        Program.Run run =
                library.ask(Locale.ENGLISH, new Screen(true, 100, false, null), "targets", "x", "--format", "xlsx");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--format xlsx needs --out FILE");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("occupied"));
        Program.Run run = library.ask("targets", "x", "--format", "csv", "--out", occupied);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("APP-004");
    }

    @Test
    void aTableGoesToAFileToo() throws IOException {
        Path file = folder.resolve("targets.txt");
        Screen screen = new Screen(true, 100, true, null);
        library.ask(Locale.ENGLISH, screen, "targets", "x", "--out", file);
        assertThat(Files.readString(file)).contains("Indicator").doesNotContain("\u001B");
    }

    @Test
    void columnsAreChosenForEveryForm() throws IOException {
        String columns = "lead,value,unit,indicator";
        assertThat(library.ask("targets", "x", "--format", "csv", "--columns", columns)
                        .out()
                        .lines())
                .containsExactly(
                        "\uFEFFlead,value,unit,indicator",
                        "Sở Công Thương,118000.5,tỷ đồng,Tổng mức bán lẻ hàng hóa",
                        "Sở Công Thương,50,%,'=Tỷ lệ xã có chợ");
        assertThat(library.ask("targets", "x", "--format", "jsonl", "--columns", columns)
                        .out()
                        .lines())
                .containsExactly(
                        "{\"lead\":\"Sở Công Thương\",\"value\":118000.5,\"unit\":\"tỷ đồng\","
                                + "\"indicator\":\"Tổng mức bán lẻ hàng hóa\"}",
                        "{\"lead\":\"Sở Công Thương\",\"value\":50,\"unit\":\"%\","
                                + "\"indicator\":\"=Tỷ lệ xã có chợ\"}");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(library.ask("targets", "x", "--format", "json", "--columns", columns)
                        .out());
        assertThat(json.get("schema").asText()).isEqualTo("chitieu/targets/1");
        assertThat(json.get("total").asInt()).isEqualTo(2);
        assertThat(json.get("targets").get(1).get("indicator").asText()).isEqualTo("=Tỷ lệ xã có chợ");
        Path file = folder.resolve("columns.xlsx");
        library.ask("targets", "x", "--format", "xlsx", "--columns", columns, "--out", file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 4);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(118_000.5);
        }
    }

    @Test
    void aColumnThatThereIsNotIsWrongUsage() {
        Program.Run run = library.ask("targets", "x", "--format", "csv", "--columns", "lead,weight");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("weight", "--columns");
    }

    @Test
    void aRefusedQueryLeavesNoFile() {
        Path file = folder.resolve("refused.csv");
        Program.Run run = library.ask("targets", "\"x", "--format", "csv", "--out", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("^");
        assertThat(file).doesNotExist();
    }
}
