package vn.chitieu.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryDocument;

/** A library without documents leads to where they are loaded. */
class EmptyLibraryBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @BeforeAll
    static void empty() throws Exception {
        Library library = BROWSER.application().services().library();
        for (LibraryDocument document : library.documents()) {
            library.remove(document.id());
        }
        library.refresh();
    }

    @Test
    void leadsToLoading() {
        for (String place : new String[] {"/search", "/targets"}) {
            Page page = BROWSER.open(place);
            assertThat(page.locator(".nothing")).containsText("chưa có văn bản");
            assertThat(page.locator(".nothing a").first()).hasAttribute("href", "/load");
        }
        BROWSER.pictures("find-empty", "/search");
    }
}
