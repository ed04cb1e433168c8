package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document whose every part tries to act on the page that shows it. */
class HostileDocumentTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String SCRIPT = "<script>window.acted=1</script><img src=x onerror=\"window.acted=1\">";
    private static final String DIRECTION = "\u202Egnud iộn \u2066";
    private static final String TEXT = "HỘI ĐỒNG NHÂN DÂN TỈNH ZÉT " + SCRIPT + "\n"
            + "Số: 7/NQ-HĐND " + DIRECTION + "\n"
            + "NGHỊ QUYẾT\nVề chỉ tiêu zorbal " + SCRIPT + DIRECTION + " năm 2026\n"
            + "Điều 1. Chỉ tiêu zorbal " + SCRIPT + "\n"
            + "1. Tỷ lệ zorbal " + SCRIPT + DIRECTION + " đạt 75% năm 2026; {{7*7}} ${7*7} javascript:window.acted=1\n"
            + "2. Sở Zorbal " + SCRIPT + " chủ trì, hoàn thành trước ngày 31/12/2026.\n";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String id;

    @BeforeAll
    static void load() throws Exception {
        id = BROWSER.application().load("\"><script>window.acted=1</script>\u202Etxt.exe", TEXT);
    }

    /** Pages that show a part of a document, and those that show what was asked for. */
    private static List<String> pages() throws Exception {
        String indicator = BROWSER.application()
                .services()
                .library()
                .extraction(id)
                .targets()
                .get(0)
                .indicator();
        String asked = Links.encoded(SCRIPT + DIRECTION);
        return List.of(
                "/documents",
                "/documents/" + id,
                "/search?q=zorbal",
                "/search?q=" + asked,
                "/targets?q=zorbal",
                "/targets?lead=" + asked,
                "/review",
                "/review/" + id,
                "/review/" + id + "/history",
                "/compare?indicator=" + Links.encoded(indicator),
                "/compare?indicator=" + asked,
                "/compare/plans?one=" + id + "&other=" + id,
                "/compare/conflicts",
                "/agencies",
                "/agencies/" + asked,
                "/topics",
                "/load");
    }

    @Test
    void itIsTextOnEveryPage() throws Exception {
        for (String place : pages()) {
            Page page = BROWSER.open(place);
            assertThat(page.evaluate("window.acted")).as(place).isNull();
            assertThat(page.locator("main img, main script:not([src^='/assets/'])")
                            .count())
                    .as(place)
                    .isZero();
            String source = get(place).body();
            assertThat(source).as(place).doesNotContain("<script>window", "<img");
        }
        Page hits = BROWSER.open("/search?q=zorbal");
        assertThat(hits.locator(".hits").innerText())
                .contains("<script>window.acted=1</script>", "{{7*7}} ${7*7}")
                .doesNotContain("\u202E", "\u2066");
        BROWSER.forgive();
    }

    private static HttpResponse<String> get(String place) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(BROWSER.application().address(place)))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search?q=zorbal",
                "/api/v1/targets?q=zorbal",
                "/api/v1/documents",
                "/api/v1/suggest?facet=agency&typed=zorbal"
            })
    void theWebApiWritesItAsDataOnly(String place) throws Exception {
        HttpResponse<String> answer = get(place);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).doesNotContain("\u202E", "\u2066");
    }

    @Test
    void itsFileHasANameThatActsOnNothing() throws Exception {
        HttpResponse<String> answer = get("/api/v1/documents/" + Links.encoded(id) + "/original");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"")
                .doesNotContain("<", "\u202E", "\r", "\n");
    }
}
