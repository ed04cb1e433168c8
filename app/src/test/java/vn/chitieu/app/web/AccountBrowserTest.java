package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.QuickAccounts;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Role;

/** What people do with accounts, in a browser. */
class AccountBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String PASSWORD = "con mèo ngủ trên mái nhà";
    private static final String OTHER = "đàn cò trắng bay về núi";

    private static AccountStore store;

    @BeforeAll
    static void accounts() throws Exception {
        BROWSER.pictures("account-none", "/account");
        BROWSER.pictures("users-none", "/users");
        Services services = BROWSER.application().services();
        store = QuickAccounts.of(services.database(), services.clock());
        store.users().add("quantri", Role.ADMINISTRATOR, PASSWORD);
        store.users().add("nguyễn.thị.hồng.nhung@ubnd-quangninh", Role.EDITOR, PASSWORD);
        store.users().add("docgia", Role.READER, PASSWORD);
    }

    private static Page signedIn(String name, String place) {
        Page page = BROWSER.open(place);
        signIn(page, name, PASSWORD);
        page.waitForURL("**" + place);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    @Test
    void signingInLeadsToThePageThatWasAskedForAndSigningOutLeadsOut() {
        Page page = BROWSER.open("/search?q=che+ph%E1%BB%A7+r%E1%BB%ABng");
        page.waitForURL("**/login?next=*");
        assertThat(page.locator("nav a[href='/targets']").count()).isZero();
        signIn(page, "DocGia", PASSWORD);
        page.waitForURL("**/search?q=che*");
        assertThat(page.locator(".hits li").count()).isPositive();
        assertThat(page.locator(".visitor").innerText()).contains("docgia").doesNotContain("Người dùng");
        page.click("text=Đăng xuất");
        page.waitForURL("**/login");
        page.goBack();
        page.reload();
        page.waitForURL("**/login?next=*");
    }

    @Test
    void aWrongPasswordIsSaidWithoutLosingTheName() {
        Page page = BROWSER.open("/login?next=/about");
        signIn(page, "docgia", "sai mật khẩu rồi");
        assertThat(page.locator("[role=alert]").innerText()).contains("không đúng");
        assertThat(page.inputValue("#name")).isEqualTo("docgia");
        assertThat(page.inputValue("#password")).isEmpty();
        BROWSER.accessible(page);
        signIn(page, "docgia", PASSWORD);
        page.waitForURL("**/about");
        BROWSER.forgive();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() throws Exception {
        store.users().add("minh", Role.READER, PASSWORD);
        Page page = signedIn("minh", "/account");
        page.fill("#old", "sai mật khẩu rồi");
        page.fill("#password", OTHER);
        page.click("button:has-text('Đổi mật khẩu')");
        assertThat(page.locator("[role=alert]").innerText()).contains("hiện tại không đúng");
        page.fill("#old", PASSWORD);
        page.fill("#password", OTHER);
        page.click("button:has-text('Đổi mật khẩu')");
        assertThat(page.locator(".done").innerText()).contains("Đã đổi mật khẩu");
        page.click("text=Đăng xuất khỏi mọi thiết bị");
        page.waitForURL("**/login");
        signIn(page, "minh", OTHER);
        page.waitForURL(url -> !url.contains("/login"));
        BROWSER.forgive();
    }

    @Test
    void aKeyIsMadeUsedByAProgramAndRevoked() throws Exception {
        Page page = signedIn("quantri", "/account");
        page.fill("#label", "Báo cáo tháng");
        page.click("button:has-text('Tạo khóa')");
        String key = page.inputValue("#newkey");
        BROWSER.accessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "account-new-key.png")));
        assertThat(status(key)).isEqualTo(200);
        page.navigate(BROWSER.application().address("/account"));
        assertThat(page.content()).contains("Báo cáo tháng").doesNotContain(key);
        page.click("button[aria-label^='Thu hồi khóa']");
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain("Báo cáo tháng");
        assertThat(status(key)).isEqualTo(401);
    }

    private static int status(String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(BROWSER.application().address("/api/v1/search?q=r%E1%BB%ABng")))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void anAdministratorAddsAUserAndShutsThemOut() {
        Page page = signedIn("quantri", "/users");
        page.fill("#name", "Trần.Bình");
        page.selectOption("#role", "EDITOR");
        page.fill("#password", OTHER);
        page.click("button:has-text('Thêm')");
        assertThat(page.locator(".done").innerText()).contains("Trần.Bình");
        assertThat(page.locator("tbody").innerText()).contains("trần.bình");
        assertThat(store.users().check("trần.bình", OTHER)).map(User::role).contains(Role.EDITOR);
        page.selectOption("[aria-label='Vai trò của trần.bình']", "READER");
        page.click("[aria-label='Lưu vai trò của trần.bình']");
        assertThat(page.locator(".done").innerText()).contains("Đã đổi vai trò");
        page.click("[aria-label='Khóa tài khoản trần.bình']");
        assertThat(page.locator("tr.off").innerText()).contains("trần.bình");
        assertThat(store.users().check("trần.bình", OTHER)).isEmpty();
        page.click("[aria-label='Khóa tài khoản quantri']");
        assertThat(page.locator("[role=alert]").innerText()).contains("ít nhất một người quản trị");
        BROWSER.accessible(page);
        BROWSER.forgive();
    }

    @Test
    void pagesOfAccountsAreSeenInAllWindows() {
        BROWSER.pictures("login", "/login");
        String session = store.sessions()
                .begin(
                        store.users().find("quantri").orElseThrow(),
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
        BROWSER.cookie("chitieu_session", session);
        BROWSER.pictures("account", "/account");
        BROWSER.pictures("users", "/users");
        BROWSER.pictures("api", "/api");
    }

    @Test
    void aReaderIsToldThatUsersAreNotForThem() {
        Page page = signedIn("docgia", "/users");
        assertThat(page.locator("h1").innerText()).contains("403");
        BROWSER.accessible(page);
        BROWSER.forgive();
    }
}
