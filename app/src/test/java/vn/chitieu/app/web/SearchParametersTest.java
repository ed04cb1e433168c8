package vn.chitieu.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.BadRequestResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryParser;

class SearchParametersTest {

    private static SearchParameters of(String... pairs) {
        Map<String, List<String>> given = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.computeIfAbsent(pairs[i], name -> new java.util.ArrayList<>()).add(pairs[i + 1]);
        }
        return SearchParameters.of(given);
    }

    @Test
    void parametersAreTheRequest() {
        SearchRequest request = of(
                        "q",
                        " chợ nổi ",
                        "scope",
                        "targets",
                        "year",
                        "2024",
                        "agency",
                        "Sở A",
                        "agency",
                        "Sở B",
                        "sort",
                        "newest",
                        "offset",
                        "40",
                        "limit",
                        "7",
                        "literal",
                        "true",
                        "explain",
                        "on",
                        "facets",
                        "1")
                .request(Scope.CLAUSES, 20);
        assertThat(request)
                .isEqualTo(new SearchRequest(
                        "chợ nổi",
                        Scope.TARGETS,
                        List.of(
                                new Filter(Facet.AGENCY, List.of("Sở A", "Sở B")),
                                new Filter(Facet.YEAR, List.of("2024"))),
                        Order.NEWEST,
                        40,
                        7,
                        EnumSet.allOf(Facet.class),
                        true,
                        true));
    }

    @Test
    void nothingGivenIsWhatIsUsual() {
        SearchParameters nothing = of("q", "  ", "lead", "", "literal", "false", "unknown", "x", "sort", "relevance");
        assertThat(nothing.blank()).isTrue();
        assertThat(nothing.address("/search")).isEqualTo("/search");
        assertThat(nothing.request(Scope.CLAUSES, 20))
                .isEqualTo(SearchRequest.of("", Scope.CLAUSES).page(0, 20));
    }

    @ParameterizedTest
    @EnumSource
    void everyFacetIsAFilterUnderItsName(Facet facet) {
        assertThat(of(facet.key(), "a", facet.key(), "b", facet.key(), "a").filters())
                .containsExactly(new Filter(facet, List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit,1001",
        "limit,-1",
        "limit,x",
        "limit,99999999999",
        "offset,100001",
        "offset,1.5",
        "sort,upwards",
        "scope,everything"
    })
    void whatAParameterCannotBeIsRefusedWithBoth(String name, String value) {
        assertThatThrownBy(() -> of("q", "a", name, value))
                .isInstanceOf(BadRequestResponse.class)
                .hasMessageContaining("parameter " + name)
                .hasMessageContaining('"' + value + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-               | 50   | -    | -          | value>=50",
                "-               | -    | 12,5 | -          | value<=12,5",
                "rừng            | 50   | 80   | -          | rừng value:50..80",
                "rừng            | -    | -    | 2021..2025 | rừng time:2021..2025",
                "rừng OR y tế    | 75%  | -    | 2025       | (rừng OR y tế) value>=75% time:2025",
                "rừng -(a OR b)  | 1    | -    | -          | rừng -(a OR b) value>=1",
                "\"rừng          | 1    | -    | -          | \"rừng value>=1",
            })
    void boundsJoinTheQuery(String query, String min, String max, String time, String text) throws Exception {
        String joined = of("q", or(query), "min", or(min), "max", or(max), "time", or(time))
                .text();
        assertThat(joined).isEqualTo(text);
        if (!joined.startsWith("\"")) {
            QueryParser.parse(joined);
        }
    }

    private static String or(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    @Test
    void oneSearchHasOneAddress() {
        SearchParameters search =
                of("year", "2024", "q", "cơ quan & \"y tế\" +50%", "columns", "unit", "columns", "value");
        assertThat(search.address("/targets"))
                .isEqualTo("/targets?q=c%C6%A1%20quan%20%26%20%22y%20t%E1%BA%BF%22%20%2B50%25&year=2024"
                        + "&columns=unit%2Cvalue");
        assertThat(of("columns", "unit,value", "q", "cơ quan & \"y tế\" +50%", "year", "2024"))
                .isEqualTo(search)
                .hasSameHashCodeAs(search);
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        SearchParameters third = of("q", "a", "offset", "40", "lead", "Sở A");
        assertThat(third.plus(Facet.LEAD, "Sở B").address("/search"))
                .isEqualTo("/search?q=a&lead=S%E1%BB%9F%20A&lead=S%E1%BB%9F%20B");
        assertThat(third.minus(Facet.LEAD, "Sở A").queryString()).isEqualTo("q=a");
        assertThat(third.with(SearchParameters.OFFSET, "20").offset()).isEqualTo(20);
        assertThat(third.with(SearchParameters.OFFSET, "0").queryString()).isEqualTo("q=a&lead=S%E1%BB%9F%20A");
    }

    @Test
    void onlyTheQueryStays() {
        assertThat(of("q", "a", "lead", "b", "min", "3", "literal", "true", "sort", "newest", "scope", "targets")
                        .onlyQuery()
                        .queryString())
                .isEqualTo("q=a&scope=targets&sort=newest");
    }
}
