package vn.chitieu.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePartTest {

    /** Documents and values, such as {@code a1 a2 b1}. */
    @ParameterizedTest
    @CsvSource({"a1, false", "a1 a2, false", "a1 b1, false", "a1 b2, true", "a1 a2 b1, true", "a1 b1 b2, true"})
    void disagreementDoesNotDependOnTheOrder(String targets, boolean disagrees) {
        List<String> order = new ArrayList<>(List.of(targets.split(" ")));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(order, random);
            int cut = random.nextInt(order.size());
            // In two parts, each joined by itself first.
            TablePart.Seen left = seen(order.subList(0, cut + 1));
            TablePart.Seen joined =
                    cut + 1 < order.size() ? left.and(seen(order.subList(cut + 1, order.size()))) : left;
            assertThat(joined.disagrees()).as("%s cut after %d", order, cut + 1).isEqualTo(disagrees);
        }
    }

    private static TablePart.Seen seen(List<String> targets) {
        return targets.stream()
                .map(target -> TablePart.Seen.of(target.substring(0, 1), target.charAt(1)))
                .reduce(TablePart.Seen::and)
                .orElseThrow();
    }
}
