package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "nq-318.pdf = attachment; filename\"nq-318.pdf\"; filename*UTF-8''nq-318.pdf",
                "kế hoạch.docx = attachment; filename\"k_ ho_ch.docx\"; filename*UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.docx",
                "../../etc/passwd = attachment; filename\"_.._etc_passwd\"; filename*UTF-8''_.._etc_passwd",
                ".htaccess = attachment; filename\"htaccess\"; filename*UTF-8''htaccess",
                "a\"; x.exe = attachment; filename\"a__ x.exe\"; filename*UTF-8''a__%20x.exe",
            })
    void namesAreSafe(String name, String header) {
        String expected = header.strip().replace("filename\"", "filename=\"").replace("filename*", "filename*=");
        assertThat(DownloadName.attachment(name.strip())).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void noHeaderBeginsInAName() {
        assertThat(DownloadName.attachment("a\r\nSet-Cookie: b\u202Efdp.exe"))
                .doesNotContain("\r", "\n", "\u202E")
                .contains("a  Set-Cookie_ bfdp.exe");
    }
}
