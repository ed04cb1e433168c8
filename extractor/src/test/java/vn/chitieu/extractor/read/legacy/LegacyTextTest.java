package vn.chitieu.extractor.read.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.extractor.read.legacy.LegacyEncoding.TCVN3;
import static vn.chitieu.extractor.read.legacy.LegacyEncoding.VNI;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

    private static final String PASSAGE = "Tỉnh phấn đấu giảm tỷ lệ hộ nghèo, tạo việc làm mới cho người lao động.";

    @ParameterizedTest
    @EnumSource
    void aDocumentIsConverted(LegacyEncoding encoding) {
        LegacyText text = LegacyText.ofLines(LegacySamples.encode(LegacySamples.DOCUMENT, encoding));
        assertThat(text.isOfDocument()).isTrue();
        assertThat(text.text()).isEqualTo(LegacySamples.DOCUMENT);
        assertThat(text.diagnostics()).hasSize(1).allSatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("READ-104");
            assertThat(diagnostic.message()).contains(encoding.name());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định của Uỷ ban nhân dân",
                "Điều kiện tuyển sinh",
                "NGHỊ QUYẾT Về nông nghiệp",
                "Tổng số hộ nghèo"
            })
    void shortTextsAreConverted(String text) {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            assertThat(LegacyText.ofLines(LegacySamples.encode(text, encoding)).text())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có",
                "é",
                "§",
                "§ 12",
                "5 µm",
                "®",
                "· có",
                "×",
                "công ty là của ai",
                "Chính trị",
                "½ + ¼ = ¾",
                "£ 5",
                "«có» và «không»",
                "m² km³ 30° ±5",
                "kế hoạch¹ và chương trình²",
                "© 2026 Sở Tài chính",
                "Vàng Ý, bò Úc",
                "Pháp: François Hollande, Élysée, à la carte, où, déjà vu, là, hôtel, dû à, «le côté»",
                "Thị trưởng São Paulo João, Maranhão e Pará; José é só mãe, não há nós",
                "« oui », « non », « dû » où",
                "så gick han en gång än",
                "µm µm gång",
                "Müller, Köln, Straße, für, Größe, über, Hänsel; så gång gång, får må gå en gång; hän îi cît",
                "Señor Muñoz, año, más, está, qué, sí, tú, él, Córdoba",
                "Привет мир",
                "中国 人民",
                "Đà Nẵng",
                "hello world",
                "",
                "12.345,6 %",
                "Ngày 5·6·2026",
                "a×b÷c",
                "quôc gia viêt nam",
                "naïve façade résumé São",
                "Tr\u00ADường h\u00ADọc",
                "xã hội–kinh tế"
            })
    void unicodeStays(String text) {
        assertThat(LegacyText.ofLines(text).text()).isEqualTo(text);
        assertThat(LegacyText.ofLines((text + "\n").repeat(50)).text()).isEqualTo((text + "\n").repeat(50));
        assertThat(LegacyText.ofLines(LegacySamples.DOCUMENT + text).text()).isEqualTo(LegacySamples.DOCUMENT + text);
    }

    @ParameterizedTest
    @EnumSource
    void aLegacyPassageInUnicodeIsConvertedAndNothingElse(LegacyEncoding encoding) {
        LegacyText text = LegacyText.of(List.of(
                LegacySamples.DOCUMENT, "có công là chính", LegacySamples.encode(PASSAGE, encoding), "có", "Điều 3."));
        assertThat(IntStream.range(0, 5).mapToObj(text::text))
                .containsExactly(LegacySamples.DOCUMENT, "có công là chính", PASSAGE, "có", "Điều 3.");
        assertThat(text.isOfDocument()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFewLegacyWordsInUnicodeAreLeft(LegacyEncoding encoding) {
        String doubtful = LegacySamples.encode("Tổng số", encoding);
        assertThat(LegacyText.of(List.of(PASSAGE, doubtful, PASSAGE)).text(1)).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @EnumSource
    void cellsThatTellNothingGoWithTheOthers(LegacyEncoding encoding) {
        List<String> cells = List.of("Chỉ tiêu", "Đơn vị", "Tổng số hộ nghèo", "hộ", "có", "12", "bộ", "Số xã");
        LegacyText text = LegacyText.of(
                cells.stream().map(cell -> LegacySamples.encode(cell, encoding)).toList());
        assertThat(IntStream.range(0, cells.size()).mapToObj(text::text)).containsExactlyElementsOf(cells);
        assertThat(text.encoding(5)).isEqualTo(Optional.empty());
    }

    @Test
    void unicodeWordsInALegacyDocumentStay() {
        String mixed =
                LegacySamples.encode(PASSAGE, TCVN3) + " Nguyễn có được là " + LegacySamples.encode(PASSAGE, TCVN3);
        LegacyText text = LegacyText.of(List.of(LegacySamples.encode(LegacySamples.DOCUMENT, TCVN3), mixed, "Đặng"));
        assertThat(text.text(1)).isEqualTo(PASSAGE + " Nguyễn có được là " + PASSAGE);
        assertThat(text.text(2)).isEqualTo("Đặng");
    }

    @Test
    void bothEncodingsInOneDocument() {
        LegacyText text = LegacyText.of(List.of(
                LegacySamples.encode(PASSAGE, VNI),
                LegacySamples.encode(PASSAGE, TCVN3),
                LegacySamples.encode(PASSAGE, VNI)));
        assertThat(text.text()).isEqualTo(PASSAGE.repeat(3));
        assertThat(text.diagnostics()).hasSize(2);
    }

    @Test
    void signsStayAmongLegacyWords() {
        String document = LegacySamples.encode(LegacySamples.DOCUMENT, TCVN3);
        LegacyText text =
                LegacyText.of(List.of(document, "· tõ 5 ¸ 10 m²; 3 × 4; tõ 5 ÷ 10; « nhiÔm; ®) 1.000 ®/kg; ch©u ¸"));
        assertThat(text.text(1)).isEqualTo("· từ 5 ¸ 10 m²; 3 × 4; từ 5 ÷ 10; ô nhiễm; đ) 1.000 đ/kg; châu á");
    }

    @ParameterizedTest
    @EnumSource
    void offsetsFollowTheText(LegacyEncoding encoding) {
        String text = LegacySamples.encode(PASSAGE, encoding);
        int length = LegacySamples.encode("Tỉnh phấn đấu", encoding).length();
        LegacyText.Passage passage =
                LegacyText.of(List.of(text)).passage(0, List.of(0, length, length + 1, length + 2, text.length()));
        int moved = "Tỉnh phấn đấu".length();
        assertThat(passage.text()).isEqualTo(PASSAGE);
        assertThat(passage.offsets()).containsExactly(0, moved, moved + 1, moved + 2, PASSAGE.length());
    }

    @Test
    void everyOffsetIsWhatTheTextBeforeItDecodesTo() {
        String text = LegacySamples.encode(PASSAGE, VNI);
        List<Integer> all = IntStream.rangeClosed(0, text.length()).boxed().toList();
        List<Integer> moved = LegacyText.of(List.of(text)).passage(0, all).offsets();
        assertThat(moved)
                .isEqualTo(all.stream()
                        .map(offset -> VNI.decode(text.substring(0, offset)).length())
                        .toList());
    }

    /** Syllables of Vietnamese, also such as could be of a legacy encoding, with words of other languages among them. */
    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.of(
                        "có", "công", "là", "và", "của", "tỉnh", "năm", "bé", "mùa", "thì", "chính", "xã", "hội", "ý",
                        "Úc", "tôi", "§", "µm", "×", "«", "»", "·", "é", "São", "für", "où", "là", "café", "señor",
                        "gång", "5%", "2026", "\n", "§5", "m²", "½", "ô", "tú", "sí", "má", "sú", "né", "bô", "hân",
                        "Ê", "công²", "kế¹", "TP", ".")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 3000)
    void unicodeIsNeverConverted(@ForAll("unicode") String text) {
        assertThat(LegacyText.ofLines(text).text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void anyPieceOfAUnicodeDocumentStays(@ForAll int start, @ForAll int length) {
        int from = Math.floorMod(start, LegacySamples.DOCUMENT.length());
        int to = Math.min(LegacySamples.DOCUMENT.length(), from + Math.floorMod(length, 100));
        String piece = LegacySamples.DOCUMENT.substring(from, to);
        assertThat(LegacyText.ofLines(piece).text()).isEqualTo(piece);
    }

    @Property(tries = 300)
    void anyStringIsConvertedOnceOnly(@ForAll String text) {
        String once = LegacyText.ofLines(text).text();
        assertThat(LegacyText.ofLines(once).text()).isEqualTo(once);
    }

    @Property(tries = 100)
    void linesOfALegacyDocumentInAnyOrder(@ForAll LegacyEncoding encoding, @ForAll("order") List<String> lines) {
        String text = lines.stream().collect(Collectors.joining("\n"));
        assertThat(LegacyText.ofLines(LegacySamples.encode(text, encoding)).text())
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<List<String>> order() {
        return Arbitraries.shuffle(LegacySamples.DOCUMENT.lines().toList());
    }
}
