package vn.chitieu.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.index.query.QueryException.Problem;

class QueryParserTest {

    private static String tree(String query) throws QueryException {
        return Trees.of(QueryParser.parse(query));
    }

    private static QueryException refusal(String query) {
        QueryException refusal = catchThrowableOfType(QueryException.class, () -> QueryParser.parse(query));
        assertThat(refusal).as(query).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|(all)",
                "`  `|(all)",
                "- ; …|(all)",
                "\"\" ()-|!MISSING_OPERAND",
                "chợ|<chợ>",
                "chợ nổi|(and <chợ> <nổi>)",
                "kinh tế - xã hội|(and <kinh> <tế> <xã> <hội>)",
                "kinh tế – xã hội|(and <kinh> <tế> <xã> <hội>)",
                "kinh tế –xã hội|(and <kinh> <tế> <xã> <hội>)",
                "NQ-HĐND|<NQ-HĐND>",
                "12/NQ-HĐND|<12/NQ-HĐND>",
                "NN&PTNT|<NN&PTNT>",
                "chợ, cảng; bến.|(and <chợ> <cảng> <bến>)",
                "12,5% 11.800 5,x|(and <12,5%> <11.800> <5> <x>)",
                "chợ OR cảng|(or <chợ> <cảng>)",
                "chợ HOẶC cảng|(or <chợ> <cảng>)",
                "chợ or cảng hoặc|(and <chợ> <or> <cảng> <hoặc>)",
                "chợ nổi OR cảng cá|(or (and <chợ> <nổi>) (and <cảng> <cá>))",
                "a OR b OR c|(or <a> <b> <c>)",
                "a AND b|(and <a> <b>)",
                "chợ (nổi OR đêm)|(and <chợ> (or <nổi> <đêm>))",
                "(chợ (nổi))cá|(and <chợ> <nổi> <cá>)",
                "chợ -nổi|(and <chợ> (not <nổi>))",
                "chợ −nổi|(and <chợ> (not <nổi>))",
                "chợ -\"nổi trên\" x|(and <chợ> (not <<nổi trên>>) <x>)",
                "chợ -(nổi OR đêm)|(and <chợ> (not (or <nổi> <đêm>)))",
                "chợ -(nổi đêm)|(and <chợ> (not (and <nổi> <đêm>)))",
                "chợ -năm:2020|(and <chợ> (not YEAR<2020>))",
                "a -(-b)|(and <a> (not (not <b>)))",
                "--chợ|<chợ>",
                "a--b a-|(and <a--b> <a>)",
                "\"chợ nổi\"|<<chợ nổi>>",
                "“chợ  nổi”|<<chợ nổi>>",
                "«chợ nổi»|<<chợ nổi>>",
                "\"a\"b|(and <<a>> <b>)",
                "\"tỷ lệ (*) -x OR y\"|<<tỷ lệ (*) -x OR y>>",
                "kinh*|<kinh>*",
                "kinh*, tế|(and <kinh>* <tế>)",
                "bao nhiêu?|(and <bao> <nhiêu>)",
                "tỷ lệ 1:2 lúc 8:00|(and <tỷ> <lệ> <1:2> <lúc> <8:00>)",
                "Chỉ tiêu chủ yếu: thu|(and <Chỉ> <tiêu> <chủ> <yếu> <thu>)",
                "https://example.org/a|<https://example.org/a>",
                "C++ (a)|(and <C> <a>)",
                "１２　ｈａ|(and <12> <ha>)",
            })
    void words(String query, String expected) throws QueryException {
        if (expected.startsWith("!")) {
            assertThat(refusal(query).problem().name()).isEqualTo(expected.substring(1));
        } else {
            assertThat(tree(query)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agency:\"Sở Y tế\"|AGENCY<Sở Y tế>",
                "agency: \"Sở Y tế\"|AGENCY<Sở Y tế>",
                "cơ-quan:“Sở Y tế”|AGENCY<Sở Y tế>",
                "coquan:SYT|AGENCY<SYT>",
                "CO-QUAN:SYT|AGENCY<SYT>",
                "co-quan：SYT|AGENCY<SYT>",
                "year:2025|YEAR<2025>",
                "year:2025,2026|(or YEAR<2025> YEAR<2026>)",
                "year:2021..2025|YEAR[2021 2025]",
                "year:2021-2025|YEAR[2021 2025]",
                "year:2021–2025|YEAR[2021 2025]",
                "year:2021..2021|YEAR<2021>",
                "year:2021..2022,2025|(or YEAR[2021 2022] YEAR<2025>)",
                "year>=2025|YEAR[2025 null]",
                "năm < 2025|YEAR[null 2024]",
                "unit:%|UNIT<%>",
                "unit:\"triệu đồng\",USD|(or UNIT<triệu đồng> UNIT<USD>)",
                "place:\"A\",\"B\" c|(and (or PLACE<A> PLACE<B>) <c>)",
                "place:A, b|(and PLACE<A> <b>)",
                "indicator:GRDP|INDICATOR<GRDP>",
                "chỉ-tiêu:\"che phủ rừng\"|INDICATOR<<che phủ rừng>>",
                "title:a,b|(or TITLE<a> TITLE<b>)",
                "number:12/NQ-HĐND|NUMBER<12/NQ-HĐND>",
                "số:12/NQ-HĐND.|NUMBER<12/NQ-HĐND>",
                "comparator:≥|COMPARATOR<GTE>",
                "comparator:gte|COMPARATOR<gte>",
                "kind:\"định lượng\"|KIND<QUANTITATIVE>",
                "value>=75|VALUE[75 null]",
                "value≥75|VALUE[75 null]",
                "value >= 75|VALUE[75 null]",
                "value>75|VALUE]75 null]",
                "value<=75|VALUE[null 75]",
                "value<75|VALUE[null 75[",
                "value=75|VALUE[75 75]",
                "value:75|VALUE[75 75]",
                "value=12,5|VALUE[12.5 12.5]",
                "value>=11.800|VALUE[11800 null]",
                "value>=1.234.567,89|VALUE[1234567.89 null]",
                "value:0.125|VALUE[0.125 0.125]",
                "value:7.5|VALUE[7.5 7.5]",
                "value:1,234,567|VALUE[1234567 1234567]",
                "value:-2,5..3|VALUE[-2.5 3]",
                "value:50..80|VALUE[50 80]",
                "value:50…80|VALUE[50 80]",
                "value:50...80|VALUE[50 80]",
                "value:50..|VALUE[50 null]",
                "value:..80|VALUE[null 80]",
                "giá-trị:..80,5, x|(and VALUE[null 80.5] <x>)",
                "value>=75%|(and VALUE[75 null] UNIT<%>)",
                "value:50..80%|(and VALUE[50 80] UNIT<%>)",
                "value>=75 unit:%|(and VALUE[75 null] UNIT<%>)",
                "time:2025|TIME[2025 2025]",
                "time:2021..2025|TIME[2021 2025]",
                "time:2021/2025|TIME[2021 2025]",
                "time:..2030|TIME[null 2030]",
                "time:2030..|TIME[2030 null]",
                "thời-gian>=2026|TIME[2026 null]",
                "time>2026|TIME[2027 null]",
                "time<=2026|TIME[null 2026]",
                "time=2026|TIME[2026 2026]",
                "time:2025,2030|(or TIME[2025 2025] TIME[2030 2030])",
                "-year:2020|(not YEAR<2020>)",
                "value|<value>",
                "value OR time|(or <value> <time>)",
            })
    void fields(String query, String expected) throws QueryException {
        assertThat(tree(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "chợ \"nổi|UNCLOSED_QUOTE|4",
                "agency:\"Sở|UNCLOSED_QUOTE|7",
                "a (b|UNCLOSED_PARENTHESIS|2",
                "a (b (c)|UNCLOSED_PARENTHESIS|2",
                "a) b|UNEXPECTED_PARENTHESIS|1",
                "a ()|MISSING_OPERAND|3",
                "OR a|MISSING_OPERAND|0",
                "a OR|MISSING_OPERAND|2",
                "a OR OR b|MISSING_OPERAND|5",
                "a (OR b)|MISSING_OPERAND|3",
                "a AND|MISSING_OPERAND|2",
                "AND a|MISSING_OPERAND|0",
                "title:|MISSING_VALUE|6",
                "title: (a)|MISSING_VALUE|7",
                "agency:\"\"|MISSING_VALUE|7",
                "x time>|MISSING_VALUE|7",
                "value:..|MISSING_VALUE|6",
                "colour:red|UNKNOWN_FIELD|0",
                "a tile:red|UNKNOWN_FIELD|2",
                "-tile:red|UNKNOWN_FIELD|1",
                "GRDP>=7|UNKNOWN_FIELD|0",
                "GRDP > 8|NOT_A_COMPARISON|5",
                "≥95|NOT_A_COMPARISON|0",
                "agency>=5|NOT_A_COMPARISON|6",
                "value>=abc|NOT_A_NUMBER|7",
                "value:50..abc|NOT_A_NUMBER|10",
                "value:1.2.3|NOT_A_NUMBER|6",
                "value:1e9|NOT_A_NUMBER|6",
                "value:80..50|EMPTY_RANGE|6",
                "time:2025..2021|EMPTY_RANGE|5",
                "time:25|NOT_A_TIME|5",
                "time:2025-12-31|NOT_A_TIME|10",
                "year:abcd|NOT_A_TIME|5",
                "*|WILDCARD_SHORT|0",
                "a*|WILDCARD_SHORT|1",
                "12*|WILDCARD_SHORT|2",
                "*kinh|WILDCARD_PLACE|0",
                "k*h|WILDCARD_PLACE|1",
                "kinh**|WILDCARD_PLACE|4",
                "?inh|WILDCARD_PLACE|0",
                "t?nh|WILDCARD_PLACE|1",
                "title:kinh*|WILDCARD_PLACE|10",
                "a /[a-z]+/|PATTERN|2",
                "/(a+)+$/|PATTERN|0",
                "-chợ|ONLY_NEGATIVE|0",
                "` -\"chợ nổi\"`|ONLY_NEGATIVE|1",
                "a OR -b|ONLY_NEGATIVE|5",
            })
    void refusals(String query, Problem problem, int position) {
        QueryException refusal = refusal(query);
        assertThat(refusal.problem()).as(refusal.getMessage()).isEqualTo(problem);
        assertThat(refusal.position()).isEqualTo(position);
        if (problem != Problem.UNEXPECTED_PARENTHESIS) {
            assertThat(refusal.expected()).isNotEmpty();
        }
    }

    @Test
    void theNearestNamesAreExpected() {
        assertThat(refusal("titel:x").expected()).contains("title:", "time:");
        assertThat(refusal("titlee:x").expected()).startsWith("title:");
        assertThat(refusal("tile:x").found()).isEqualTo("tile");
        assertThat(refusal("cơ-quann:x").expected()).startsWith("cơ-quan:");
        assertThat(refusal("x".repeat(1_900) + ":x").expected()).hasSizeBetween(1, 3);
    }

    @Test
    void boundsAreKept() throws QueryException {
        assertThat(refusal("a".repeat(QueryParser.MAX_LENGTH + 1)).problem()).isEqualTo(Problem.TOO_LONG);
        assertThat(tree("a".repeat(QueryParser.MAX_LENGTH))).hasSize(QueryParser.MAX_LENGTH + 2);
        assertThat(refusal("a ".repeat(65)).problem()).isEqualTo(Problem.TOO_MANY_TERMS);
        assertThat(refusal("a ".repeat(65)).position()).isEqualTo(128);
        assertThat(((QueryNode.And) QueryParser.parse("a ".repeat(64))).nodes()).hasSize(64);
        assertThat(refusal("year:2025" + ",2025".repeat(64)).problem()).isEqualTo(Problem.TOO_MANY_TERMS);
        assertThat(tree("(".repeat(16) + "a" + ")".repeat(16))).isEqualTo("<a>");
        QueryException deep = refusal("(".repeat(17) + "a" + ")".repeat(17));
        assertThat(deep.problem()).isEqualTo(Problem.TOO_DEEP);
        assertThat(deep.position()).isEqualTo(16);
        assertThat(tree("(a) ".repeat(40))).startsWith("(and <a> <a>");
    }

    @Test
    void aQueryOfMegabytesIsRefusedAtOnce() {
        String query = "(a OR b*) ".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(Duration.ofMillis(200), () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThatThrownBy(() -> QueryParser.parse(query)).isInstanceOf(QueryException.class);
            }
        });
    }

    @Test
    void decomposedTextIsComposed() throws QueryException {
        String query = Normalizer.normalize("cơ-quan:\"Sở Y tế\" chợ HOẶC cảng", Normalizer.Form.NFD);
        assertThat(tree(query)).isEqualTo("(or (and AGENCY<Sở Y tế> <chợ>) <cảng>)");
    }

    @Test
    void whatCannotBeSeenIsNoPartOfWords() throws QueryException {
        assertThat(tree("\u202Ech\u200Bợ\u0000nổi\uD800 x\uDC00y \uFEFF😀 𠮷"))
                .isEqualTo("(and <chợ> <nổi> <x> <y> <𠮷>)");
    }

    @Test
    void positionsAreThoseOfTheQuery() throws QueryException {
        QueryNode.And and = (QueryNode.And) QueryParser.parse("\u200Bch\u00ADợ  «nổi x»,\tnăm:2025 kinh* 𠮷");
        assertThat(and.nodes())
                .containsExactly(
                        new QueryNode.Word("chợ", false, 1, 5),
                        new QueryNode.Phrase("nổi x", 7, 14),
                        new QueryNode.Has(vn.chitieu.index.model.Facet.YEAR, "2025", 16, 24),
                        new QueryNode.Word("kinh", true, 25, 30),
                        new QueryNode.Word("𠮷", false, 31, 33));
    }

    @Test
    void onlyNegativesAreAllowedWithAField() throws QueryException {
        assertThat(tree("-chợ year:2025")).isEqualTo("(and (not <chợ>) YEAR<2025>)");
        assertThat(tree("-(chợ year:2025)")).isEqualTo("(not (and <chợ> YEAR<2025>))");
        assertThat(tree("a (-b OR -c)")).isEqualTo("(and <a> (or (not <b>) (not <c>)))");
    }
}
