package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTest {

    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "318/NQ-HĐND, 318/nq-hdnd",
        "0318/nq-hdnd, 318/nq-hdnd",
        "05/2021/QH15, 5/2021/qh15",
        "57–NQ/TW, 57-nq/tw",
        "12/TTr-SKH&ĐT, 12/ttr-skh&dt",
        "07-CTr/TƯ, 7-ctr/tu",
        "1234/2024/TTLT-BTC-BNV, 1234/2024/ttlt-btc-bnv"
    })
    void theCanonicalFormIsThatOfTheIndex(String number, String canonical) {
        assertThat(DocumentNumbers.canonical(number)).isEqualTo(canonical);
        assertThat(ANALYZER.tokens("Căn cứ " + number + " của"))
                .filteredOn(token -> token.type().equals(TextAnalyzer.WHOLE))
                .extracting(TextToken::text)
                .containsExactly(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2",
                "16/12/2025",
                "10/kg",
                "50/người-ngày",
                "24/24h",
                "2021-2025",
                "1234567/NQ-HĐND",
                "5/NQ-",
                "5-NQ",
                "NQ-HĐND"
            })
    void otherThingsWithStrokesAreNone(String text) {
        assertThat(ANALYZER.tokens(text)).noneMatch(token -> token.type().equals(TextAnalyzer.WHOLE));
    }
}
