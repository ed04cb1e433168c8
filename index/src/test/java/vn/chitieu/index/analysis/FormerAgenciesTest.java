package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.lexicon.LexiconTable;

class FormerAgenciesTest {

    private static final FormerAgencies AGENCIES = FormerAgencies.load();

    @TestFactory
    Stream<DynamicTest> lexicon() {
        return LexiconTable.load(FormerAgencies.class, "former-agencies.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("former"), () -> {
                    List<String> present = Arrays.asList(row.get("present").split("\\|"));
                    assertThat(AGENCIES.presentNames(row.get("former"))).isEqualTo(present);
                    assertThat(AGENCIES.presentNames(row.get("example"))).isEqualTo(present);
                    assertThat(AGENCIES.presentNames(row.get("counterexample"))).isNotEqualTo(present);
                }));
    }

    @Test
    void aPlaceStays() {
        assertThat(AGENCIES.presentNames("Sở Kế hoạch và Đầu tư tỉnh Bến Lội"))
                .containsExactly("Sở Tài chính tỉnh Bến Lội");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Y tế", "Sở", "Sở Kế hoạch", "tỉnh", "Sở Y tế tỉnh Bến Lội"})
    void agenciesThatAreHaveNone(String name) {
        assertThat(AGENCIES.presentNames(name)).isEmpty();
    }
}
