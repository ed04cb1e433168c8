package vn.chitieu.app.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTextTest {

    private static final String MOZILLA = "Mozilla/5.0 (";
    private static final String KHTML = "(KHTML, like Gecko) ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X11; Linux x86_64) AppleWebKit/537.36 K Chrome/140.0.0.0 Safari/537.36|Chrome 140 · Linux",
                "X11; Linux x86_64) AppleWebKit/537.36 K HeadlessChrome/139.0.0.0 Safari/537.36|Chrome 139 · Linux",
                "Windows NT 10.0; Win64; x64) AppleWebKit/537.36 K Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"
                        + "|Edge 140 · Windows",
                "Windows NT 10.0; Win64; x64) AppleWebKit/537.36 K Chrome/139.0.0.0 Safari/537.36 OPR/124.0.0.0"
                        + "|Opera 124 · Windows",
                "Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0|Firefox 143 · Windows",
                "Linux; Android 10; K) AppleWebKit/537.36 K Chrome/140.0.0.0 Mobile Safari/537.36|Chrome 140 · Android",
                "Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 K Version/18.6 Safari/605.1.15"
                        + "|Safari 18 · macOS",
                "iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 K Version/18.6 Mobile/15E148 Safari/604.1"
                        + "|Safari 18 · iOS",
            })
    void usualBrowsersAreKnown(String agent, String shown) {
        assertThat(AgentText.of(MOZILLA + agent.replace(" K ", " " + KHTML))).isEqualTo(shown);
    }

    @Test
    void othersSayThemselvesWhatTheyAre() {
        assertThat(AgentText.of("curl/8.5.0")).isEqualTo("curl/8.5.0");
        assertThat(AgentText.of("")).isEmpty();
        assertThat(AgentText.of("x\u202Ey".repeat(100)))
                .hasSize(61)
                .endsWith("…")
                .doesNotContain("\u202E");
    }
}
