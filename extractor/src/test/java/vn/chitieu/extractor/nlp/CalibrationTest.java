package vn.chitieu.extractor.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void risesWithTheScore() {
        Random random = new Random(7);
        List<Calibration.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double score = random.nextDouble();
            seen.add(new Calibration.Seen(score, random.nextDouble() < score * score));
        }
        Calibration calibration = Calibration.fit(seen);
        double last = 0;
        for (double score = 0; score <= 1; score += 0.01) {
            assertThat(calibration.share(score)).isGreaterThanOrEqualTo(last);
            last = calibration.share(score);
        }
        assertThat(calibration.share(0.5)).isCloseTo(0.25, within(0.08));
        assertThat(calibration.share(0.9)).isCloseTo(0.81, within(0.08));
    }

    @Test
    void noHandfulOfObservationsMakesCertain() {
        Calibration calibration =
                Calibration.fit(List.of(new Calibration.Seen(0.2, false), new Calibration.Seen(0.9, true)));
        assertThat(calibration.share(1)).isLessThan(0.7);
        assertThat(calibration.share(0)).isGreaterThan(0.3);
    }

    @Test
    void leavesScoresAloneWithoutObservations() {
        assertThat(Calibration.fit(List.of()).share(0.37)).isEqualTo(0.37);
    }

    @Test
    void everyStepHasAShare() {
        assertThatThrownBy(() -> new Calibration(List.of(0.1), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.1");
    }
}
