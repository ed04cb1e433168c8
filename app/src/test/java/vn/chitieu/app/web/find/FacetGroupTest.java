package vn.chitieu.app.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieu.app.answer.Hints;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.web.SearchParameters;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Scope;

class FacetGroupTest {

    private static final FacetNames NAMES = new FacetNames(Messages.ofPages(Locale.forLanguageTag("vi")), "vi");

    private static FacetGroup group(Facet facet, Map<String, List<String>> given, List<FacetCount> counts) {
        SearchParameters parameters = SearchParameters.of(given);
        Answer answer = new Answer(
                parameters, parameters.request(Scope.CLAUSES, 20), null, null, Map.of(facet, counts), Hints.NONE, 0);
        return FacetGroup.of(answer, NAMES).stream()
                .filter(group -> group.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsChosenStandsFirstEvenWhereNothingHasIt() {
        FacetGroup group = group(
                Facet.UNIT,
                Map.of("unit", List.of("USD", "%")),
                List.of(new FacetCount("tỷ đồng", 7), new FacetCount("%", 3)));
        assertThat(group.first())
                .extracting(choice -> choice.label() + " " + choice.count() + " " + choice.chosen())
                .containsExactly("USD 0 true", "% 3 true", "tỷ đồng 7 false");
        assertThat(group.chosen()).isEqualTo(2);
        assertThat(group.opens()).isTrue();
    }

    @Test
    void theRestIsFoldedAway() {
        FacetGroup group = group(
                Facet.TYPE,
                Map.of(),
                IntStream.range(0, 20)
                        .mapToObj(i -> new FacetCount("Loại " + i, 20L - i))
                        .toList());
        assertThat(group.first()).hasSize(6);
        assertThat(group.more()).hasSize(14);
        assertThat(group.first()).extracting(FacetGroup.Choice::id).doesNotHaveDuplicates();
    }

    @Test
    void valuesHaveTheirNames() {
        assertThat(NAMES.of(Facet.TOPIC, "y-te")).isEqualTo("Y tế, dân số");
        assertThat(NAMES.of(Facet.TOPIC, "khac\u202E")).isEqualTo("khac");
        assertThat(NAMES.of(Facet.KIND, "quantitative")).isEqualTo("định lượng");
        assertThat(NAMES.of(Facet.KIND, "lạ")).isEqualTo("lạ");
        assertThat(NAMES.of(Facet.COMPARATOR, "GTE")).isEqualTo("≥");
        assertThat(NAMES.of(Facet.COMPARATOR, "khoảng")).isEqualTo("khoảng");
    }
}
