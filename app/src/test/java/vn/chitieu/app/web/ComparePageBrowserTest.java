package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComparePageBrowserTest {

    private static final String FOREST = "/compare?indicator=tỷ lệ che phủ rừng";
    private static final String PLANS = "/compare/plans?one=12-nq-hdnd-bo-bien-2020&other=45-nq-hdnd-bo-bien-2025";

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @BeforeAll
    static void load() throws Exception {
        InventedPlans.load(BROWSER.application().services().library());
    }

    @Test
    void beginsWithTheIndicatorsThatMostDocumentsHave() {
        Page page = BROWSER.open("/compare");
        Locator first = page.locator(".shared li").first();
        assertThat(first.innerText()).contains("văn bản", "giá trị");
        assertThat(page.locator("main h2").innerText()).isEqualTo("Chỉ tiêu có trong nhiều văn bản");
        assertThat(page.locator(".shared li").allInnerTexts())
                .noneMatch(text -> text.contains(" 1 văn bản"))
                .noneMatch(text -> text.contains("grdp"))
                .noneMatch(text -> text.contains(" ,"));
        first.locator("a").click();
        page.waitForURL("**/compare?indicator=*");
        assertThat(page.locator("table.values tbody tr").count()).isGreaterThan(10);
    }

    @Test
    void suggestsIndicatorsAsOneTypesThemWithoutAccents() {
        Page page = BROWSER.open("/compare");
        page.locator("#indicator").pressSequentially("che phu");
        Locator first = page.locator("#indicators [role=option]:first-child");
        first.filter(new Locator.FilterOptions().setHasText("tỷ lệ che phủ rừng"))
                .waitFor();
        assertThat(page.locator("#indicator").getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#indicator").getAttribute("aria-activedescendant"))
                .isEqualTo("indicator-0");
        BROWSER.accessible(page);
        page.keyboard().press("Enter");
        page.waitForURL("**/compare?indicator=*");
        assertThat(page.locator("h2").first().innerText()).isEqualToIgnoringCase("Tỷ lệ che phủ rừng");
    }

    @Test
    void comparesAnIndicatorAndFollowsAPointToItsClause() {
        Page page = BROWSER.open(FOREST);
        Locator canvas = page.locator("canvas[data-chart]").first();
        page.waitForSelector("canvas[data-drawn=true]");
        assertThat(canvas.getAttribute("aria-label")).contains("rừng");
        // Where the script drew the first point.
        Object place = page.evaluate("""
                () => { const chart = Chart.getChart(document.querySelector('canvas[data-chart]'));
                        const at = chart.getDatasetMeta(0).data[0].getProps(['x', 'y']);
                        const point = chart.data.datasets[0].data[0].point;
                        return [at.x, at.y, point.href]; }""");
        List<?> at = (List<?>) place;
        String href = (String) at.get(2);
        canvas.hover(new Locator.HoverOptions()
                .setPosition(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()));
        assertThat(page.locator("tr.at a[href='" + href + "']").count()).isEqualTo(1);
        canvas.click(new Locator.ClickOptions()
                .setPosition(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()));
        page.waitForURL("**" + href);
        BROWSER.forgive();
    }

    @Test
    void theTableSaysWhatTheChartSays() {
        Page page = BROWSER.open(FOREST);
        String table = page.locator("table.values").innerText();
        assertThat(table).contains("≥ 42", "> 44", "46–49", "≈ 48", "≤ 50", "Núi Cao", "2021–2025");
        page.waitForSelector("canvas[data-drawn=true]");
        int drawn = (Integer) page.evaluate("""
                () => Array.from(document.querySelectorAll('canvas[data-chart]'))
                    .flatMap(c => Chart.getChart(c).data.datasets).reduce((sum, set) => sum + set.data.length, 0)""");
        assertThat(drawn).isEqualTo(page.locator("table.values tbody tr").count());
        page.locator("table.values tbody tr td:last-child a").first().focus();
        assertThat((String) page.evaluate("document.activeElement.getAttribute('href')"))
                .startsWith("/documents/");
    }

    /** The words in the first chart of a page; fails where two hide each other. */
    private static List<String> words(Page page) {
        page.waitForSelector("canvas[data-drawn=true]");
        Object words = page.evaluate("""
                () => { const found = [];
                        const fill = CanvasRenderingContext2D.prototype.fillText;
                        CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
                          if (this.font.startsWith('600 11px')) {
                            const box = {text: text, left: x, right: x + this.measureText(text).width, top: y, bottom: y + 11};
                            const hidden = found.find(other => box.left < other.right && other.left < box.right
                              && box.top < other.bottom && other.top < box.bottom);
                            found.push(hidden ? {...box, text: 'hides ' + hidden.text} : box);
                          }
                          fill.apply(this, arguments);
                        };
                        Chart.getChart(document.querySelector('canvas[data-chart]')).draw();
                        CanvasRenderingContext2D.prototype.fillText = fill;
                        return found.map(box => box.text); }""");
        List<String> texts = ((List<?>) words).stream().map(String::valueOf).toList();
        assertThat(texts).isNotEmpty().noneMatch(text -> text.startsWith("hides "));
        return texts;
    }

    @Test
    void wordsInChartsAreReadable() {
        assertThat(words(BROWSER.open(FOREST))).contains("B 55%");
        assertThat(words(BROWSER.open("/compare?indicator=tỷ lệ hộ nghèo")))
                .containsExactlyInAnyOrder("A–G, … giảm 1–1,5%/năm", "A–G, … giảm 0,5–1%/năm");
        Page narrow = BROWSER.open("/compare");
        narrow.setViewportSize(390, 844);
        narrow.navigate(BROWSER.application().address(FOREST));
        assertThat(words(narrow)).allMatch(text -> text.matches("[A-H…–, ]+"));
    }

    @Test
    void filtersByPlaceAndTakesAFilterAway() {
        Page page = BROWSER.open(FOREST);
        int all = page.locator("table.values tbody tr").count();
        page.locator(".facets summary", new Page.LocatorOptions().setHasText("Nơi"))
                .click();
        page.locator("input[name=place][value='Núi Cao']").check();
        page.locator(".facets button").click();
        page.waitForURL("**place=*");
        assertThat(page.locator("table.values tbody tr").count()).isBetween(1, all - 1);
        assertThat(page.locator("table.values tbody").innerText()).doesNotContain("Sông Dài");
        page.locator(".chips a").click();
        assertThat(page.locator("table.values tbody tr").count()).isEqualTo(all);
    }

    @Test
    void levelsAndChangesAreApart() {
        Page page = BROWSER.open("/compare?indicator=tỷ lệ hộ nghèo");
        assertThat(page.locator(".chart h3").allInnerTexts()).anyMatch(title -> title.contains("tăng, giảm"));
    }

    @Test
    void aNewThemeDrawsChartsAnew() {
        Page page = BROWSER.open(FOREST);
        page.waitForSelector("canvas[data-drawn=true]");
        String colour =
                "() => Chart.getChart(document.querySelector('canvas[data-chart]')).data.datasets[0].borderColor";
        Object light = page.evaluate(colour);
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.waitForFunction("before => " + colour.substring(6) + " !== before", light);
    }

    @Test
    void theTableIsAFileToo() {
        Page page = BROWSER.open(FOREST + "&place=Núi Cao");
        var download = page.waitForDownload(() -> page.locator("a.export").click());
        assertThat(download.suggestedFilename()).isEqualTo("so-sanh.csv");
        assertThat(download.path())
                .content()
                .startsWith("\uFEFFindicator,")
                .contains("Núi Cao")
                .doesNotContain("Sông Dài");
    }

    @Test
    void showsWhereDocumentsDisagree() {
        Page page = BROWSER.open("/compare/conflicts");
        Locator forest = page.locator(".conflict", new Page.LocatorOptions().setHasText("che phủ rừng"));
        assertThat(forest.locator(".sides li")).isNotNull();
        assertThat(forest.locator(".sides li").count()).isEqualTo(2);
        assertThat(forest.innerText()).contains("Bờ Biển", "10/12/2020", "08/12/2024");
    }

    @Test
    void putsTwoPlansSideBySide() {
        Page page = BROWSER.open("/compare/plans");
        assertThat(page.locator("#plan-one option").allInnerTexts())
                .anyMatch(text -> text.startsWith("12/NQ-HĐND (2020) – "))
                .anyMatch(text -> text.startsWith("45/NQ-HĐND (2025) – "));
        page.locator("#plan-one").selectOption("12-nq-hdnd-bo-bien-2020");
        page.locator("#plan-other").selectOption("45-nq-hdnd-bo-bien-2025");
        page.locator(".plans button").click();
        page.waitForURL("**other=*");
        Locator forest = page.locator(".pairs tbody tr", new Page.LocatorOptions().setHasText("che phủ rừng"));
        assertThat(forest.innerText()).contains("Nâng lên", "40", "42");
        assertThat(page.locator(".status-KEPT").count()).isGreaterThan(1);
        page.locator(".statuses .status-NEW").click();
        page.waitForURL("**status=NEW*");
        assertThat(page.locator(".pairs tbody").innerText())
                .contains("kinh tế số")
                .doesNotContain("che phủ rừng");
    }

    @Test
    void aPlanIsNamedByItsNumberToo() {
        Page page = BROWSER.open("/compare/plans?one=12/nq-hđnd&other=45/NQ-HĐND");
        assertThat(page.locator(".pairs tbody tr").count()).isPositive();
        assertThat(page.locator("#plan-one").inputValue()).startsWith("12-nq-hdnd-");
    }

    @Test
    void aDocumentThatIsNotThereIsSaid() {
        Page page = BROWSER.open("/compare/plans?one=khong-co&other=khong-co");
        assertThat(page.locator("h1").innerText()).contains("404");
        BROWSER.forgive();
    }

    @Test
    void whatFiltersHideIsNotSaidToBeNowhere() {
        Page page = BROWSER.open("/compare/conflicts?place=Không Có");
        assertThat(page.locator(".notice").innerText()).contains("qua được bộ lọc");
        page.locator(".notice a").click();
        page.waitForURL("**/compare/conflicts");
        assertThat(page.locator(".conflict").count()).isPositive();
        page.navigate(BROWSER.application().address(FOREST + "&place=Không Có"));
        assertThat(page.locator(".notice a").allInnerTexts()).containsExactly("Bỏ mọi bộ lọc");
        assertThat(page.locator(".facets + .chips + .notice").count()).isEqualTo(1);
    }

    @Test
    void hostileNamesStayText() {
        Page page = BROWSER.open("/compare?indicator=<script>alert(1)</script>&place=\"><img src=x onerror=alert(1)>");
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.locator(".notice [role=status]").innerText()).isNotBlank();
    }

    @Test
    void areSeenInAllWindows() {
        BROWSER.pictures("compare-start", "/compare");
        BROWSER.pictures("compare-indicator", FOREST);
        BROWSER.pictures("compare-by-document", FOREST + "&by=document&place=Bờ Biển");
        BROWSER.pictures("compare-changes", "/compare?indicator=tỷ lệ hộ nghèo");
        BROWSER.pictures("compare-one-point", "/compare?indicator=Tỷ trọng kinh tế số&place=Núi Cao");
        BROWSER.pictures("compare-none", "/compare?indicator=tỷ lệ gì đó không có");
        BROWSER.pictures("compare-none-filtered", FOREST + "&place=Không Có");
        BROWSER.pictures("compare-conflicts", "/compare/conflicts");
        BROWSER.pictures("compare-conflicts-none", "/compare/conflicts?place=Không Có");
        BROWSER.pictures("compare-plans-start", "/compare/plans");
        BROWSER.pictures("compare-plans", PLANS);
        BROWSER.pictures(
                "compare-plans-corpus",
                "/compare/plans?one=35-ctr-ubnd-quang-ninh-2021&other=318-nq-hdnd-quang-ninh-2025");
    }
}
