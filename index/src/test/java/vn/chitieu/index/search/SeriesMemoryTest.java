package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.index.HeapUse;

/** What looking for conflicts takes of the heap; it prints. That each series is held is all that is asserted. */
@Tag("slow")
class SeriesMemoryTest {

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void holds(int series) throws Exception {
        Map<String, TablePart.Seen> seen = HeapUse.of("series", series, () -> {
            Map<String, TablePart.Seen> made = new HashMap<>();
            for (int i = 0; i < series; i++) {
                made.put(i + "|tinh quang ninh|ty le ho ngheo giam|%|2030", TablePart.Seen.of("nghi-quyet-" + i, i));
            }
            return made;
        });
        assertThat(seen).hasSize(series);
    }
}
