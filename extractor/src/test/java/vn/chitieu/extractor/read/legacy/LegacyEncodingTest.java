package vn.chitieu.extractor.read.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.extractor.read.legacy.LegacyEncoding.TCVN3;
import static vn.chitieu.extractor.read.legacy.LegacyEncoding.VNI;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    /** Small letters of Vietnamese beyond ASCII: twelve vowels with six tones, and đ. */
    private static List<String> smallLetters() {
        List<String> letters = new ArrayList<>(List.of("đ"));
        for (String vowel : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                letters.add(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        letters.removeIf(letter -> letter.charAt(0) < 0x80);
        return letters;
    }

    @Test
    void theTableHasEveryLetterInBothCases() {
        List<String> all = new ArrayList<>(smallLetters());
        smallLetters().forEach(letter -> all.add(letter.toUpperCase(Locale.ROOT)));
        assertThat(all).hasSize(134);
        assertThat(LegacySamples.letters().stream().map(row -> row.get("letter")))
                .containsExactlyInAnyOrderElementsOf(all)
                .isSorted();
    }

    @Test
    void everyLetterGoesThereAndBack() {
        for (String letter : smallLetters()) {
            String capital = letter.toUpperCase(Locale.ROOT);
            for (LegacyEncoding encoding : LegacyEncoding.values()) {
                assertThat(encoding.decode(LegacySamples.encode(letter, encoding)))
                        .isEqualTo(letter);
            }
            assertThat(VNI.decode(LegacySamples.encode(capital, VNI))).isEqualTo(capital);
            assertThat(TCVN3.decode(LegacySamples.encode("BAN " + capital + "N BAN", TCVN3)))
                    .isEqualTo("BAN " + capital + "N BAN");
        }
    }

    @Test
    void codesOfOneEncodingAreDistinct() {
        assertThat(LegacySamples.letters().stream().map(row -> row.find("vni"))).doesNotHaveDuplicates();
        assertThat(LegacySamples.letters().stream()
                        .map(row -> row.find("tcvn3"))
                        .filter(code -> code != null))
                .hasSize(74)
                .doesNotHaveDuplicates();
    }

    /** Known texts as they are seen without the fonts. */
    @ParameterizedTest
    @CsvSource({
        "TCVN3, Céng hßa x· héi chñ nghÜa ViÖt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "TCVN3, §éc lËp - Tù do - H¹nh phóc, Độc lập - Tự do - Hạnh phúc",
        "TCVN3, Tæng côc Thèng kª; «m tr­êng h¬n, Tổng cục Thống kê; ôm trường hơn",
        "TCVN3, UY BAN NH¢N D¢N TØNH Qu¶ng Ninh, UY BAN NHÂN DÂN TỈNH Quảng Ninh",
        "TCVN3, NGHÞ QUYÕT VÒ ý T¦ëNG, NGHỊ QUYẾT VỀ Ý TƯỞNG",
        "TCVN3, Sè 12/NQ-H§ND, Số 12/NQ-HĐND",
        "TCVN3, Uû ban vÒ §Ò ¸n, Uỷ ban về Đề án",
        "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI, Ñoäc laäp - Töï do - Haïnh phuùc, Độc lập - Tự do - Hạnh phúc",
        "VNI, NGHÒ QUYEÁT cuûa Chính phuû; TÆNH ñöôïc, NGHỊ QUYẾT của Chính phủ; TỈNH được",
        "VNI, Tyû leä hoaù daàn; quyù; loî, Tỷ lệ hoá dần; quý; loỵ"
    })
    void decodesKnownTexts(LegacyEncoding encoding, String text, String unicode) {
        assertThat(encoding.decode(text)).isEqualTo(unicode);
    }

    @Test
    void aMarkOfTheOtherCaseStillMarks() {
        assertThat(VNI.decode("Aù aÙ NGHEÀ, NGHEà")).isEqualTo("Á á NGHỀ, NGHỀ");
    }

    @Test
    void aMarkWithoutItsLetterStays() {
        assertThat(VNI.decode("ù kø ø")).isEqualTo("ù kø ø");
    }

    @Test
    void upperControlsAreSignsOfWindows1252() {
        assertThat(TCVN3.decode("\u0093®Þnh\u0094 \u0096 \u0085")).isEqualTo("“định” – …");
        assertThat(TCVN3.decode("\u0081")).isEqualTo("\u0081");
        assertThat(VNI.decode("“ñònh” – …")).isEqualTo("“định” – …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".VnTime",
                ".VNTIME",
                ".vntime",
                "ABCDEF+.VnTime",
                "#2EVnTime",
                "VnTime",
                "QWERTY+VnTime,Bold",
                ".VnArial",
                "\".VnTime\"",
                "_VnTime",
                ".VnTimeH",
                ".VnArial NarrowH",
                "ABCDEF+#2EVnArialH-Bold"
            })
    void fontsOfTcvn3(String name) {
        assertThat(LegacyEncoding.ofFont(name)).contains(TCVN3);
        assertThat(LegacyFont.of(name).orElseThrow().capitals())
                .isEqualTo(name.contains("H") && !name.equals(".VNTIME"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VNI-Times", "VNI-Helve", "vni-times", "ABCDEF+VNI-Times-Bold", "'VNI Times'"})
    void fontsOfVni(String name) {
        assertThat(LegacyFont.of(name)).contains(new LegacyFont(VNI, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Times New Roman", "Vni", "VN", "", "+", "Vnicode", "Arial", "Symbol", "ABCDEF+Vera", "V"})
    void otherFonts(String name) {
        assertThat(LegacyEncoding.ofFont(name)).isEmpty();
        assertThat(LegacyFont.convert(name, "®Þnh")).isEqualTo("®Þnh");
    }

    @Test
    void aRunOfTextIsReadAsItsFontShowsIt() {
        assertThat(LegacyFont.convert(".VnTimeH", "nghÞ quyÕt")).isEqualTo("NGHỊ QUYẾT");
        assertThat(LegacyFont.convert(".VnTime", "bé")).isEqualTo("bộ");
        assertThat(LegacyFont.convert("VNI-Times", "ñ")).isEqualTo("đ");
        assertThat(LegacyFont.convert(".VnTime", "100 km")).isEqualTo("100 km");
    }

    @Test
    void aLegacyFontLeftOnUnicodeDecidesNothing() {
        for (String text : List.of("nghị quyết có số liệu", "là cà phê", "tỉnh")) {
            assertThat(LegacyFont.convert(".VnTime", text)).isEqualTo(text);
            assertThat(LegacyFont.convert("VNI-Times", text)).isEqualTo(text);
        }
    }
}
