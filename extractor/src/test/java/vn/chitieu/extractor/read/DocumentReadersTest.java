package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.DocumentReaders.ReadDocument;

class DocumentReadersTest {

    private static final String SAMPLE =
            "Điều 1. Phấn đấu tỷ lệ che phủ rừng đạt 45% vào cuối năm.\nĐiều 2. Giao Ủy ban nhân dân tỉnh thực hiện.";

    private static ReadDocument read(byte[] content) throws UnreadableDocumentException {
        return DocumentReaders.read("a.txt", content);
    }

    @Test
    void theSourceIsRecorded() throws UnreadableDocumentException {
        Source source = DocumentReaders.read("b.txt", "abc".getBytes(StandardCharsets.UTF_8))
                .source();
        assertThat(source)
                .isEqualTo(new Source(
                        "b.txt",
                        "text/plain",
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        null,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsAreToldWithAndWithoutByteOrderMark(String name) throws UnreadableDocumentException {
        Charset charset = Charset.forName(name);
        assertThat(read(SAMPLE.getBytes(charset)).text().text()).isEqualTo(SAMPLE);
        assertThat(read(("\uFEFF" + SAMPLE).getBytes(charset)).text().text()).isEqualTo(SAMPLE);
    }

    @Test
    void windows1258IsToldByItsLettersAndComposed() throws UnreadableDocumentException {
        byte[] content = windows1258(SAMPLE);
        ReadDocument document = read(content);
        assertThat(document.text().text()).isEqualTo(SAMPLE);
        assertThat(codes(document)).containsExactly("READ-103");
    }

    /** Splits the tone mark off each letter, as the encoding has it. */
    private static byte[] windows1258(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Charset charset = Charset.forName("windows-1258");
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            for (String form : List.of(letter, splitTone(letter), Normalizer.normalize(letter, Normalizer.Form.NFD))) {
                if (charset.newEncoder().canEncode(form)) {
                    out.writeBytes(form.getBytes(charset));
                    break;
                }
            }
        }
        return out.toByteArray();
    }

    private static String splitTone(String letter) {
        StringBuilder marks = new StringBuilder(Normalizer.normalize(letter, Normalizer.Form.NFD));
        StringBuilder tones = new StringBuilder();
        for (int i = marks.length() - 1; i > 0; i--) {
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(marks.charAt(i)) >= 0) {
                tones.append(marks.charAt(i));
                marks.deleteCharAt(i);
            }
        }
        return Normalizer.normalize(marks, Normalizer.Form.NFC) + tones;
    }

    @Test
    void malformedUtf8IsReadWithADiagnostic() throws UnreadableDocumentException {
        byte[] content = SAMPLE.getBytes(StandardCharsets.UTF_8);
        content[30] = (byte) 0xFF;
        ReadDocument document = read(content);
        assertThat(document.text().text()).contains("\uFFFD").contains("Giao Ủy ban nhân dân tỉnh");
        assertThat(codes(document)).containsExactly("READ-101");
    }

    @Test
    void decomposedTextIsComposed() throws UnreadableDocumentException {
        byte[] content = Normalizer.normalize(SAMPLE, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        assertThat(read(content).text().text()).isEqualTo(SAMPLE);
    }

    @Test
    void spacesAndLineEndsAreMadeUniform() throws UnreadableDocumentException {
        String source = "Điều\u00A01.  Một\u200B.\r\nĐiều 2.\tHai.\rĐiều 3. Ba.\u0007\n\n";
        ReadDocument document = read(source.getBytes(StandardCharsets.UTF_8));
        assertThat(document.text().text()).isEqualTo("Điều 1. Một.\nĐiều 2. Hai.\nĐiều 3. Ba.");
        assertThat(codes(document)).containsExactly("READ-102");
    }

    @Test
    void thereIsACodeForEveryUnreadableFile() {
        assertCode(new byte[0], "READ-001");
        assertCode(" \n\t \uFEFF".getBytes(StandardCharsets.UTF_8), "READ-001");
        assertCode(new byte[ReadLimits.DEFAULT.bytes() + 1], "READ-002");
        assertCode(new byte[100], "READ-003");
        assertCode("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8), "READ-007");
        assertCode("PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8), "READ-004");
        assertCode("<html><body><p> </p></body></html>".getBytes(StandardCharsets.UTF_8), "READ-005");
        assertCode("| |\n-----\n".getBytes(StandardCharsets.UTF_8), "READ-005");
    }

    private static void assertCode(byte[] content, String code) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageMatching("(?s)[a-z0-9].{8,}");
        });
    }

    @Test
    void codesAreUnique() {
        assertThat(ReadCode.values()).extracting(ReadCode::code).doesNotHaveDuplicates();
    }

    private static List<String> codes(ReadDocument document) {
        return document.text().diagnostics().stream().map(Diagnostic::code).toList();
    }
}
