package vn.chitieu.extractor.agency;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Megabytes without a line end are read in linear time, whatever they repeat. */
class AgencyTimeTest {

    private static final int MEGABYTE = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AgencyFinder finder = AgencyFinder.create();

    @ParameterizedTest
    @ValueSource(strings = {"Sở ", ",", "(", "1.1"})
    void readsTenMegabytes(String unit) {
        read(unit, 10 * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "các sở, ",
                "phối hợp với ",
                "Văn phòng ",
                "Ban Quản lý các ",
                "A và ",
                "Sở A, ",
                "thành phố "
            })
    void readsRepeatedWords(String unit) {
        read(unit, 2 * MEGABYTE);
    }

    @Test
    void readsManyDifferentAgencies() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 * MEGABYTE / 20; i++) {
            text.append("Sở Mây ").append(i).append(" rà soát. ");
        }
        read(text.toString());
    }

    private void read(String unit, int length) {
        read(unit.repeat(length / unit.length()));
    }

    private void read(String text) {
        assertTimeoutPreemptively(LIMIT, () -> {
            finder.find(text, 0, text.length());
            new AgencyRoles(finder).sentences(text, 0, text.length());
            new AgencyCell(finder).of(text, 0, text.length(), AgencyCell.Role.LEAD);
        });
    }
}
