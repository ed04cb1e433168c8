package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserWindowTest {

    private static final String ADDRESS = "http://127.0.0.1:8080/";

    @Test
    void eachSystemHasItsCommand() {
        assertThat(BrowserWindow.command("Mac OS X", Map.of(), ADDRESS)).contains(List.of("open", ADDRESS));
        assertThat(BrowserWindow.command("Windows 11", Map.of(), ADDRESS))
                .contains(List.of("rundll32", "url.dll,FileProtocolHandler", ADDRESS));
        assertThat(BrowserWindow.command("Linux", Map.of("DISPLAY", ":0"), ADDRESS))
                .contains(List.of("xdg-open", ADDRESS));
    }

    @Test
    void nothingIsOpenedWhereNobodyCouldSeeIt() {
        assertThat(BrowserWindow.command("Linux", Map.of(), ADDRESS)).isEmpty();
    }
}
