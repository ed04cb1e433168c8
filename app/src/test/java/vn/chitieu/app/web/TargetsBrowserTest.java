package vn.chitieu.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.ValueText;

/** The table of targets and the files of what it shows. */
class TargetsBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** Filters, an order and columns, none of them the usual. */
    private static final String STATE = "/targets?year=2021&unit=%25&sort=highest&columns=unit,indicator,number,time";

    /** A word that no document has. */
    private static final String NOTHING = "/targets?q=kangaroo";

    private static List<List<String>> screen(Page page) {
        List<List<String>> rows = new ArrayList<>();
        for (Locator row : page.locator(".sheet tbody tr").all()) {
            rows.add(row.locator("td").allInnerTexts().stream()
                    .map(cell -> cell.replace("⇄", "").strip())
                    .toList());
        }
        return rows;
    }

    private static Path download(Page page, String format) {
        page.locator(".export summary").click();
        Download download = page.waitForDownload(
                () -> page.locator(".export a[href$='format=" + format + "']").click());
        assertThat(download.suggestedFilename()).isEqualTo("chi-tieu." + format);
        page.keyboard().press("Escape");
        page.locator("h1").dispatchEvent("click");
        return download.path();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(","));
    }

    @Test
    void filesHaveExactlyWhatTheScreenShows() throws IOException {
        Page page = BROWSER.open(STATE);
        List<List<String>> shown = screen(page);
        int total = Integer.parseInt(page.locator(".counted")
                .innerText()
                .replaceAll(".*trong ([0-9.]+).*", "$1")
                .replace(".", ""));
        assertThat(shown).hasSizeGreaterThan(20);

        List<String> csv = Files.readAllLines(download(page, "csv"));
        assertThat(csv.get(0)).isEqualTo("\uFEFFunit,indicator,number,time");
        assertThat(csv).hasSize(total + 1);
        List<String> jsonl = Files.readAllLines(download(page, "jsonl"));
        assertThat(jsonl).hasSize(total);
        JsonNode json =
                JsonMapper.builder().build().readTree(download(page, "json").toFile());
        assertThat(json.get("total").asInt()).isEqualTo(total);
        assertThat(json.get("sort").asText()).isEqualTo("highest");
        try (InputStream in = Files.newInputStream(download(page, "xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(row(sheet.getRow(0))).containsExactly("Đơn vị", "Chỉ tiêu", "Số hiệu", "Thời hạn");
            assertThat(sheet.getLastRowNum()).isEqualTo(total);
            for (int i = 0; i < shown.size(); i++) {
                List<String> expected = shown.get(i);
                assertThat(onScreen(row(sheet.getRow(i + 1)))).as("row " + i).isEqualTo(expected);
                JsonNode line = JsonMapper.builder().build().readTree(jsonl.get(i));
                assertThat(onScreen(List.of(
                                line.get("unit").asText(),
                                line.get("indicator").asText(),
                                line.get("number").asText(),
                                line.get("time").asText(""))))
                        .isEqualTo(expected);
                assertThat(json.get("targets").get(i)).isEqualTo(line);
                if (!csv.get(i + 1).contains("\"")) {
                    assertThat(onScreen(cells(csv.get(i + 1)))).isEqualTo(expected);
                }
            }
        }
    }

    /** A row of a file as the screen shows it: files have times by ISO 8601. */
    private static List<String> onScreen(List<String> row) {
        List<String> shown = new ArrayList<>(row);
        String time = shown.remove(shown.size() - 1);
        shown.add(new ValueText(Messages.of(Locale.forLanguageTag("vi"))).time(time));
        return shown;
    }

    private static List<String> row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cells.add(row.getCell(i) == null ? "" : new DataFormatter().formatCellValue(row.getCell(i)));
        }
        return cells;
    }

    @Test
    void figuresAreNumbersInSheets() throws IOException {
        Page page = BROWSER.open("/targets?sort=highest&columns=value");
        assertThat(page.locator(".sheet td").first()).hasText(Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+"));
        try (InputStream in = Files.newInputStream(download(page, "xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row first = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(1).getNumericCellValue()).isGreaterThan(10_000);
        }
    }

    @Test
    void aClickOnAHeadingSorts() {
        Page page = BROWSER.open("/targets");
        Locator heading = page.locator("th.col-value");
        heading.locator("a").click();
        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(page).hasURL(Pattern.compile(".*sort=lowest"));
        heading.locator("a").click();
        assertThat(heading).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("td.col-value").first()).containsText("74.000");
    }

    @Test
    void columnsAreChosenAndKept() {
        Page page = BROWSER.open("/targets?q=rừng");
        page.locator("#columns summary").click();
        page.locator("#column-quote").check();
        assertThat(page.locator("th.col-quote")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*columns=.*quote.*"));
        assertThat(page.locator("#column-quote")).isVisible();
        page.locator("#column-lead").uncheck();
        assertThat(page.locator("th.col-lead")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("#column-quote")).isHidden();
        page.reload();
        assertThat(page.locator("th.col-quote")).isVisible();
        assertThat(page.locator("td.col-quote mark").first()).isVisible();
    }

    @Test
    void rowsAreCardsInANarrowWindow() {
        Page page =
                BROWSER.open("/targets?columns=indicator,value,unit,time,lead,coordinating,title,issuer,place,topics");
        assertThat(page.locator(".sheet td.none").allInnerTexts()).isNotEmpty().allMatch(String::isBlank);
        assertThat(page.locator(".sheet td:not(.none)").allInnerTexts()).noneMatch(String::isBlank);
        page.setViewportSize(390, 844);
        assertThat((Boolean) page.evaluate("() => { const sheet = document.querySelector('.sheet');"
                        + " return sheet.scrollWidth <= sheet.clientWidth; }"))
                .isTrue();
        assertThat(page.locator(".sheet td.none").first()).hasCSS("position", "absolute");
        page.locator(".sheet th.col-unit a").click();
        assertThat(page.locator(".sheet th.col-unit")).hasAttribute("aria-sort", "ascending");
    }

    @Test
    void rowsLeadToClauseComparisonAndAgency() {
        Page page = BROWSER.open("/targets?lead=Cục Thống kê&columns=indicator,lead,path,number");
        Locator row = page.locator(".sheet tbody tr").first();
        assertThat(row.locator(".col-path a").getAttribute("href"))
                .startsWith("/documents/")
                .contains("#");
        assertThat(row.locator(".col-indicator a.compare").getAttribute("href")).startsWith("/compare?indicator=");
        assertThat(row.locator(".col-lead a").first().getAttribute("href")).startsWith("/agencies/");
    }

    @Test
    void aFileOfARefusedQueryLeadsToTheTable() {
        Page page = BROWSER.open("/targets/export?format=csv&q=\"a");
        assertThat(page.locator(".refused")).isVisible();
        assertThat(page.url()).contains("/targets?q=");
    }

    @Test
    void isSeenInAllWindows() {
        BROWSER.pictures("table", "/targets?sort=highest");
        BROWSER.pictures(
                "table-wide", "/targets?q=tỷ lệ&columns=indicator,value,unit,time,lead,issuer,title,quote,topics");
        assertThat(BROWSER.open(NOTHING).locator(".nothing")).isVisible();
        BROWSER.pictures("table-nothing", NOTHING);
    }
}
