package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Span;

class ScreenTest {

    @TempDir
    private Path folder;

    @Test
    void theWidthIsThatOfTheUserThenOfTheTerminal() {
        assertThat(Screen.of(true, "72", Map.of()).width()).isEqualTo(72);
        assertThat(Screen.of(true, "72", Map.of("COLUMNS", "90")).width()).isEqualTo(90);
        assertThat(Screen.of(false, null, Map.of()).width()).isEqualTo(100);
        assertThat(Screen.of(true, "", Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
        assertThat(Screen.of(true, "0", Map.of()).width()).isEqualTo(100);
        assertThat(Screen.of(true, "3", Map.of()).width()).isEqualTo(40);
        assertThat(Screen.of(true, "99999", Map.of("COLUMNS", "99999999999")).width())
                .isEqualTo(400);
    }

    @Test
    void coloursAndPagesAreForTerminalsOnly() {
        assertThat(Screen.of(true, null, Map.of()).colour()).isTrue();
        assertThat(Screen.of(true, null, Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Screen.of(true, null, Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(Screen.of(true, null, Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(Screen.of(false, null, Map.of()).colour()).isFalse();
        assertThat(Screen.of(true, null, Map.of()).pager()).contains("less -FRX");
        assertThat(Screen.of(true, null, Map.of("PAGER", "more")).pager()).isEqualTo("more");
        assertThat(Screen.of(true, null, Map.of("PAGER", "")).pager()).isNull();
        assertThat(Screen.of(false, null, Map.of("PAGER", "more")).pager()).isNull();
    }

    private static String shown(String pager, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(out, true, StandardCharsets.UTF_8);
        Pager.show(new Console(out, err, false, new Screen(true, 80, false, pager)), text);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePagerGetsTheTextAndMayLeave() throws IOException {
        Path file = folder.resolve("shown");
        assertThat(shown("cat > '" + file + "'", "chợ nổi")).isEmpty();
        assertThat(file).hasContent("chợ nổi");
        assertThat(shown("exit 0", "x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void withoutAPagerTheTextIsWritten() throws IOException {
        assertThat(shown("exit 127", "chợ")).isEqualTo("chợ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pager.show(new Console(out, new PrintStream(out, true, StandardCharsets.UTF_8), false), "chợ");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("chợ");
    }

    @Test
    void everyCharacterThatActsIsTakenOut() {
        for (int c = 0; c <= 0xFFFF; c++) {
            String safe = SafeText.of("a" + (char) c + "b").text();
            assertThat(safe).startsWith("a").endsWith("b");
            assertThat(safe.codePoints().map(Character::getType))
                    .as(Integer.toHexString(c))
                    .doesNotContain(
                            (int) Character.CONTROL,
                            (int) Character.FORMAT,
                            (int) Character.SURROGATE,
                            (int) Character.LINE_SEPARATOR,
                            (int) Character.PARAGRAPH_SEPARATOR);
        }
    }

    @Test
    void marksKeepToTheirWords() {
        String text = "\u202Ea\u200B chợ\u0007 nổi";
        SafeText safe = SafeText.of(text, List.of(new Span(4, 7), new Span(9, 12), new Span(0, 1), new Span(10, 99)));
        assertThat(safe.text()).isEqualTo("a chợ  nổi");
        assertThat(safe.marks().stream().map(mark -> mark.in(safe.text()))).containsExactly("chợ", "nổi");
    }

    @Test
    void letterWidths() {
        assertThat(TextWidth.of("Đường thuỷ")).isEqualTo(10);
        assertThat(TextWidth.of("o\u0302\u0301")).isEqualTo(1);
        assertThat(TextWidth.of("中文𠮷")).isEqualTo(6);
    }

    @Test
    void longTextIsCutAroundItsFirstMark() {
        String text = "một hai ba bốn năm sáu bảy tám chín mười chợ nổi cuối cùng của đoạn này";
        int at = text.indexOf("chợ");
        SafeText cell = SafeText.of(text, List.of(new Span(at, at + 3)));
        List<Span> lines = TextLines.of(cell, 12, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines).anyMatch(line -> line.in(text).contains("chợ"));
        assertThat(lines).allMatch(line -> TextWidth.of(line.in(text)) <= 12);
        assertThat(TextLines.of(SafeText.of("x".repeat(30)), 12, 9)).hasSize(3);
    }

    @Test
    void theUsualFolderOfTheLibrary() {
        assertThat(LibraryFolder.standard(Map.of(), "/home/a", "Linux"))
                .isEqualTo(Path.of("/home/a/.local/share/chitieu"));
        assertThat(LibraryFolder.standard(Map.of("XDG_DATA_HOME", "/d"), "/home/a", "Linux"))
                .isEqualTo(Path.of("/d/chitieu"));
        assertThat(LibraryFolder.standard(Map.of("XDG_DATA_HOME", "/d", "CHITIEU_HOME", "/l"), "/home/a", "Linux"))
                .isEqualTo(Path.of("/l"));
    }
}
