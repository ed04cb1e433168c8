package vn.chitieu.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.index.store.LoadedFile;

/** Searching, as a legal officer does it. */
class FindBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @TempDir
    private static Path folder;

    /** Long names, and what a hostile document tries. */
    private static final String HOSTILE = """
            HỘI ĐỒNG NHÂN DÂN
            TỈNH BỜ BIỂN
            Số: 99/NQ-HĐND
            Bờ Biển, ngày 10 tháng 12 năm 2024
            NGHỊ QUYẾT
            Về <b>kế hoạch</b> phát triển kinh tế - xã hội, quốc phòng, an ninh, bảo vệ môi trường và ứng phó biến đổi khí hậu năm 2025
            Điều 1. Chỉ tiêu <script>alert(1)</script>
            1. Tỷ lệ rừng dừa nước \u202Eđược\u202C phục hồi đạt trên 42%.
            2. Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Bờ Biển chủ trì, phối hợp với Sở Nông nghiệp và Môi trường xây dựng kè chắn sóng dừa nước.
            """;

    @BeforeAll
    static void load() throws Exception {
        Path file = Files.writeString(folder.resolve("hostile.txt"), HOSTILE);
        BROWSER.application()
                .services()
                .library()
                .load(LoadedFile.of(
                        file,
                        Extractor.create().extract("hostile.txt", Files.readAllBytes(file)),
                        "2026-01-05T01:00:00Z"));
        BROWSER.application().services().library().refresh();
    }

    private static Locator hits(Page page) {
        return page.locator(".hits > li");
    }

    private static void at(Page page, String part) {
        assertThat(page).hasURL(Pattern.compile(".*" + part + ".*"));
    }

    @Test
    void findsAClauseByAgencyWithAFacet() {
        Page page = BROWSER.open("/search?q=đầu tư");
        Locator facet = page.locator("#facet-agency .choices li").first();
        String agency = facet.locator("label").innerText();
        facet.locator("input").check();
        at(page, "agency=");
        Locator chip = page.locator(".chips .removable");
        assertThat(chip).containsText(agency);
        assertThat(page.locator("#said")).containsText("điều khoản");
        String link = hits(page).first().locator("h2 a").getAttribute("href");
        assertThat(link).startsWith("/documents/").contains("#");
        chip.click();
        assertThat(chip).hasCount(0);
        assertThat(page.url()).doesNotContain("agency=");
        page.goBack();
        assertThat(page.locator(".chips .removable")).containsText(agency);
    }

    @Test
    void suggestsAgenciesToTheKeyboard() {
        Page page = BROWSER.open("/search?q=đầu tư");
        Locator box = page.locator("#typed-agency");
        box.click();
        box.pressSequentially("so y");
        Locator options = page.locator("[role=listbox] [role=option]");
        assertThat(options.first()).containsText("Sở Y tế");
        BROWSER.accessible(page);
        box.press("ArrowDown");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        box.press("Escape");
        assertThat(options).hasCount(0);
        box.pressSequentially(" te");
        assertThat(options.first()).containsText("Sở Y tế");
        box.press("ArrowDown");
        box.press("Enter");
        assertThat(page.locator(".chips .removable")).containsText("Sở Y tế");
        at(page, "agency=S%E1%BB%9F%20Y%20t%E1%BA%BF");
    }

    @Test
    void searchesAsItWasTypedOnDemand() {
        Page page = BROWSER.open("/search?q=che phu rung");
        assertThat(page.locator(".note").first()).containsText("che phủ rừng");
        assertThat(hits(page).first().locator("mark").first()).isVisible();
        page.locator(".note a").first().click();
        at(page, "literal=true");
        assertThat(page.locator(".note").first()).containsText("đúng như đã gõ");
    }

    @Test
    void findsTargetsByARangeOfValues() {
        Page page = BROWSER.open("/search?scope=targets&q=tỷ lệ&unit=%25");
        page.fill("#min", "90");
        page.fill("#max", "95");
        page.locator("#max").press("Enter");
        at(page, "min=90&max=95");
        assertThat(page.locator(".chips .removable")).hasCount(3);
        assertThat(hits(page).first()).isVisible();
        for (String figure : page.locator(".figure strong").allInnerTexts()) {
            double value = Double.parseDouble(
                    figure.replaceAll("[^0-9,]", " ").strip().split(" ")[0].replace(',', '.'));
            assertThat(value).as(figure).isBetween(90.0, 95.0);
        }
    }

    @Test
    void showsWhatIsWrongWithAQuery() {
        Page page = BROWSER.open("/search");
        page.fill("#q", "rừng tilte:x");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".refused")).containsText("không có trường");
        assertThat(page.locator("mark.wrong")).hasText("t");
        assertThat(page.locator(".wrong-query")).hasText("rừng tilte:x");
        assertThat(page.locator(".refused")).containsText("title:");
    }

    @Test
    void aValueThatIsNoNumberIsToldToo() {
        Page page = BROWSER.open("/search?q=rừng OR biển&min=nhiều");
        assertThat(page.locator(".wrong-query")).hasText("(rừng OR biển) value>=nhiều");
        assertThat(page.locator(".refused")).containsText("không phải là số");
    }

    @Test
    void suggestsSomethingElseWhereNothingIsFound() {
        Page page = BROWSER.open("/search?q=zzzz&agency=Sở Y học");
        assertThat(page.locator(".nothing")).containsText("Sở Y tế");
        page.locator(".nothing a").first().click();
        at(page, "agency=S%E1%BB%9F%20Y%20t%E1%BA%BF");
    }

    @Test
    void goesFromPageToPage() {
        Page page = BROWSER.open("/search?q=tỉnh");
        String first = hits(page).first().innerText();
        page.locator(".pager a[rel=next]").click();
        at(page, "offset=20");
        assertThat(page.locator(".counted")).containsText("21–40");
        assertThat(hits(page).first().innerText()).isNotEqualTo(first);
        page.locator(".pager a[rel=prev]").click();
        assertThat(page.locator(".counted")).containsText("1–20");
    }

    @Test
    void tellsWhyAHitStandsWhereItStands() {
        Page page = BROWSER.open("/search?q=che phủ rừng&explain=true");
        page.locator(".why summary").first().click();
        assertThat(page.locator(".why td").first()).isVisible();
        BROWSER.accessible(page);
    }

    @Test
    void keepsASearch() {
        Page page = BROWSER.open("/search?q=che phủ rừng&year=2021");
        page.locator(".save summary").click();
        page.fill(".save input[name=name]", "Rừng năm 2021");
        page.locator(".save button").click();
        page.waitForURL("**/saved-searches");
        assertThat(page.locator(".saved-list .what")).containsText("Rừng năm 2021");
        page.locator(".saved-list summary").click();
        page.fill(".saved-list input[name=name]", "Che phủ rừng");
        page.locator(".saved-list .menu button").click();
        assertThat(page.locator(".saved-list .what a")).hasText("Che phủ rừng");
        BROWSER.pictures("find-saved", "/saved-searches");
        page.navigate(BROWSER.application().address("/search"));
        page.locator(".chips a", new Page.LocatorOptions().setHasText("Che phủ rừng"))
                .click();
        at(page, "q=che%20ph%E1%BB%A7%20r%E1%BB%ABng&year=2021");
        page.navigate(BROWSER.application().address("/saved-searches"));
        page.locator(".saved-list button.link").click();
        assertThat(page.locator(".nothing")).containsText("Chưa lưu");
    }

    @Test
    void worksWithoutScripts() {
        Page page = BROWSER.open("/search");
        page.route("**/*.js", Route::abort);
        page.navigate(BROWSER.application().address("/search?q=đầu tư"));
        page.locator("#facet-agency .choices input").first().check();
        page.locator(".apply").click();
        at(page, "q=.*agency=");
        assertThat(page.url()).doesNotContain("min=");
        assertThat(page.locator(".chips .removable")).hasCount(1);
        BROWSER.forgive();
    }

    @Test
    void textOfDocumentsStaysText() {
        Page page = BROWSER.open("/search?q=dừa nước");
        assertThat(page.locator(".hits")).containsText("<script>alert(1)</script>");
        assertThat(page.locator(".hits script, .hits .title b")).hasCount(0);
        assertThat(page.locator(".hits").innerText()).doesNotContain("\u202E");
    }

    @Test
    void isSeenInAllWindows() {
        BROWSER.pictures("find-start", "/search");
        BROWSER.pictures("find-clauses", "/search?q=che phủ rừng");
        BROWSER.pictures("find-targets", "/search?q=tỷ lệ&scope=targets&place=Quảng Ninh&explain=true");
        BROWSER.pictures("find-long-names", "/search?q=dừa nước");
        Page refused = BROWSER.open("/search?q=rừng \"ngập mặn");
        assertThat(refused.locator(".refused")).containsText("Còn thiếu: \"");
        assertThat(refused.locator(".toolbar .sort, .toolbar .save")).hasCount(0);
        BROWSER.pictures("find-refused", "/search?q=rừng \"ngập mặn");
        BROWSER.pictures("find-nothing", "/search?q=khủng long&lead=Sở Y học");
    }
}
