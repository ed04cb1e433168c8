package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {

    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    /** Tokens by position: those of one position joined by "|", positions by a blank. */
    private static String stream(String text) {
        List<String> positions = new ArrayList<>();
        for (TextToken token : ANALYZER.tokens(text)) {
            if (token.position() == positions.size()) {
                positions.add(token.text());
            } else {
                positions.set(token.position(), positions.get(token.position()) + "|" + token.text());
            }
        }
        return String.join(" ", positions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bến Lội;bến|ben lội|loi",
                "ĐƯỜNG;đường|duong",
                "ga xe;ga xe",
                "km² m3;km²|km2 m3",
                "thôn\u00ADbản;thônbản|thonban",
                "11.800 tỷ;11800 tỷ|ty",
                "11800;11800",
                "11 800;11800|11 800",
                "1 234 567 ha;1234567|1 234 567 ha",
                "11,800;11.8|11800",
                "1.234.567;1234567",
                "1.234,5;1234.5",
                "1,234.50;1234.5|1234.50",
                "12,5%;12.5",
                "12,5 %;12.5",
                "12.5;12.5",
                "12,50;12.5|12.50",
                "4.0;4|4.0",
                "0,125;0.125",
                "5,6,7;5 6 7",
                "1.2.3;1 2 3",
                "16/12/2025;16 12 2025",
                "07.09.2025;7 9 2025",
                "1/2;1 2",
                "2021-2025;2021 2025",
                "2030 100 ha;2030 100 ha",
                "năm 2025 1/2;năm|nam 2025 1 2",
                "5G;5g|5 g",
                "19h30;19h30|19 h30",
                "QH15 CO2;qh15 co2",
                "NN&PTNT;nn&ptnt|nn ptnt",
                "KH&ĐT;kh&đt|kh&dt|kh đt|dt",
                "LĐ-TB&XH;lđ|ld tb&xh|tb xh",
                "A & B;a b",
                "35/CTr-UBND;35/ctr-ubnd|35 ctr ubnd",
                "1513/QĐ-TTg;1513/qd-ttg|1513 qđ|qd ttg",
                "05/2021/QH15;5/2021/qh15|5 2021 qh15",
                "57-NQ/TW;57-nq/tw|57 nq tw",
                "318a/nq–hđnd;318a/nq-hdnd|318a|318 a nq hđnd|hdnd",
                "66.7/2025/NQ-CP;66.7/2025/nq-cp|66.7 2025 nq cp",
                "12/TTr-SKH&ĐT;12/ttr-skh&dt|12 ttr skh&đt|skh&dt|skh đt|dt",
                "50/người-ngày;50 người|nguoi ngày|ngay",
                "10/kg;10 kg",
                "24/24h;24 24h|24 h"
            })
    void textBecomesThesePositions(String text, String expected) {
        assertThat(stream(text)).isEqualTo(expected);
        String twice = stream(Normalizer.normalize(text, Normalizer.Form.NFD));
        assertThat(twice).isEqualTo(expected);
    }

    @Test
    void typesTellTheForms() {
        assertThat(ANALYZER.tokens("tỷ ha 5/CT-UBND"))
                .extracting(TextToken::type)
                .containsExactly("exact", "folded", "plain", "whole", "plain", "plain", "plain");
    }

    @Test
    void theWholeCoversThePositionsOfItsParts() {
        assertThat(ANALYZER.tokens("a 318a/NQ-NN&PTNT"))
                .filteredOn(token -> token.positions() > 1)
                .extracting(token -> token.text() + " " + token.position() + "+" + token.positions())
                .containsExactly("318a/nq-nn&ptnt 1+5", "318a 1+2", "nn&ptnt 4+2");
    }

    @Test
    void wordsAreOneForEachPosition() {
        assertThat(ANALYZER.words("Sở NN&PTNT: 11,800 tỷ, 5G, 12/KH-UBND"))
                .containsExactly("sở", "nn", "ptnt", "11.8", "tỷ", "5", "g", "12", "kh", "ubnd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "á",
                "1",
                "1.",
                "1/",
                "1 111 ",
                "a&",
                "1a",
                "e\u0301",
                "1/NQ-HĐND",
                "&",
                "\u0301",
                "0",
                "5-a/"
            })
    void longTextWithoutSpacesTakesLinearTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        List<TextToken> tokens =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ANALYZER.tokens(text));
        assertThat(tokens)
                .allSatisfy(token -> assertThat(token.end() - token.start()).isBetween(1, 255));
    }
}
