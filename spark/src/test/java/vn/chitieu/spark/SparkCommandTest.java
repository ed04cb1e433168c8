package vn.chitieu.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.app.language.Messages;

class SparkCommandTest {

    private record Run(int status, String err) {}

    private static Run run(Locale locale, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ChitieuSpark.commandLine(
                        Messages.of(locale),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        SparkCommandTest::noCluster)
                .execute(arguments);
        return new Run(status, err.toString(StandardCharsets.UTF_8));
    }

    private static JavaSparkContext noCluster(SparkConf configuration) {
        throw new IllegalStateException("no cluster was to be asked");
    }

    @Test
    void helpIsVietnameseAndEnglish() {
        Run vietnamese = run(Locale.forLanguageTag("vi"), "--help");
        assertThat(vietnamese.status()).isZero();
        assertThat(vietnamese.err())
                .contains(
                        "Cách dùng: chitieu-spark", "--input", "--output", "giống hệt chitieu extract", "Mã kết thúc");
        assertThat(run(Locale.ENGLISH, "--help").err()).contains("Usage: chitieu-spark", "Exit status: 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--input a",
                "--output b",
                "--input a --output b --partitions -1",
                "--input a --output b --memory 63",
                "--input a --output b --timeout 0",
                "--input a --output b --children -1",
                "--input a --output b --partitions x",
                "--input a --output b c"
            })
    void wrongUsageIsToldBeforeAnyClusterIsAsked(String arguments) {
        Run run = run(Locale.ENGLISH, arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(run.status()).isEqualTo(ChitieuSpark.USAGE);
        assertThat(run.err()).contains("chitieu: wrong usage: ", "See: chitieu-spark --help");
    }
}
