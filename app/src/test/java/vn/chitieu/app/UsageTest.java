package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "extract",
                "extract --out",
                "extract --format xml a.txt",
                "extract --no-such-option a.txt",
                "extract --out a --out b c.txt",
                "no-such-verb",
                "golden --no-such-option",
                "train --no-such-option",
                "train --rollback --status",
                "search",
                "search --agency",
                "targets a --no-such-option",
                "compare",
            })
    void wrongUsageIsTwoWithTheReasonAndAHint(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        for (Locale locale : new Locale[] {Locale.ENGLISH, VIETNAMESE}) {
            Program.Run run = Program.run(locale, settings -> Program::echo, (Object[]) arguments);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(2);
            assertThat(run.err()).contains("--help").doesNotContain("null");
        }
    }

    @Test
    void reasonsAreInTheLanguageOfTheUser() {
        assertThat(Program.run(VIETNAMESE, settings -> Program::echo, "extract").err())
                .contains("thiếu FILE|DIR");
        assertThat(Program.run(Locale.ENGLISH, settings -> Program::echo, "extract")
                        .err())
                .contains("FILE|DIR is missing");
        assertThat(Program.run(VIETNAMESE, settings -> Program::echo, "extract", "--format", "xml", "a")
                        .err())
                .contains("giá trị \"xml\" không hợp lệ cho --format");
        assertThat(Program.run(VIETNAMESE, settings -> Program::echo, "extract", "--x", "a")
                        .err())
                .contains("không hiểu \"--x\"");
    }

    @Test
    void helpIsBilingualAndGoesToStandardOutput() {
        for (String[] arguments : new String[][] {
            {"--help"},
            {"extract", "--help"},
            {"golden", "--help"},
            {"train", "--help"},
            {"search", "--help"},
            {"targets", "--help"},
            {"compare", "--help"},
            {"--version"}
        }) {
            Program.Run english = Program.run(Locale.ENGLISH, settings -> Program::echo, (Object[]) arguments);
            assertThat(english.status()).isZero();
            assertThat(english.out()).contains("chitieu");
            assertThat(english.err()).isEmpty();
        }
        assertThat(Program.run(VIETNAMESE, settings -> Program::echo, "--help").out())
                .contains("Cách dùng", "Mã kết thúc");
        assertThat(Program.run(VIETNAMESE, settings -> Program::echo, "extract", "--help")
                        .out())
                .contains("--out", "--format", "--quiet", "Thư mục ghi kết quả")
                .doesNotContain("Exit status");
        assertThat(Program.run(Locale.ENGLISH, settings -> Program::echo, "--help")
                        .out())
                .contains("Usage", "Exit status");
    }
}
