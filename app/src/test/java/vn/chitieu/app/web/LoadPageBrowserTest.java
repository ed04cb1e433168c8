package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody of the office loads what came: by choosing, dropping or pasting; sees how it goes, what failed and what to do;
 * stops it or tries again; and finds it.
 */
class LoadPageBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String DONE = ".summary .state.DONE";
    private static final String PARTLY = ".summary .state.PARTLY";

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page load(FilePayload... files) {
        Page page = BROWSER.open("/load");
        page.setInputFiles("#pick-files", files);
        page.click("#send");
        page.waitForURL("**/jobs/*");
        return page;
    }

    @Test
    void chosenFilesAreLoadedAndFound() {
        Page page = load(
                file("Kế hoạch nước sạch.txt", "Tỷ lệ hộ dân khu vực đảo xa dùng nước sạch đạt 87% vào năm 2029."),
                file("Ghi chú.txt", "Không có chỉ tiêu."));
        page.waitForSelector(DONE);
        assertThat(page.locator(".summary").innerText()).contains("2 / 2 tệp", "2 đã nạp");
        assertThat(page.locator("h1").innerText()).isEqualTo("Kế hoạch nước sạch.txt và 1 tệp khác");
        BROWSER.accessible(page);
        Locator link = page.locator("#files a.name", new Page.LocatorOptions().setHasText("Kế hoạch nước sạch"));
        assertThat(link.getAttribute("href")).startsWith("/documents/");
        page.navigate(BROWSER.application().address("/search?q=đảo+xa+nước+sạch"));
        assertThat(page.locator(".hits li").first().innerText()).contains("87%");
    }

    @Test
    void aPastedTextIsLoadedUnderItsTitle() {
        Page page = BROWSER.open("/load");
        page.fill("#title", "Nghị quyết 15/NQ-HĐND");
        page.fill("#text", "Đến năm 2028, thu ngân sách đạt trên 60.000 tỷ đồng.");
        page.click("#send");
        page.waitForURL("**/jobs/*");
        page.waitForSelector(DONE);
        assertThat(page.locator("h1").innerText()).isEqualTo("Nghị quyết 15-NQ-HĐND.txt");
    }

    @Test
    void aFolderIsLoadedWithoutWhatIsNoDocument(@TempDir Path folder) throws Exception {
        Path top = Files.createDirectories(folder.resolve("Công báo/quý 1")).getParent();
        Files.writeString(top.resolve("quý 1/a.txt"), "Số xã đạt chuẩn nông thôn mới là 91 xã vào năm 2027.");
        Files.writeString(top.resolve("b.txt"), "Đến năm 2027 có 70 bác sĩ.");
        Files.writeString(top.resolve(".an"), "ẩn");
        Files.writeString(top.resolve("ảnh.raw"), "không đọc");
        Page page = BROWSER.open("/load");
        page.setInputFiles("#pick-folder", top);
        page.click("#send");
        // It stays, because it has something to say.
        page.waitForSelector("#sending .state.DONE");
        assertThat(page.locator("#sending-note").innerText()).contains("Bỏ qua 2 tệp");
        page.click("#sending-job");
        page.waitForURL("**/jobs/*");
        assertThat(page.locator("#files").innerText()).contains("Công báo/quý 1/a.txt", "Công báo/b.txt");
    }

    @Test
    void whatWasLoadedBeforeIsToldAndLinked() {
        FilePayload file = file("lần một.txt", "Tổng số thuê bao năm 2026 là 1,5 triệu.");
        Page first = load(file);
        first.waitForSelector(DONE);
        String document = first.locator("#files a.name").getAttribute("href");
        Page second = load(file("lần hai.txt", "Tổng số thuê bao năm 2026 là 1,5 triệu."));
        second.waitForSelector(DONE);
        assertThat(second.locator(".summary").innerText()).contains("1 đã có sẵn");
        assertThat(second.locator("#files").innerText()).contains("đã có trong thư viện");
        assertThat(second.locator("#files a.name").getAttribute("href")).isEqualTo(document);
    }

    @Test
    void whatFailedSaysWhyAndIsTriedAgain() {
        Page page = load(
                new FilePayload("hỏng.doc", "application/msword", new byte[] {1, 2, 0, 3, 0, 0, 7, 0, 1, 0, 0, 2}),
                file("trống.txt", ""));
        page.waitForSelector(PARTLY);
        assertThat(page.locator(PARTLY).innerText()).isEqualTo("Xong, có lỗi");
        assertThat(page.locator("section.failed h2").innerText()).isEqualTo("2 tệp lỗi");
        assertThat(page.locator("section.failed").innerText())
                .contains("hỏng.doc", "READ-00", "trống.txt", "READ-001", "tệp rỗng; kiểm tra có đúng tệp không")
                .doesNotContain("empty", "control characters");
        assertThat(page.locator("section.failed code").last().getAttribute("title"))
                .isNotBlank();
        BROWSER.accessible(page);
        page.click("text=Thử lại 2 tệp lỗi");
        page.waitForSelector(PARTLY);
        page.waitForFunction("document.querySelector('section.failed h2').textContent.includes('2 tệp lỗi')");
        page.click(".counts .failed a");
        page.waitForURL("**show=failed*");
        assertThat(page.locator("#files .files li").count()).isEqualTo(2);
    }

    @Test
    void itsProgressIsPushedAndItCanBeStopped() {
        CountDownLatch held = new CountDownLatch(1);
        WebApplication.HELD.put("bản quét.txt", held);
        try {
            Page page = load(
                    file("bản quét.txt", "Tỷ lệ số hóa hồ sơ đạt 99% vào năm 2028."),
                    file("chờ.txt", "Đến năm 2028 có 5 cảng."));
            page.waitForSelector(".running progress");
            assertThat(page.locator(".running").innerText()).contains("bản quét.txt", "nhận dạng trang", "/ 40");
            BROWSER.accessible(page);
            BROWSER.pictures("job-running", page.url().replaceAll(".*(/jobs/.*)", "$1"));
            page.click("text=Hủy phần chưa nạp");
            page.waitForSelector(".summary .state.CANCELLED");
            assertThat(page.locator(".summary").innerText()).contains("Đã hủy");
        } finally {
            held.countDown();
            WebApplication.HELD.clear();
        }
    }

    @Test
    void thePageSaysTheEndByItself() {
        CountDownLatch held = new CountDownLatch(1);
        WebApplication.HELD.put("dài.txt", held);
        try {
            Page page = load(file("dài.txt", "Đến năm 2026 trồng 3 triệu cây."));
            page.waitForSelector(".running progress");
            held.countDown();
            page.waitForSelector(DONE);
            assertThat(page.locator("[data-part=said]").textContent()).contains("Xong: 1 tệp, 0 tệp lỗi.");
        } finally {
            held.countDown();
            WebApplication.HELD.clear();
        }
    }

    @Test
    void nothingChosenIsSaid() {
        Page page = BROWSER.open("/load");
        page.click("#send");
        page.waitForSelector("#trouble:visible");
        assertThat(page.locator("#trouble").innerText()).contains("Chưa có tệp nào để nạp");
    }

    @Test
    void aHostileNameDoesNothing() {
        Page page = load(file("<img src=x onerror=alert(1)>\u202Ecod.txt", "Đến năm 2026 có 8 bến."));
        page.waitForSelector(DONE);
        assertThat(page.locator("h1").innerText()).isEqualTo("<img src=x onerror=alert(1)>cod.txt");
        assertThat(page.locator("main img").count()).isZero();
    }

    @Test
    void allStatesAreSeenInAllWindows() throws Exception {
        Page page = load(
                file(
                        "Báo cáo kết quả thực hiện các chỉ tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh năm 2025"
                                + " và phương hướng, nhiệm vụ năm 2026 của Ủy ban nhân dân tỉnh.docx.txt",
                        "Tốc độ tăng trưởng kinh tế đạt 12% vào năm 2026."),
                file("trống.txt", ""),
                new FilePayload("hỏng.doc", "application/msword", new byte[] {1, 2, 0, 3, 0, 0, 7, 0, 1, 0, 0, 3}),
                file("318.txt", Files.readString(WebApplication.corpus().get(0))));
        page.waitForSelector(PARTLY);
        String job = page.url().replaceAll(".*(/jobs/.*)", "$1");
        BROWSER.pictures("job-failed", job);
        Page good = load(file("Nghị quyết.txt", "Tỷ lệ lao động qua đào tạo đạt 90% vào năm 2026."));
        good.waitForSelector(DONE);
        BROWSER.pictures("job-done", good.url().replaceAll(".*(/jobs/.*)", "$1"));
        BROWSER.pictures("load", "/load");
        BROWSER.pictures("jobs", "/jobs");
    }
}
