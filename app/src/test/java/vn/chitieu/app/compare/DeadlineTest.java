package vn.chitieu.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 0, 2025-12-31",
        "2021-Q4, 2021, 4, 2021-12-31",
        "2021-Q1, 2021, 1, 2021-03-31",
        "2024-02, 2024, 1, 2024-02-29",
        "2026-12-30, 2026, 4, 2026-12-30",
        "2021/2025, 2025, 0, 2025-12-31",
        "2021-01/2022-06, 2022, 2, 2022-06-30",
    })
    void isTheEndOfATime(String time, int year, int quarter, LocalDate last) {
        assertThat(Deadline.of(time)).isEqualTo(new Deadline(year, quarter, last));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "202", "2025-13", "2025-02-30", "2021/", "sớm", "2021/2025/2030"})
    void isNotThereWhereNoneIsSaid(String time) {
        assertThat(Deadline.of(time)).isNull();
    }

    @Test
    void standsBeforeOnOrBehindADay() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThat(Deadline.of("2025").standing(day)).isEqualTo(Deadline.Standing.PASSED);
        assertThat(Deadline.of("2026-01-04").standing(day)).isEqualTo(Deadline.Standing.PASSED);
        assertThat(Deadline.of("2026-01-05").standing(day)).isEqualTo(Deadline.Standing.THIS_YEAR);
        assertThat(Deadline.of("2026").standing(day)).isEqualTo(Deadline.Standing.THIS_YEAR);
        assertThat(Deadline.of("2026/2030").standing(day)).isEqualTo(Deadline.Standing.LATER);
    }

    @Test
    void theYearStandsBehindItsQuarters() {
        assertThat(Deadline.of("2025")).isGreaterThan(Deadline.of("2025-Q4"));
        assertThat(Deadline.of("2025")).isLessThan(Deadline.of("2026-Q1"));
    }
}
