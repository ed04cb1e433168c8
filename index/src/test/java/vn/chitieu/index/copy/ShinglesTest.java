package vn.chitieu.index.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String TEXT = "Đến năm 2031, tỷ lệ hộ dân dùng nước sạch đạt 95,5%; hoà giải ở cơ sở.";

    @Test
    void aTextHasAShingleForEachRunOfFiveSyllables() {
        assertThat(Shingles.of("một hai ba bốn").size()).isZero();
        assertThat(Shingles.of("một hai ba bốn năm").size()).isEqualTo(1);
        assertThat(Shingles.of("một hai ba bốn năm sáu bảy").size()).isEqualTo(3);
        assertThat(Shingles.of("một một một một một một một").size()).isEqualTo(1);
        // Letters stand apart from digits, and 95,5% are two syllables.
        assertThat(Shingles.of("a1 b, 95,5%").size()).isEqualTo(1);
    }

    @Test
    void spacingCaseMarksAndFormsMakeNoDifference() {
        Shingles shingles = Shingles.of(TEXT);
        assertThat(shingles.jaccard(Shingles.of(TEXT.replace(" ", "\n\t")))).isEqualTo(1);
        assertThat(shingles.jaccard(Shingles.of(TEXT.toUpperCase(Locale.ROOT)))).isEqualTo(1);
        assertThat(shingles.jaccard(Shingles.of(Normalizer.normalize(TEXT, Normalizer.Form.NFD))))
                .isEqualTo(1);
        assertThat(shingles.jaccard(Shingles.of(TEXT.replace("hoà", "hòa")))).isEqualTo(1);
        assertThat(shingles.jaccard(Shingles.of(TEXT.replace("95", "96")))).isLessThan(1);
    }

    @Test
    void jaccardAndContainmentAreThoseOfTheSets() {
        // Of 6 syllables 2 shingles, of 10 syllables 6, of which 2 are shared.
        Shingles shorter = Shingles.of("a b c d e f");
        Shingles longer = Shingles.of("a b c d e f g h i j");
        assertThat(shorter.jaccard(longer)).isEqualTo(2.0 / 6);
        assertThat(shorter.containment(longer)).isEqualTo(1);
        assertThat(longer.containment(shorter)).isEqualTo(1);
        assertThat(Shingles.of("").jaccard(Shingles.of(""))).isZero();
        assertThat(Shingles.of("").containment(longer)).isZero();
    }

    @Test
    void signaturesEstimateJaccard() {
        for (int changed : new int[] {0, 20, 60, 150, 400}) {
            Shingles one = Shingles.of(words(2_000, 0, 1));
            Shingles other = Shingles.of(words(2_000, changed, 2));
            assertThat(one.signature().similarity(other.signature()))
                    .as("%s words changed", changed)
                    .isCloseTo(one.jaccard(other), within(0.16));
        }
    }

    /** Different words, of which so many, chosen by chance, are others. */
    private static String words(int count, int changed, long seed) {
        Random random = new Random(seed);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("w" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676));
        }
        for (int i = 0; i < changed; i++) {
            all.set(random.nextInt(count), "x" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
        }
        return String.join(" ", all);
    }

    @Test
    void aSignatureIsReadAsItIsWritten() {
        Signature signature = Shingles.of(TEXT).signature();
        assertThat(Signature.parse(signature.encoded())).isEqualTo(signature);
        assertThat(signature).isNotEqualTo(Shingles.of("a b c d e f").signature());
        assertThatThrownBy(() -> Signature.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alikeTextsAreFoundAmongManyAndForgottenWhenRemoved() {
        AlikeTexts texts = new AlikeTexts();
        for (int i = 0; i < 200; i++) {
            String other = words(300, 0, 1).replace("w", "v" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
            texts.put("other-" + i, Shingles.of(other).signature());
        }
        Signature same = Shingles.of(words(2_000, 0, 1)).signature();
        texts.put("same", same);
        texts.put("near", Shingles.of(words(2_000, 40, 3)).signature());
        assertThat(texts.like(same)).containsExactly("same", "near");
        texts.remove("same");
        assertThat(texts.like(same)).containsExactly("near");
        texts.put("near", Shingles.of("a b c d e f g").signature());
        assertThat(texts.like(same)).isEmpty();
    }
}
