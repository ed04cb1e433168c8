package vn.chitieu.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertiesTest {

    private static final List<String> PARTS = List.of(
            "chợ",
            "nổi",
            "OR",
            "HOẶC",
            "AND",
            "-",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "*",
            "?",
            "/",
            ":",
            ",",
            ";",
            ".",
            "..",
            "…",
            ">",
            "<",
            "=",
            "≥",
            "%",
            "12,5",
            "11.800",
            "2025",
            "2021",
            "year:",
            "năm:",
            "time:",
            "time>=",
            "value",
            "value>",
            "value:",
            "unit:",
            "agency:",
            "title:",
            "number:",
            "12/NQ-HĐND",
            "comparator:",
            "kind:",
            "a",
            "kinh*",
            "\u0301",
            "\u0338",
            "\u200D",
            "\u202E",
            "\uD842",
            "\uDFB7",
            "：",
            "－",
            "–",
            "\u037E",
            "\u0000",
            "ﬁ",
            "Ω",
            "²");

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> separators = Arbitraries.of("", " ", " ", " ");
        Arbitrary<String> parts = Arbitraries.of(PARTS);
        return net.jqwik.api.Combinators.combine(parts, separators)
                .as((part, separator) -> part + separator)
                .list()
                .ofMaxSize(24)
                .map(list -> String.join("", list));
    }

    @Property(tries = 20_000)
    void whatLooksLikeAQueryParsesOrIsRefusedWithAPlace(@ForAll("queries") String query) {
        check(query);
    }

    @Property(tries = 5_000)
    void anyStringParsesOrIsRefusedWithAPlace(@ForAll String query) {
        check(query);
    }

    /** A tree that was written reads as the same tree, and is written the same again. */
    private static void check(String query) {
        QueryNode tree;
        try {
            tree = QueryParser.parse(query);
        } catch (QueryException e) {
            assertThat(e.position()).isBetween(0, query.length());
            return;
        }
        String text = QueryText.of(tree);
        try {
            QueryNode again = QueryParser.parse(text);
            assertThat(Trees.of(again)).as(text).isEqualTo(Trees.of(tree));
            assertThat(QueryText.of(again)).isEqualTo(text);
        } catch (QueryException e) {
            throw new AssertionError("written as " + text, e);
        }
    }
}
