package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {

    @ParameterizedTest
    @CsvSource({
        "kế hoạch 2030.docx, kế hoạch 2030.docx",
        "năm 2025/quý 1/a.pdf, năm 2025/quý 1/a.pdf",
        "../../a.txt, a.txt",
        "/etc/passwd, etc/passwd",
        "C:\\Users\\a.txt, Users/a.txt",
        "\\\\host\\share\\a.txt, host/share/a.txt",
        "a/./b/../c.txt, a/b/c.txt",
        "'   ', ?",
        "..., ...",
        "'', ?"
    })
    void isMadeHarmless(String sent, String name) {
        assertThat(UploadName.of(sent)).isEqualTo(name);
    }

    @Test
    void nothingActsOnWhoReadsIt() {
        assertThat(UploadName.of("a\u0000\u0007\u202Egpj.exe\u2066\r\nx")).isEqualTo("a  gpj.exe  x");
        assertThat(UploadName.of("\uD800.txt")).isEqualTo("\uFFFD.txt");
    }

    @Test
    void accentsAreComposed() {
        assertThat(UploadName.of("ke\u0302\u0301.txt")).isEqualTo("kế.txt");
    }

    @Test
    void theEndOfALongNameStays() {
        String name = UploadName.of("x".repeat(1000) + "/cuối.docx");
        assertThat(name).hasSize(UploadName.LONGEST).startsWith("…").endsWith("/cuối.docx");
        assertThat(UploadName.of("😀".repeat(1000)).codePoints()).doesNotContain(0xFFFD);
    }

    @Test
    void aTextIsCalledAfterItsTitle() {
        assertThat(UploadName.ofText(" Nghị quyết 318/NQ-HĐND ")).isEqualTo("Nghị quyết 318-NQ-HĐND.txt");
        assertThat(UploadName.ofText("\u202E")).isEmpty();
    }
}
