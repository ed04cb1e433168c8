package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchPageBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void findsClausesByTheirWords() {
        Page page = BROWSER.open("/");
        page.fill("#q", "che phủ rừng");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=*");
        assertThat(page.locator(".hits li").first().innerText()).contains("rừng");
    }

    @Test
    void isSeenInAllWindows() {
        BROWSER.pictures("search", "/search?q=che+phủ+rừng");
    }

    @Test
    void aQuestionMarkListsTheKeys() {
        Page page = BROWSER.open("/search");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
    }
}
