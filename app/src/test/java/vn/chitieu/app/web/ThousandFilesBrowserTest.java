package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.JobProgress;

/** A thousand files dropped at once keep the page responsive, and all are loaded. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThousandFilesBrowserTest {

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final int FILES = 1000;
    /** A machine that also does other things is given ten times what a person notices. */
    private static final double LONGEST_STALL = 1000;

    private static final String PROBE = """
            new PerformanceObserver(function (list) {
              for (const entry of list.getEntries()) {
                window.stalled(entry.duration);
              }
            }).observe({ entryTypes: ["longtask"] });
            """;

    private static final String DROP = """
            count => {
              const data = new DataTransfer();
              for (let i = 0; i < count; i++) {
                const text = "Đến năm 2030, xã thứ " + i + " có " + (i + 3) + " km đường bê tông.";
                data.items.add(new File([text], "xã " + i + ".txt", { type: "text/plain" }));
              }
              document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """;

    /** The first: nothing was loaded. */
    @Test
    @Order(1)
    void emptyStatesAreSeenInAllWindows() {
        assertThat(BROWSER.open("/load").locator(".recent").count()).isZero();
        assertThat(BROWSER.open("/jobs").locator(".nothing").count()).isEqualTo(1);
        BROWSER.pictures("load-empty", "/load");
        BROWSER.pictures("jobs-empty", "/jobs");
    }

    @Test
    @Order(2)
    void aThousandFilesKeepThePageResponsive() throws Exception {
        List<Double> stalls = new CopyOnWriteArrayList<>();
        Page page = BROWSER.open("/load");
        page.exposeFunction("stalled", arguments -> stalls.add(((Number) arguments[0]).doubleValue()));
        page.evaluate(PROBE);
        page.addInitScript(PROBE);
        long start = System.nanoTime();
        page.evaluate(DROP, FILES);
        page.waitForURL("**/jobs/*");
        long sent = System.nanoTime();
        BROWSER.pictures("job-thousand", page.url().replaceAll(".*(/jobs/.*)", "$1"));
        page.waitForSelector(".summary .state.DONE", new Page.WaitForSelectorOptions().setTimeout(300_000));
        long done = System.nanoTime();
        var jobs = BROWSER.application().services().jobs();
        JobProgress progress = jobs.progress(jobs.list(0, 1).get(0));
        assertThat(progress.received()).isEqualTo(FILES);
        assertThat(progress.count(FileState.LOADED) + progress.count(FileState.PRESENT))
                .isEqualTo(FILES);
        double longest = stalls.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        System.out.printf(
                "1,000 files: sent after %.1f s, loaded after %.1f s, longest stall %.0f ms of %d%n",
                (sent - start) / 1e9, (done - start) / 1e9, longest, stalls.size());
        assertThat(longest).isLessThan(LONGEST_STALL);
        assertThat(page.locator("#files .files li").count()).isEqualTo(50);
    }
}
