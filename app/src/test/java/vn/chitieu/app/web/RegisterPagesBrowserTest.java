package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisterPagesBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @BeforeAll
    static void load() throws Exception {
        InventedPlans.load(BROWSER.application().services().library());
    }

    @Test
    void agenciesStandInTheOrderOfTheAlphabet() {
        Page page = BROWSER.open("/agencies");
        List<String> names = page.locator("#register tbody th > a:first-child").allInnerTexts();
        assertThat(names).hasSizeGreaterThan(10).isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("vi")));
    }

    @Test
    void agenciesAreFilteredAsOneTypesAndByTheServer() {
        Page page = BROWSER.open("/agencies");
        int all = page.locator("#register tbody tr").count();
        assertThat(page.locator("#register-found").innerText()).isEqualTo(all + " cơ quan");
        page.fill("#q", "so y te");
        Locator shown = page.locator("#register tbody tr:not([hidden])");
        int few = shown.count();
        assertThat(few).isBetween(1, all / 4);
        assertThat(shown.allInnerTexts())
                .allMatch(text -> text.contains("Y tế") || text.contains("y tế"))
                .anyMatch(text -> text.contains("Sở Y tế"));
        assertThat(page.locator("#register-found").innerText()).startsWith(few + " trên " + all);
        page.keyboard().press("Enter");
        page.waitForURL("**q=*");
        assertThat(page.locator("#register tbody tr").count()).isEqualTo(few);
    }

    @Test
    void aFormerAgencySaysWhoTookOver() {
        Page page = BROWSER.open("/agencies?q=ke hoach va dau tu");
        Locator row = page.locator("#register tbody tr", new Page.LocatorOptions().setHasText("Nay là:"))
                .first();
        assertThat(row.innerText()).contains("Sở Tài chính", "từ 01/03/2025");
    }

    @Test
    void aPortfolioHasTargetsByDeadlineAndLeadsToClauses() {
        Page page = BROWSER.open("/agencies?q=so tai chinh");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sở Tài chính").setExact(true))
                .first()
                .click();
        page.waitForURL("**/agencies/*");
        // The clock of the tests stands in January 2026.
        assertThat(page.locator(".timeline > li.now").innerText()).contains("2026", "năm nay", "Quý I", "Quý II");
        assertThat(page.locator(".timeline > li.now .state.past").count()).isZero();
        assertThat(page.locator(".timeline > li.past").first().innerText()).contains("đã qua thời hạn");
        assertThat(page.locator(".due a").first().getAttribute("href"))
                .startsWith("/documents/")
                .contains("#");
        page.locator(".role a", new Page.LocatorOptions().setHasText("Phối hợp"))
                .click();
        page.waitForURL("**role=coordinating");
        assertThat(page.locator(".due .detail").allInnerTexts())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("Phối hợp"));
    }

    @Test
    void aPortfolioIsFilteredByDocument() {
        Page page = BROWSER.open("/agencies/Sở Tài chính");
        int all = page.locator(".due").count();
        Locator document = page.locator("aside .plain li", new Page.LocatorOptions().setHasText("năm 2025"))
                .first();
        assertThat(document.locator("a").first().getAttribute("href")).startsWith("/documents/");
        document.locator("a", new Locator.LocatorOptions().setHasText("chỉ xem văn bản này"))
                .click();
        page.waitForURL("**document=*");
        assertThat(page.locator(".due").count()).isBetween(1, all - 1);
    }

    @Test
    void topicsLeadToTheirClauses() {
        Page page = BROWSER.open("/topics");
        String href = page.locator(".register tbody a").first().getAttribute("href");
        assertThat(href).startsWith("/search?topic=");
        assertThat(page.locator(".register tbody tr").count()).isGreaterThan(5);
        List<?> names = (List<?>) page.locator(".register tbody th")
                .evaluateAll("cells => cells.map(cell => cell.firstChild.textContent.trim())");
        assertThat(names.stream().map(String::valueOf).toList())
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("vi")));
    }

    @Test
    void aboutTellsVersionsAndLicences() {
        Page page = BROWSER.open("/about");
        assertThat(page.locator("main").innerText())
                .contains("chitieu/extraction/1", "Apache", "hoạt động bình thường");
        assertThat(page.locator(".register tbody tr").count()).isGreaterThan(50);
        assertThat(page.locator(".register tbody").innerText()).contains("lucene-core", "chart.js");
    }

    @Test
    void strangeNamesStayText() {
        Page page = BROWSER.open("/agencies/" + Links.encoded("<b>Ban \"A/B\";\\</b>%"));
        assertThat(page.locator("h1").innerText()).startsWith("<b>");
        assertThat(page.locator("[role=status]").innerText()).contains("Không có văn bản nào");
    }

    @Test
    void areSeenInAllWindows() {
        BROWSER.pictures("agencies", "/agencies");
        BROWSER.pictures("agencies-none", "/agencies?q=không có tên này");
        BROWSER.pictures("agency", "/agencies/Sở Tài chính");
        BROWSER.pictures("agency-none", "/agencies/Cơ quan không có");
        BROWSER.pictures("topics", "/topics");
        BROWSER.pictures("about", "/about");
    }
}
