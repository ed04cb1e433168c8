package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.store.LoadedFile;

class DocumentBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String LIST = "/documents";
    private static final String PROGRAMME = "/documents/35-ctr-ubnd-quang-ninh-2021";
    private static final String RESOLUTION = "/documents/318-nq-hdnd-quang-ninh-2025";
    /** The same resolution as a PDF document: a copy. */
    private static final String PDF = RESOLUTION + "-2";

    private static final Path PDF_FILE = Path.of(
            "..", "golden/src/test/resources/vn/chitieu/golden/rendered/318-nq-hdnd-quang-ninh-2025", "writer.pdf");

    private static String hostile = "";

    @BeforeAll
    static void loads() throws Exception {
        load("nghị quyết 318.pdf", Files.readAllBytes(PDF_FILE));
        String text = """
                ỦY BAN NHÂN DÂN
                Số: 77/KH-UBND
                KẾ HOẠCH
                <script>document.title='bị chiếm'</script><img src=x onerror="document.title='bị chiếm'">
                1. Tỷ lệ che phủ rừng năm 2030 đạt trên 42%. "><svg onload=alert(1)>
                2. Chữ \u202Eđảo chiều theo Nghị quyết số 318/NQ-HĐND ngày 16 tháng 12 năm 2025.
                """;
        hostile = load("<b>ác ý</b>.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String load(String name, byte[] content) throws Exception {
        Extraction extraction = Extractor.create().extract(name, content);
        Services services = BROWSER.application().services();
        String id = services.library()
                .load(LoadedFile.of(content, extraction, "2026-01-05T01:00:00Z"))
                .id();
        services.library().refresh();
        return id;
    }

    private static Extraction extraction(String place) throws Exception {
        return BROWSER.application().services().library().extraction(place.substring(LIST.length() + 1));
    }

    @Test
    void aReaderFiltersAndSortsTheDocuments() {
        Page page = BROWSER.open(LIST);
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        page.fill("main input[type=search]", "chuong trinh");
        page.fill("main input[type=search]", "35/ctr");
        page.waitForURL("**/documents?q=35*");
        assertThat(page.locator("tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains("35/CTr-UBND", "08/02/2021", "166");
        page.navigate(BROWSER.application().address(LIST));
        page.locator("thead a").getByText("Chỉ tiêu").click();
        assertThat(page.locator("[aria-sort=descending]").innerText()).contains("Chỉ tiêu");
        assertThat(page.locator("tbody th").first().innerText()).isEqualTo("35/CTr-UBND");
        page.fill("main input[type=search]", "không có văn bản này");
        page.keyboard().press("Enter");
        page.locator("#list .empty").waitFor();
        assertThat(page.locator("#list").innerText()).contains("Không có văn bản nào khớp");
    }

    @Test
    void theTextOfThePageIsTheCanonicalText() throws Exception {
        for (String place : new String[] {PROGRAMME, RESOLUTION}) {
            Page page = BROWSER.open(place);
            Object text = page.evaluate("() => { const copy = document.getElementById('text').cloneNode(true);"
                    + " copy.querySelectorAll('.ui').forEach(e => e.remove()); return copy.textContent; }");
            assertThat(text).isEqualTo(extraction(place).text());
        }
    }

    @Test
    void hoveringATargetMarksItsExactWords() throws Exception {
        Target target = target(PROGRAMME, "Tỷ lệ đô thị hóa");
        Page page = BROWSER.open(PROGRAMME);
        page.locator("#card-" + target.id() + " .goto").hover();
        assertThat(joined(page.locator("#text .m.on"))).isEqualTo(target.quote());
        assertThat(joined(page.locator("#text .m.on-value"))).isEqualTo("75");
        assertThat(joined(page.locator("#text .m.on-unit"))).isEqualTo("%");
        assertThat(joined(page.locator("#text .m.on-indicator"))).isEqualTo(target.indicator());
    }

    @Test
    void hoveringTheWordsMarksTheTarget() throws Exception {
        Target target = target(PROGRAMME, "Tỷ lệ đô thị hóa");
        Page page = BROWSER.open(PROGRAMME);
        Locator words = page.locator("#text .m[data-p~='" + target.id() + ":value']");
        words.scrollIntoViewIfNeeded();
        words.hover();
        assertThat(page.locator(".card.on").getAttribute("id")).isEqualTo("card-" + target.id());
        assertThat(page.locator(".card.on").isVisible()).isTrue();
    }

    @Test
    void targetsAreWalkedThroughByKeyboard() throws Exception {
        Page page = BROWSER.open(RESOLUTION);
        page.keyboard().press("n");
        page.locator(".card.on").waitFor();
        String first = page.locator(".card.on").getAttribute("data-t");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("target-" + first);
        page.keyboard().press("n");
        assertThat(page.locator(".card.on").getAttribute("data-t")).isNotEqualTo(first);
        page.keyboard().press("p");
        assertThat(page.locator(".card.on").getAttribute("data-t")).isEqualTo(first);
        page.keyboard().press("Enter");
        // the address changes before the page is told of it
        page.locator("#card-" + first + " :focus").waitFor();
        assertThat(page.url()).endsWith("#card-" + first);
    }

    @Test
    void aPermalinkLeadsToItsClauseAndItsCitation() {
        Page page = BROWSER.open(RESOLUTION + "#dieu-1.2.a.3");
        Locator clause = page.locator("[id='dieu-1.2.a.3']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("dieu-1.2.a.3");
        assertThat(inView(page, clause)).isTrue();
        assertThat(page.locator("#here .where").innerText())
                .isEqualTo("tiết (3) điểm a khoản 2 Điều 1 Nghị quyết 318/NQ-HĐND ngày 16/12/2025");
        page.locator("[data-copy=cite]").click();
        // the clipboard answers when it has time
        page.locator("#here .where:has-text('Đã chép.')").waitFor();
        assertThat(page.locator("#here .where").innerText()).startsWith("Đã chép.");
        assertThat(page.locator(".branches a[aria-current]").innerText()).startsWith("(3)");
    }

    @Test
    void theBarCoversNothingThatIsJumpedTo() throws Exception {
        Page page = BROWSER.open(PDF);
        page.setViewportSize(390, 844);
        String target = target(PDF, "tỷ lệ dân số tham gia bảo hiểm y tế").id();
        for (String place : new String[] {"dieu-1.2.a.3", "dieu-1.3", "target-" + target}) {
            page.navigate("about:blank");
            page.navigate(BROWSER.application().address(PDF + "#" + place));
            double bar = page.locator("#here").boundingBox().y
                    + page.locator("#here").boundingBox().height;
            double top = page.locator("[id='" + place + "']").boundingBox().y;
            assertThat(top).as(place).isBetween(bar, 844.0);
        }
    }

    @Test
    void theOutlineFollowsTheText() {
        Page page = BROWSER.open(PROGRAMME);
        page.locator(".outline a").getByText("Về môi trường").click();
        page.waitForURL("**#3");
        page.locator(".branches a[aria-current]:has-text('Về môi trường')").waitFor();
        page.mouse().move(600, 500);
        page.waitForTimeout(600);
        page.mouse().wheel(0, 3_000);
        page.waitForFunction(
                "!document.querySelector('.branches a[aria-current]').innerText.includes('Về môi trường')");
        assertThat(inView(page, page.locator(".branches a[aria-current]"))).isTrue();
    }

    @Test
    void aTargetsAnchorMarksIt() throws Exception {
        Target target = target(PROGRAMME, "Tỷ lệ đô thị hóa");
        Page page = BROWSER.open(PROGRAMME + "#target-" + target.id());
        assertThat(joined(page.locator("#text .m.on"))).isEqualTo(target.quote());
        assertThat(inView(page, page.locator("#text .m.on").first())).isTrue();
    }

    @Test
    void aRepeatIsFoldedAndLeadsToItsFirstOccurrence() {
        Page page = BROWSER.open(RESOLUTION);
        Locator repeat = page.locator("details.repeat");
        assertThat(repeat.getAttribute("open")).isNull();
        repeat.locator("summary").click();
        repeat.locator("p.ui a").click();
        page.waitForFunction("document.activeElement.matches('section.clause')"
                + " && document.activeElement.closest('details.repeat') === null");
    }

    @Test
    void aConflictShowsBothPassages() {
        Page page = BROWSER.open(PROGRAMME);
        Locator conflict = page.locator("#conflict-1");
        assertThat(conflict.locator("summary").innerText()).contains("> 50", "> 55");
        conflict.locator("summary").click();
        assertThat(conflict.locator("blockquote").count()).isEqualTo(2);
        assertThat(conflict.locator("mark").allInnerTexts())
                .allMatch(text -> text.contains("50") || text.contains("55"));
        page.locator(".card .warn").first().click();
        page.waitForURL("**#conflict-*");
    }

    @Test
    void citationsLeadToLoadedDocumentsOrToASearch() {
        Page page = BROWSER.open(LIST + "/" + hostile);
        assertThat(page.locator("#text a.cite").getAttribute("href")).isEqualTo(RESOLUTION);
        page.navigate(BROWSER.application().address(RESOLUTION));
        assertThat(page.locator("#text a.cite.elsewhere").first().getAttribute("href"))
                .startsWith("/search?q=");
    }

    @Test
    void aHostileDocumentIsOnlyText() throws Exception {
        Page page = BROWSER.open(LIST + "/" + hostile);
        assertThat(page.title()).doesNotContain("bị chiếm");
        assertThat(page.locator("#text script, #text img, #text svg").count()).isZero();
        assertThat(page.locator("#text").textContent()).contains("<script>").doesNotContain("\u202E");
        BROWSER.accessible(page);
    }

    @Test
    void copiesLeadToEachOther() {
        Page page = BROWSER.open(PDF);
        page.getByText("Xem bản được hiện").click();
        page.waitForURL("**" + RESOLUTION);
        page.locator(".facts a").getByText("nghị quyết 318.pdf").click();
        page.waitForURL("**" + PDF);
    }

    @Test
    void aTargetIsMarkedOnThePictureOfItsPage() throws Exception {
        Target target = target(PDF, "tỷ lệ dân số tham gia bảo hiểm y tế");
        Page page = BROWSER.open(PDF);
        Locator button = page.locator("#card-" + target.id() + " .topicture");
        assertThat(button.innerText()).startsWith("Trang ");
        button.click();
        Locator marked = page.locator("#picture rect");
        marked.first().waitFor(new Locator.WaitForOptions().setTimeout(60_000).setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#picture .passage").innerText()).contains("bảo hiểm y tế");
        page.waitForResponse(
                "**/pages/*.png", () -> page.locator("#picture a[rel=next]").click());
        page.keyboard().press("Escape");
        assertThat(page.locator("#picture").isVisible()).isFalse();
    }

    @Test
    void isSeenInAllWindows() throws Exception {
        BROWSER.pictures("documents", LIST);
        BROWSER.pictures("documents-nothing", LIST + "?q=không+có");
        BROWSER.pictures(
                "document-target",
                PROGRAMME + "#target-" + target(PROGRAMME, "Tỷ lệ đô thị hóa").id());
        BROWSER.pictures("document-conflict", PROGRAMME + "#conflict-1");
        BROWSER.pictures("document-table", PROGRAMME + "#phu-luc-1.bang-1");
        BROWSER.pictures("document-repeat", RESOLUTION + "#doan-15");
        BROWSER.pictures("document-pdf", PDF + "#dieu-1.2.a.3");
        BROWSER.pictures("document-remove", PROGRAMME + "/remove");
        String target = target(PDF, "tỷ lệ dân số tham gia bảo hiểm y tế").id();
        BROWSER.pictures("document-page", PDF + "/pages/" + page(PDF, target) + "?target=" + target);
    }

    private static int page(String place, String targetId) throws Exception {
        Extraction extraction = extraction(place);
        Target target = extraction.targets().stream()
                .filter(each -> each.id().equals(targetId))
                .findFirst()
                .orElseThrow();
        return extraction.pages().stream()
                .filter(page -> page.start() <= target.start() && target.start() < page.end())
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static Target target(String place, String indicator) throws Exception {
        return extraction(place).targets().stream()
                .filter(target -> target.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static String joined(Locator pieces) {
        return String.join("", pieces.allTextContents());
    }

    private static boolean inView(Page page, Locator element) {
        var box = element.boundingBox();
        return box != null && box.y + box.height > 0 && box.y < page.viewportSize().height;
    }
}
