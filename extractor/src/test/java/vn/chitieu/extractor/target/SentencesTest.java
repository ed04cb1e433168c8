package vn.chitieu.extractor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Span;

class SentencesTest {

    private static List<String> split(String text) {
        return Sentences.split(text, new Span(0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }

    @Test
    void fullStopBeforeACapital() {
        assertThat(split("Xây chợ mới. Mở hai tuyến xe. ")).containsExactly("Xây chợ mới.", "Mở hai tuyến xe.");
    }

    @Test
    void numbersAbbreviationsAndDomainsStayWhole() {
        assertThat(split("Trồng 1.500 ha tại TP. Bình An, v.v. và các xã")).hasSize(1);
        assertThat(split("Theo ông A. Nguyễn thì đủ")).hasSize(1);
        assertThat(split("Xem trang binhan.example và 12.500 hộ")).hasSize(1);
    }

    @Test
    void aSentenceMayBeginWithANumberOrAQuotation() {
        assertThat(split("Mở chợ. 100% xã có điện. “Xã sạch” là mục tiêu.")).hasSize(3);
    }

    @Test
    void lineFeedsCutAndBlanksAreLeftOut() {
        assertThat(split("  a \n\n  b  ")).containsExactly("a", "b");
        assertThat(split("   ")).isEmpty();
        assertThat(split("")).isEmpty();
    }

    @Test
    void longSentencesAreCutAtASpace() {
        String text = "hộ nghèo ".repeat(3000).strip();
        assertThat(split(text)).hasSizeGreaterThan(3).allMatch(part -> part.length() < 7000);
        assertThat(String.join(" ", split(text))).isEqualTo(text);
    }
}
