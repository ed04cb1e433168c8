package vn.chitieu.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    private static final ValueText VIETNAMESE = new ValueText(Messages.of(Locale.forLanguageTag("vi")));
    private static final ValueText ENGLISH = new ValueText(Messages.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025",
        "2021/2025, 2021–2025, 2021–2025",
        "2021-Q4, Quý IV/2021, quarter IV of 2021",
        "2026-Q3/2027-Q1, Quý III/2026–Quý I/2027, quarter III of 2026–quarter I of 2027",
        "2021-07, 07/2021, 07/2021",
        "2026-12-31, 31/12/2026, 31/12/2026",
        "2021-Q5, 2021-Q5, 2021-Q5",
        "không rõ, không rõ, không rõ",
        "'', '', ''",
    })
    void timesAreWrittenAsPeopleWriteThem(String time, String vietnamese, String english) {
        assertThat(VIETNAMESE.time(time)).isEqualTo(vietnamese);
        assertThat(ENGLISH.time(time)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"%, %", "%/năm, %/năm", "tỷ đồng, ' tỷ đồng'", "'', ''"})
    void aUnitStandsBehindItsFigure(String unit, String shown) {
        assertThat(ValueText.unit(unit)).isEqualTo(shown);
    }

    @Test
    void whatHasNoTimeSaysNothing() {
        assertThat(VIETNAMESE.time(null)).isEmpty();
    }
}
