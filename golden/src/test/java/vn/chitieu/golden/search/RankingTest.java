package vn.chitieu.golden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked out by hand: log2(2) = 1, log2(3) = 1.58496, log2(4) = 2. */
class RankingTest {

    @Test
    void gainIsDiscountedByRank() {
        // found (3, 0, 2): 7/1 + 0 + 3/2 = 8.5; ideal (3, 2): 7/1 + 3/1.58496 = 8.89279
        assertThat(Ranking.ndcg(List.of(3, 0, 2), List.of(2, 3))).isCloseTo(0.955830, within(1e-6));
        // found (1, 3): 1 + 7/1.58496 = 5.41651; ideal (3, 1): 7 + 1/1.58496 = 7.63093
        assertThat(Ranking.ndcg(List.of(1, 3), List.of(1, 3))).isCloseTo(0.709810, within(1e-6));
    }

    @Test
    void theIdealOrderIsOne() {
        assertThat(Ranking.ndcg(List.of(3, 2, 1), List.of(1, 2, 3))).isEqualTo(1);
        assertThat(Ranking.ndcg(List.of(), List.of(3))).isZero();
        assertThat(Ranking.ndcg(List.of(0), List.of())).isZero();
    }

    @Test
    void onlyTenHitsCount() {
        List<Integer> late = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
        assertThat(Ranking.ndcg(late, List.of(3))).isZero();
        assertThat(Ranking.recall(late, List.of(3))).isZero();
        assertThat(Ranking.reciprocalRank(late)).isZero();
    }

    @Test
    void recallIsOfGradesTwoAndThree() {
        assertThat(Ranking.recall(List.of(1, 3), List.of(3, 2, 1))).isEqualTo(0.5);
        assertThat(Ranking.recall(List.of(2, 3), List.of(3, 2, 1))).isEqualTo(1);
        assertThat(Ranking.recall(Collections.nCopies(10, 3), Collections.nCopies(14, 3)))
                .as("ten can be found at most")
                .isEqualTo(1);
    }

    @Test
    void reciprocalRankIsOfTheFirstGoodHit() {
        assertThat(Ranking.reciprocalRank(List.of(1, 0, 2, 3))).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(Ranking.reciprocalRank(List.of(1, 1))).isZero();
    }
}
