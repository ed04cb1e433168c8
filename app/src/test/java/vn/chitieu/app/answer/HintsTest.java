package vn.chitieu.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.SearchResult;
import vn.chitieu.index.model.Suggestion;

class HintsTest {

    /** An index that knows one agency. */
    private static final ClauseIndex INDEX = (ClauseIndex) java.lang.reflect.Proxy.newProxyInstance(
            HintsTest.class.getClassLoader(), new Class<?>[] {ClauseIndex.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("suggest");
                return "Sở Y tế".startsWith((String) arguments[1]) ? List.of(new Suggestion("Sở Y tế", 3)) : List.of();
            });

    private static Hints hints(String query, String searchedAs, long total, Filter... filters) throws IOException {
        SearchRequest request = SearchRequest.of(query, Scope.CLAUSES).with(List.of(filters));
        return Hints.of(INDEX, request, new SearchResult(query, searchedAs, false, total, List.of(), Map.of()));
    }

    @Test
    void whatWasFoundNeedsNone() throws IOException {
        assertThat(hints("a b", "á b", 1)).isEqualTo(Hints.NONE);
    }

    @Test
    void eachWayOutIsTold() throws IOException {
        Hints hints = hints("cho noi", "chợ nổi", 0, new Filter(Facet.LEAD, List.of("Sở Y học")));
        assertThat(hints.literal()).isTrue();
        assertThat(hints.words()).isTrue();
        assertThat(hints.any()).isEqualTo("cho OR noi");
        assertThat(hints.filters()).isTrue();
        assertThat(hints.near()).containsExactly(new Hints.Near(Facet.LEAD, "Sở Y học", List.of("Sở Y tế")));
    }

    @ParameterizedTest
    @CsvSource({"chợ", "'chợ \"nổi\"'", "'chợ -nổi'", "'chợ OR nổi'", "'chợ năm:2024'"})
    void onlyPlainWordsAreAlternatives(String query) throws IOException {
        assertThat(hints(query, null, 0).any()).isNull();
    }
}
