package vn.chitieu.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2025,20251231",
        "2021-Q1,20210331",
        "2021-Q4,20211231",
        "2021-07,20210731",
        "2026-12-09,20261209",
        "2021/2025,20251231",
        "2021-01/2023-06,20230631"
    })
    void isTheLastDayOfATime(String time, int day) {
        assertThat(Deadline.of(time)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025/", "hằng năm", "20", "2025-13x"})
    void ofAnotherFormIsUnknown(String time) {
        assertThat(Deadline.of(time)).isNull();
    }
}
