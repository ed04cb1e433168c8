package vn.chitieu.extractor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that a rule with hidden loops would take minutes or for ever for. */
class LinearTimeTest {

    /** Generous: each takes about a second. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"|", "(", "7", ".", "1.(", "- ", "| ", "I", "a\u0301\u0323"})
    void aLineOfTenMegabytes(String part) {
        String line = part.repeat(10_000_000 / part.length());
        assertRead("a\n" + line + "\nb");
    }

    @Test
    void aTableOfAHundredThousandCells() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 900 + " |\nChỉ tiêu số " + i + " |\n% |\n" + i % 97 + " |\n|\n")
                .collect(Collectors.joining());
        assertRead("STT |\nNội dung |\nĐơn vị |\nGiá trị |\nGhi chú |\n" + rows);
        assertRead("STT |\n" + "|".repeat(5_000_000));
        assertRead("STT |\n".repeat(100_000));
    }

    @Test
    void twoHundredThousandShortLines() {
        assertRead(IntStream.range(0, 200_000).mapToObj(i -> "dòng " + i).collect(Collectors.joining("\n")));
        assertRead("a)\n".repeat(200_000));
        assertRead("HỘI ĐỒNG NHÂN\n".repeat(100_000));
    }

    @Test
    void deepElements() {
        assertRead("<html>" + "<div>".repeat(50_000) + "x");
        assertRead("<html>" + "<table><tr><td>".repeat(5_000) + "x");
        assertRead("<html><table>" + "<tr><td>1<td rowspan=60000>b<td colspan=100>c".repeat(10_000));
    }

    private static void assertRead(String source) {
        byte[] content = source.getBytes(StandardCharsets.UTF_8);
        assertTimeout(LIMIT, () -> assertThat(
                        DocumentReaders.read("a", content).text().blocks())
                .isNotEmpty());
    }
}
