package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentRemovalBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String RESOLUTION = "/documents/318-nq-hdnd-quang-ninh-2025";

    @Test
    @Order(1)
    void anOriginalIsOnlyEverADownload() throws Exception {
        Page page = BROWSER.open(RESOLUTION);
        APIResponse original = page.request().get(BROWSER.application().address(RESOLUTION + "/original"));
        assertThat(original.headers())
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(original.headers().get("content-disposition"))
                .startsWith("attachment; filename=\"318-nq-hdnd-quang-ninh-2025.txt\"");
        try (var stored = BROWSER.application().services().library().original("318-nq-hdnd-quang-ninh-2025")) {
            assertThat(original.body()).isEqualTo(stored.readAllBytes());
        }
        APIResponse json = page.request().get(BROWSER.application().address(RESOLUTION + "/extraction.json"));
        assertThat(json.headers().get("content-type")).startsWith("application/json");
        assertThat(json.text()).startsWith("{\n  \"schema\" : \"chitieu/extraction/1\"");
        for (String nowhere :
                new String[] {"/documents/khong-co", RESOLUTION + "/pages/1", RESOLUTION + "/pages/1.png"}) {
            assertThat(page.request()
                            .get(BROWSER.application().address(nowhere))
                            .status())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void anAdministratorRemovesADocumentAfterAQuestion() {
        Page page = BROWSER.open(RESOLUTION);
        page.getByText("Xóa …").click();
        page.getByText("Giữ lại").click();
        page.waitForURL("**" + RESOLUTION);
        page.getByText("Xóa …").click();
        page.getByText("Xóa hẳn").click();
        page.waitForURL("**/documents?removed=1");
        assertThat(page.locator("[role=status].done").innerText()).isEqualTo("Đã xóa văn bản.");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void anEmptyLibraryLeadsToLoading() throws Exception {
        var library = BROWSER.application().services().library();
        for (var document : library.documents()) {
            library.remove(document.id());
        }
        Page page = BROWSER.open("/documents");
        assertThat(page.locator("h2").first().innerText()).isEqualTo("Thư viện chưa có văn bản nào");
        assertThat(page.locator(".empty a").getAttribute("href")).isEqualTo("/load");
        BROWSER.pictures("documents-empty", "/documents");
    }
}
