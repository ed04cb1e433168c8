package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.app.review.Action;
import vn.chitieu.app.review.DecisionRequest;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewItem;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.store.LibraryDocument;

/** A reviewer goes through the targets of a document, from the keyboard alone where not said otherwise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static Services services() {
        return BROWSER.application().services();
    }

    /** The shorter of the two documents. */
    private static String document() {
        return services().library().documents().stream()
                .filter(document -> document.id().startsWith("318"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ReviewDesk desk() {
        return new ReviewDesk(
                services().library(), services().database(), services().clock());
    }

    private static ReviewItem item(String key) throws IOException {
        return desk().open(document()).orElseThrow().reviewed().item(key).orElseThrow();
    }

    private static Extraction extraction() throws IOException {
        return services().library().extraction(document());
    }

    private static Target find(String words) throws IOException {
        return desk().open(document()).orElseThrow().base().targets().stream()
                .filter(target -> target.quote().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static Page open(Target target) {
        Page page = BROWSER.open("/review/" + document() + "?item=" + target.id());
        page.locator("#item-title").waitFor();
        return page;
    }

    private static String status(Page page) {
        page.locator(".review-flash").waitFor();
        return page.locator(".review-flash").innerText();
    }

    @Test
    @Order(1)
    void theQueueHasTheLeastCertainFirstAndLeadsToThem() {
        Page page = BROWSER.open("/review");
        // The queue is made when it is first asked for.
        page.locator(".review-documents li").nth(1).waitFor();
        List<String> sure = page.locator(".review-queue .confidence").allInnerTexts();
        assertThat(sure).isNotEmpty();
        assertThat(sure.stream().map(text -> Integer.parseInt(text.strip().replaceAll(".*?(\\d+)%$", "$1"))))
                .isSorted();
        page.locator(".review-queue .row").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/review/*?item=*");
        assertThat(page.locator(".exact mark[class~='quote']").count()).isPositive();
    }

    @Test
    @Order(2)
    void theQueueIsFilteredByIndicatorWithoutAccents() {
        Page page = BROWSER.open("/review");
        page.fill("input[name='q']", "che phu rung");
        page.keyboard().press("Enter");
        page.waitForURL("**q=che*");
        assertThat(page.locator(".review-queue .what strong").allInnerTexts())
                .isNotEmpty()
                .allMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("che phủ rừng"));
        page.navigate(BROWSER.application().address("/review?q=không+có+gì+như+vậy"));
        assertThat(page.locator("main").innerText()).contains("Không có chỉ tiêu nào như vậy");
    }

    @Test
    @Order(3)
    void acceptsByTheKeyA() throws IOException {
        Target target = find("bảo hiểm y tế");
        Page page = open(target);
        page.keyboard().press("a");
        assertThat(status(page)).contains("Đã xác nhận").contains(target.indicator());
        assertThat(item(target.id()).status().name()).isEqualTo("ACCEPTED");
        assertThat(page.url()).doesNotContain("item=" + target.id() + "&");
    }

    @Test
    @Order(4)
    void correctsAValueWhichSearchThenShows() throws Exception {
        Target target = find("11.800");
        Page page = open(target);
        page.keyboard().press("e");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("indicator");
        page.locator("#f-value").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("12.345,5");
        page.locator("#f-reason").focus();
        page.keyboard().type("Theo bản đính chính");
        page.keyboard().press("Control+Enter");
        assertThat(status(page)).contains("Đã sửa");
        services().library().refresh();
        assertThat(services()
                        .library()
                        .index()
                        .search(SearchRequest.of("GRDP bình quân đầu người", Scope.TARGETS))
                        .hits())
                .anyMatch(hit -> hit.target() != null
                        && hit.target().value() != null
                        && hit.target().value().toPlainString().equals("12345.5")
                        && hit.target().by().equals("review"));
        page.navigate(BROWSER.application().address("/review/" + document() + "/history"));
        String history = page.locator(".review-history").innerText();
        assertThat(history).contains("11.800", "12.345,5", "Theo bản đính chính", "05/01/2026 08:00", "tại máy này");
    }

    @Test
    @Order(5)
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() throws IOException {
        Target target = find("96,6%");
        Page page = open(target);
        page.fill("#f-value", "mười hai");
        page.fill("#f-time", "năm tới");
        page.fill("#f-lead", "Sở Không Có Thật");
        page.keyboard().press("Control+Enter");
        page.locator("#error-value").waitFor();
        BROWSER.forgive();
        assertThat(page.locator("#error-value").innerText()).contains("Không phải số");
        assertThat(page.locator("#error-time").innerText()).contains("2021-Q4");
        assertThat(page.locator("#error-lead").innerText()).contains("Sở Không Có Thật");
        assertThat(page.inputValue("#f-time")).isEqualTo("năm tới");
        assertThat(page.locator(".review-alert a").allInnerTexts())
                .containsExactly("Giá trị", "Thời hạn", "Cơ quan chủ trì");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("review-errors.png")));
        BROWSER.accessible(page);
        page.locator(".review-alert a").last().click();
        assertThat((Boolean) page.evaluate("""
                () => document.getElementById('f-lead').getBoundingClientRect().bottom
                    < document.querySelector('.review-form .actions').getBoundingClientRect().top""")).isTrue();
    }

    @Test
    @Order(6)
    void rejectsAndTakesItBack() throws IOException {
        Target target = find("hộ nghèo");
        Page page = open(target);
        page.keyboard().press("x");
        assertThat(status(page)).contains("Đã loại bỏ");
        assertThat(extraction().targets()).noneMatch(each -> each.id().equals(target.id()));
        page.keyboard().press("u");
        page.waitForURL("**done=UNDO*");
        assertThat(status(page)).contains("Đã hoàn tác");
        assertThat(extraction().targets()).anyMatch(each -> each.id().equals(target.id()));
    }

    @Test
    @Order(7)
    void addsATargetThatWasMissedWithItsPassageByNumbers() throws IOException {
        Target near = find("che phủ rừng");
        Page page = open(near);
        page.keyboard().press("n");
        page.waitForURL("**new=1*");
        page.locator("#f-kind").selectOption("QUALITATIVE");
        page.fill("#f-indicator", "Chất lượng rừng");
        page.fill("#f-time", "2026");
        page.fill("#f-start", Integer.toString(near.start()));
        page.fill("#f-end", Integer.toString(near.start() + 5));
        assertThat(page.locator("#picked").innerText())
                .isEqualTo(near.quote().substring(0, 5).strip());
        page.keyboard().press("Control+Enter");
        assertThat(status(page)).contains("Đã bổ sung");
        assertThat(extraction().targets())
                .anyMatch(each -> each.indicator().equals("Chất lượng rừng")
                        && each.start() == near.start()
                        && each.id().startsWith("r"));
    }

    @Test
    @Order(8)
    void goesOnAndBackByJAndK() throws IOException {
        Page page =
                BROWSER.open("/review/" + document() + "?item=" + find("96,6%").id() + "&order=text");
        String first = page.url();
        page.keyboard().press("j");
        page.waitForURL(url -> !url.equals(first));
        String second = page.url();
        page.keyboard().press("k");
        page.waitForURL(url -> !url.equals(second));
        assertThat(page.locator("#fields input[name='item']").inputValue())
                .isEqualTo(find("96,6%").id());
    }

    /** The offsets of a selection are those of the text, whatever stands before it. */
    @Test
    @Order(9)
    void aPassageIsChosenByMouse() throws IOException {
        Target target = find("96,6%");
        Page page = open(target);
        Locator value = page.locator(".exact mark[class~='value']").first();
        com.microsoft.playwright.options.BoundingBox box = value.boundingBox();
        page.locator("input[name='pick'][value='value']").check();
        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width - 1,
                        box.y + box.height / 2,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        page.waitForFunction("document.getElementById('f-valueStart').value !== ''");
        int start = Integer.parseInt(page.inputValue("#f-valueStart"));
        int end = Integer.parseInt(page.inputValue("#f-valueEnd"));
        assertThat(extraction().text().substring(start, end)).isEqualTo("96,6");
        assertThat(page.inputValue("#f-value")).isEqualTo("96,6");
    }

    @Test
    @Order(10)
    void aPassageGrowsAndShrinksByKeys() throws IOException {
        Target target = find("96,6%");
        Page page = open(target);
        page.locator(".exact").last().focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Control+ArrowRight");
        assertThat(page.inputValue("#f-end")).isEqualTo(Integer.toString(target.end() + 2));
        assertThat(page.inputValue("#f-start")).isEqualTo(Integer.toString(target.start() + 1));
        page.locator("h1").click();
        page.locator("#save").click();
        assertThat(status(page)).contains("Đã sửa");
        Target corrected = item(target.id()).subject();
        assertThat(corrected.quote()).isEqualTo(extraction().text().substring(target.start() + 1, target.end() + 2));
    }

    @Test
    @Order(11)
    void theSecondOfTwoReviewersIsToldAndKeepsWhatWasTyped() throws IOException {
        Target target = find("che phủ rừng");
        Page page = open(target);
        page.fill("#f-unit", "phần trăm");
        ReviewItem seen = item(target.id());
        desk().decide(new DecisionRequest(document(), "lan", Action.ACCEPT, seen.key(), seen.version(), null, null));
        page.keyboard().press("Control+Enter");
        page.locator(".review-alert").first().waitFor();
        BROWSER.forgive();
        assertThat(page.locator(".review-alert").first().innerText())
                .contains("lan")
                .contains("Chưa lưu");
        assertThat(page.inputValue("#f-unit")).isEqualTo("phần trăm");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("review-outdated.png")));
        BROWSER.accessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(status(page)).contains("Đã sửa");
    }

    @Test
    @Order(12)
    void becomesAGoldenCaseByOneClick() throws IOException {
        Page page = BROWSER.open("/review/" + document());
        page.locator(".review-golden form button").click();
        assertThat(status(page)).contains("golden");
        assertThat(services().home().resolve("golden").resolve(document()))
                .isDirectoryContaining(file -> file.endsWith("expected.json"));
        assertThat(Files.exists(
                        services().home().resolve("golden").resolve(document()).resolve("source.txt")))
                .isTrue();
        APIResponse zip = page.request()
                .get(BROWSER.application().address("/review/" + document() + "/golden.zip"), RequestOptions.create());
        assertThat(zip.headers().get("content-type")).isEqualTo("application/zip");
        assertThat(zip.body()).startsWith('P', 'K');
        // What was sent is not kept.
        assertThat(services().home().resolve("state"))
                .isDirectoryNotContaining(file -> file.toString().endsWith(".zip"));
    }

    @Test
    @Order(13)
    void isSeenInAllWindows() throws IOException {
        BROWSER.pictures("review-queue", "/review");
        BROWSER.pictures("review-filtered-empty", "/review?q=khong+co");
        BROWSER.pictures(
                "review-target",
                "/review/" + document() + "?item=" + find("11.800").id());
        BROWSER.pictures(
                "review-target-open",
                "/review/" + document() + "?done=ACCEPT&was="
                        + find("bảo hiểm y tế").id());
        BROWSER.pictures(
                "review-add",
                "/review/" + document() + "?new=1&at=" + find("11.800").clause());
        BROWSER.pictures("review-history", "/review/" + document() + "/history");
        String table = services().library().documents().stream()
                .map(each -> each.id())
                .filter(id -> !id.equals(document()))
                .findFirst()
                .orElseThrow();
        BROWSER.pictures("review-no-history", "/review/" + table + "/history");
        Target row = services().library().extraction(table).targets().stream()
                .filter(target ->
                        target.quote().contains(" | ") || target.path().contains("Phụ lục"))
                .reduce((one, other) -> other)
                .orElseThrow();
        BROWSER.pictures("review-row", "/review/" + table + "?item=" + row.id());
    }

    /** The last: everything is decided. */
    @Test
    @Order(14)
    void anEmptyQueueSaysSo() throws IOException {
        ReviewDesk desk = desk();
        for (LibraryDocument document : services().library().documents()) {
            if (!document.id().equals(document())) {
                services().library().remove(document.id());
            }
        }
        for (ReviewItem item : desk.open(document()).orElseThrow().reviewed().items()) {
            if (item.status().waits()) {
                desk.decide(
                        new DecisionRequest(document(), "lan", Action.ACCEPT, item.key(), item.version(), null, null));
            }
        }
        Page reading = BROWSER.open("/review");
        reading.locator(".review-empty").waitFor();
        BROWSER.pictures("review-empty", "/review");
        BROWSER.pictures("review-document-done", "/review/" + document());
        assertThat(reading.locator("main").innerText()).contains("Không còn chỉ tiêu nào cần rà soát");
        services().library().remove(document());
        BROWSER.pictures("review-no-documents", "/review");
    }
}
