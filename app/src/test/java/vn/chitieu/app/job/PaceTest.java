package vn.chitieu.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void theFirstMomentsSayNothing() {
        Pace pace = new Pace(0, 0, 0);
        assertThat(pace.at(SECOND / 10, 1, 100, 900)).isEqualTo(Pace.Speed.UNKNOWN);
    }

    @Test
    void theRestTakesAsLongAsItsBytes() {
        Pace pace = new Pace(0, 10, 1000);
        Pace.Speed speed = pace.at(10 * SECOND, 30, 2000, 500);
        assertThat(speed.filesPerSecond()).isEqualTo(2);
        assertThat(speed.left()).contains(Duration.ofSeconds(5));
    }

    @Test
    void whatIsLongAgoCountsNoMore() {
        Pace pace = new Pace(0, 0, 0);
        for (int second = 1; second <= 100; second++) {
            pace.at(second * SECOND, 0, 0, 1000);
        }
        Pace.Speed speed = pace.at(130 * SECOND, 60, 600, 400);
        assertThat(speed.filesPerSecond()).isEqualTo(1);
        assertThat(speed.left()).contains(Duration.ofSeconds(40));
    }

    @Test
    void whatStandsStillHasNoEnd() {
        Pace pace = new Pace(0, 5, 100);
        assertThat(pace.at(20 * SECOND, 5, 100, 100).left()).isEmpty();
    }
}
