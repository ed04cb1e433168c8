package vn.chitieu.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.index.model.Hit;

class TimelineTest {

    private static final Clause CLAUSE = new Clause(
            "dieu-1",
            null,
            ClauseKind.ARTICLE,
            "Điều 1",
            "Điều 1",
            null,
            0,
            1,
            null,
            List.of(),
            List.of(),
            List.of(),
            null);

    private static Hit hit(String target) {
        return new Hit(
                "plan",
                Invented.facts("plan", null, null),
                CLAUSE,
                target.isEmpty() ? null : Invented.target(target),
                List.of(),
                "",
                List.of(),
                List.of(),
                0,
                null);
    }

    private static Timeline timeline(String... targets) {
        return Timeline.of(Stream.of(targets).map(TimelineTest::hit).toList());
    }

    @Test
    void yearsAndQuartersStandInTheirOrder() {
        Timeline timeline = timeline(
                "Rừng;50;%;2026", "Cầu;;;2026-Q3", "Đường;;;2026-02", "Trường;;;2021/2025", "Bệnh viện;;;2026-03-31");
        assertThat(timeline.years()).extracting(Timeline.Year::year).containsExactly(2025, 2026);
        assertThat(timeline.years().get(1).quarters())
                .extracting(Timeline.Quarter::quarter)
                .containsExactly(1, 3, 0);
        assertThat(timeline.years().get(1).quarters().get(0).due())
                .extracting(due -> due.hit().target().indicator())
                .containsExactly("Đường", "Bệnh viện");
        assertThat(timeline.size()).isEqualTo(5);
    }

    @Test
    void whatHasNoDeadlineStandsApart() {
        Timeline timeline = timeline("Rừng;50;%;", "Cầu;;;2026");
        assertThat(timeline.undated()).hasSize(1);
        assertThat(timeline.size()).isEqualTo(2);
    }

    @Test
    void clausesAreNoTargets() {
        assertThat(timeline("").size()).isZero();
    }
}
