package vn.chitieu.extractor.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngày 03 tháng 12 năm 2018 của | 2018-12-03",
                "ngày 03/12/2018 | 2018-12-03",
                "3/12/2018; | 2018-12-03",
                "ngày 3-12-2018 | 2018-12-03",
                "ngày 03.12.2018 | 2018-12-03",
                "NGÀY 03 THÁNG 12 NĂM 2018 | 2018-12-03",
                "ngày 29/02/2024 | 2024-02-29",
            })
    void readsDays(String text, String iso) {
        DayScanner.Day day = DayScanner.at(text, 0, text.length());
        assertThat(day).isNotNull();
        assertThat(day.iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 30/02/2024",
                "ngày 3 tháng 12",
                "12/2018",
                "ngày 3 tháng 13 năm 2018",
                "3/12/20189",
                "ngày mai",
                "123/4/2020",
                "",
            })
    void passesOverWhatIsNoDay(String text) {
        assertThat(DayScanner.at(text, 0, text.length())).isNull();
    }

    @Test
    void spanCoversTheWord() {
        String text = "từ ngày 1/2/2020 trở đi";
        DayScanner.Day day = DayScanner.at(text, 3, text.length());
        assertThat(day).isNotNull();
        assertThat(text.substring(day.start(), day.end())).isEqualTo("ngày 1/2/2020");
    }
}
