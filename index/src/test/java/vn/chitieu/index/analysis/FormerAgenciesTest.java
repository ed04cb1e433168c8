package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
                    List<FormerAgencies.Heir> heirs = AGENCIES.heirs(row.get("former"));
                    assertThat(heirs)
                            .extracting(FormerAgencies.Heir::name)
                            .containsAll(Arrays.asList(row.get("heirs").split("\\|")));
                    assertThat(heirs).allMatch(heir -> heir.since().compareTo(row.get("since")) >= 0);
                    assertThat(heirs).allSatisfy(heir -> LocalDate.parse(heir.since()));
                    assertThat(AGENCIES.heirs(row.get("example"))).isEqualTo(heirs);
                    assertThat(AGENCIES.heirs(row.get("counterexample"))).isNotEqualTo(heirs);
                }));
    }

    @Test
    void aPlaceStays() {
        assertThat(AGENCIES.heirs("Sở Kế hoạch và Đầu tư tỉnh Bến Lội"))
                .extracting(FormerAgencies.Heir::name)
                .containsExactly("Sở Tài chính tỉnh Bến Lội");
    }

    @Test
    void heirsKnowWhomTheyFollow() {
        assertThat(AGENCIES.formers("Sở Tài chính tỉnh Bến Lội"))
                .contains(new FormerAgencies.Former("Sở Kế hoạch và Đầu tư tỉnh Bến Lội", "2025-03-01"));
        assertThat(AGENCIES.formers("Sở Nông nghiệp và Môi trường"))
                .extracting(FormerAgencies.Former::name)
                .contains("Sở Nông nghiệp và Phát triển nông thôn")
                .doesNotContain("Sở Thủy lợi");
        assertThat(AGENCIES.formers("Sở Kế hoạch và Đầu tư")).isEmpty();
        assertThat(AGENCIES.formers("")).isEmpty();
    }

    @Test
    void namesInAQueryAreFound() {
        List<String> words = List.of("chỉ", "tiêu", "của", "sở", "kế", "hoạch", "và", "đầu", "tư", "năm", "2026");
        assertThat(AGENCIES.of(words)).containsExactly(new Synonym(3, 9, List.of("sở", "tài", "chính")));
        assertThat(AGENCIES.of(List.of("kế", "hoạch", "và", "đầu", "tư"))).isEmpty();
    }

    @Test
    void heirsHaveHeirsOfALaterDay() {
        assertThat(AGENCIES.heirs("Sở Thủy lợi"))
                .containsExactly(
                        new FormerAgencies.Heir("Sở Nông nghiệp và Phát triển nông thôn", "1996-03-01"),
                        new FormerAgencies.Heir("Sở Nông nghiệp và Môi trường", "2025-03-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Y tế", "Sở", "Sở Kế hoạch", "tỉnh", "Sở Y tế tỉnh Bến Lội"})
    void agenciesThatAreHaveNone(String name) {
        assertThat(AGENCIES.heirs(name)).isEmpty();
    }
}
