package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentRestorerTest {

    private static final AccentRestorer RESTORER = AccentRestorer.load();

    @ParameterizedTest
    @CsvSource({
        "ty le che phu rung, tỷ lệ che phủ rừng",
        "ty le ho ngheo nam 2030, tỷ lệ hộ nghèo năm 2030",
        "so y te, sở y tế",
        "so giao duc va dao tao, sở giáo dục và đào tạo",
        "bao hiem y te toan dan, bảo hiểm y tế toàn dân",
        "chuyen doi so, chuyển đổi số",
        "thu nhap binh quan dau nguoi, thu nhập bình quân đầu người",
        "đầu tu cong, đầu tư công",
        "xay dựng nong thôn moi, xây dựng nông thôn mới",
        "Ty le do thi hoa, Tỷ lệ đô thị hóa",
        "TY LE DO THI HOA, TỶ LỆ ĐÔ THỊ HÓA",
        "tang truong GRDP, tăng trưởng GRDP",
        "thu hut FDI, thu hút FDI",
        "phu song 5G, phủ sóng 5G",
        "nghi quyet 18-NQ/TW, nghị quyết 18-NQ/TW"
    })
    void accentsAreRestored(String typed, String restored) {
        assertThat(RESTORER.restore(typed)).isEqualTo(new AccentRestorer.Restored(restored, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "tỷ lệ che phủ rừng",
                "dân cư trong vùng khai thác than",
                "khoẻ mạnh",
                "xyzzy qwerty",
                "GRDP",
                "OCOP 5G",
                "2021-2025",
                "318/NQ-HĐND",
                "12,5%",
                "?! —"
            })
    void restStaysAsItIs(String typed) {
        assertThat(RESTORER.restore(typed)).isEqualTo(new AccentRestorer.Restored(typed, false));
    }

    @Test
    void accentsThatAreTypedTellWhatFitsBesideThem() {
        assertThat(RESTORER.restore("Sở Noi vu").text()).isEqualTo("Sở Nội vụ");
        assertThat(RESTORER.restore("ty lệ").text()).isEqualTo("tỷ lệ");
    }

    @Test
    void wordsInAnyNormalFormStay() {
        String decomposed = Normalizer.normalize("tỷ lệ hộ nghèo", Normalizer.Form.NFD);
        assertThat(RESTORER.restore(decomposed)).isEqualTo(new AccentRestorer.Restored(decomposed, false));
    }

    @Test
    void wordsAreRestoredOneByOne() {
        assertThat(RESTORER.restoreWords(List.of("che", "phu", "rung", "42%")))
                .containsExactly("che", "phủ", "rừng", "42%");
        assertThat(RESTORER.restoreWords(List.of())).isEmpty();
    }

    @Test
    void restoringTwiceChangesNothingMore() throws IOException {
        for (List<String> run : SyllableRuns.of(Files.readString(Documents.all().get(0)))) {
            String once =
                    RESTORER.restore(Folding.folded(String.join(" ", run))).text();
            assertThat(Folding.folded(once)).isEqualTo(Folding.folded(String.join(" ", run)));
        }
    }

    @Test
    void aHugeQueryIsBounded() {
        String query = "ty le ho ngheo ".repeat(70_000);
        String restored = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> RESTORER.restore(query).text());
        assertThat(restored)
                .startsWith("tỷ lệ hộ nghèo")
                .endsWith("ty le ho ngheo ")
                .hasSameSizeAs(query);
    }

    /** What the texts of the repository were learnt from must come back well; other texts are a harder test. */
    @Test
    void phrasesComeBack() throws IOException {
        List<String> phrases = Files.readAllLines(Documents.root().resolve("index/src/main/training/phrases.txt"));
        assertThat(accuracy(String.join("\n", phrases))).isGreaterThan(0.95);
    }

    @Test
    void developmentSentencesComeBack() throws IOException {
        List<Path> texts = developmentTexts();
        org.junit.jupiter.api.Assumptions.assumeFalse(texts.isEmpty(), "no development set beside the repository");
        StringBuilder all = new StringBuilder();
        for (Path text : texts) {
            all.append(Files.readString(text)).append('\n');
        }
        assertThat(accuracy(all.toString())).isGreaterThanOrEqualTo(0.93);
    }

    private static List<Path> developmentTexts() throws IOException {
        Path folder = Documents.root().toAbsolutePath().resolveSibling("shared").resolve("devset");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The share of syllables that come back when the accents of all are taken away. */
    private static double accuracy(String text) {
        int right = 0;
        int all = 0;
        for (List<String> run : SyllableRuns.of(text)) {
            List<String> restored =
                    RESTORER.restoreWords(run.stream().map(Folding::folded).toList());
            for (int i = 0; i < run.size(); i++) {
                boolean counts = !run.get(i).equals(SyllableRuns.NUMBER);
                all += counts ? 1 : 0;
                right += counts && run.get(i).equals(restored.get(i)) ? 1 : 0;
            }
        }
        assertThat(all).isPositive();
        return (double) right / all;
    }

    @Test
    void longQueriesTakeLittleTime() {
        List<String> words = new ArrayList<>();
        while (words.size() < 64) {
            Collections.addAll(words, "co so ha tang giao thong va khu cong nghiep cua tinh can".split(" "));
        }
        List<String> query = words.subList(0, 64);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 500; i++) {
            long start = System.nanoTime();
            RESTORER.restoreWords(query);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(1));
    }
}
