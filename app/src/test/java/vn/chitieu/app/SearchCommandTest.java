package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.model.Explanation;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetCount;
import vn.chitieu.index.model.Filter;
import vn.chitieu.index.model.Hit;
import vn.chitieu.index.model.Order;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.model.Suggestion;

class SearchCommandTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final FakeLibrary library = new FakeLibrary();

    private static String withoutTime(String text) {
        return text.replaceAll("\\d+[.,]\\d{3}(?= (?:s|giây)\\))", "T");
    }

    private void clauses(int count) {
        IntStream.range(0, count).forEach(i -> library.hits.add(FakeLibrary.clause("Chợ số " + i, "Chợ")));
    }

    @Test
    void aTableHasHeadersAndIsFittedToTheWidth() {
        library.hits.add(FakeLibrary.clause("Đến năm 2025, xây dựng mới 25 chợ nông thôn, nâng cấp 40 chợ.", "chợ"));
        Program.Run run = library.ask(VIETNAMESE, new Screen(true, 72, false, null), "search", "chợ");
        assertThat(run.status()).isZero();
        assertThat(withoutTime(run.out())).isEqualTo("""
                        #  Văn bản         Điều khoản      Nội dung                  Chủ trì
                        1  12/NQ-HĐND An   Điều 1 > 2 > a  Đến năm 2025, xây dựng    Sở Công
                           Giang 2024                      mới 25 chợ nông thôn,     Thương
                                                           nâng cấp 40 chợ.

                        1 kết quả, đang xem 1–1 (T giây)
                        """);
        assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 72);
        assertThat(library.closed).isTrue();
    }

    @Test
    void wordsThatWereFoundAreSetOffOnlyWhereColoursAreWanted() {
        library.hits.add(FakeLibrary.clause("Xây mới 25 chợ", "chợ"));
        assertThat(library.ask(Locale.ENGLISH, new Screen(true, 100, true, null), "search", "chợ")
                        .out())
                .contains("Xây mới 25 \u001B[1;31mchợ\u001B[0m");
        assertThat(library.ask(Locale.ENGLISH, new Screen(true, 100, false, null), "search", "chợ")
                        .out())
                .contains("Xây mới 25 chợ")
                .doesNotContain("\u001B");
    }

    @Test
    void nothingOfADocumentActsOnTheTerminal() {
        String hostile = "A\u001B]0;x\u0007B\u009B31mC\u202ED\r\nE\u2028F\u0000G\uD800H\u200B";
        library.hits.add(FakeLibrary.clause(hostile, "C\u202ED"));
        library.searchedAs = "a\u001B[2Jb";
        library.facets = Map.of(Facet.AGENCY, List.of(new FacetCount("Sở\u001B[5m", 1)));
        Program.Run run = library.ask(Locale.ENGLISH, new Screen(true, 200, false, null), "search", "a", "--facets");
        assertThat(run.out()).contains("A ]0;x B 31mCD  E F G\uFFFDH", "Sở [5m 1", "a [2Jb");
        assertThat(run.out().chars().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void norDoesItInOtherForms() {
        library.hits.add(FakeLibrary.clause("a\u001B[31m\u009B5m\u007F\u202E\u2028\u0007b"));
        for (String format : List.of("json", "csv")) {
            String out = library.ask("search", "a", "--format", format).out();
            assertThat(out.chars().filter(c -> c != '\n' && c != '\r'))
                    .as(format)
                    .noneMatch(Character::isISOControl);
        }
        assertThat(library.ask("search", "a", "--format", "json").out())
                .contains("a\\u001B[31m\\u009B5m\\u007F\\u202E\\u2028\\u0007b");
        assertThat(library.ask("targets", "a", "--format", "jsonl").out()).contains("\\u009B5m");
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe,", "No space left on device,chitieu: -: APP-004 "})
    void aReaderThatHasGoneAwayIsNoFaultButAFullDiskIs(String reason, @Nullable String message) {
        clauses(3);
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        for (String format : List.of("table", "json", "csv")) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(failing, new PrintStream(err, true, StandardCharsets.UTF_8), false);
            int status = Chitieu.commandLine(
                            Messages.of(Locale.ENGLISH), console, settings -> Program::echo, (home, w) -> library)
                    .execute("search", "chợ", "--format", format);
            assertThat(status).isEqualTo(1);
            String told = err.toString(StandardCharsets.UTF_8);
            if (message == null) {
                assertThat(told).isEmpty();
            } else {
                assertThat(told).startsWith(message).contains(reason);
            }
        }
    }

    @Test
    void optionsBecomeTheRequest() {
        library.ask(
                "search",
                "chợ",
                "nổi",
                "--agency",
                "Sở A",
                "--agency",
                "Sở B",
                "--year",
                "2024",
                "--sort",
                "newest",
                "--limit",
                "7",
                "--offset",
                "3",
                "--literal",
                "--explain",
                "--home",
                "lib");
        SearchRequest request = library.requests.get(0);
        assertThat(request.query()).isEqualTo("chợ nổi");
        assertThat(request.scope()).isEqualTo(Scope.CLAUSES);
        assertThat(request.filters())
                .containsExactly(
                        new Filter(Facet.AGENCY, List.of("Sở A", "Sở B")), new Filter(Facet.YEAR, List.of("2024")));
        assertThat(request.order()).isEqualTo(Order.NEWEST);
        assertThat(request.limit()).isEqualTo(7);
        assertThat(request.offset()).isEqualTo(3);
        assertThat(request.literal()).isTrue();
        assertThat(request.explain()).isTrue();
        assertThat(library.home).isEqualTo(Path.of("lib"));
    }

    @Test
    void everyFacetButTheIndicatorIsAFilter() {
        for (Facet facet : Facet.values()) {
            if (facet != Facet.INDICATOR) {
                library.requests.clear();
                library.ask("search", "--" + facet.key(), "x");
                assertThat(library.requests.get(0).filters()).containsExactly(new Filter(facet, List.of("x")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "search a --limit -1",
                "search a --limit 1001",
                "search a --offset 100001",
                "search a --format csv --limit 100001",
                "search a --sort upwards",
                "search a --format xlsx",
            })
    void numbersOutOfBoundsAreWrongUsage(String line) {
        for (Locale locale : List.of(Locale.ENGLISH, VIETNAMESE)) {
            Program.Run run = library.ask(locale, Screen.NONE, (Object[]) line.split(" "));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(2);
            assertThat(run.out()).isEmpty();
        }
        assertThat(library.requests).isEmpty();
    }

    @Test
    void theBoundIsNamed() {
        assertThat(library.ask("search", "a", "--limit", "5000").err())
                .contains("--limit must be from 0 to 1000, not 5000");
    }

    @Test
    void aRefusedQueryIsShownWithACaretUnderTheCharacter() {
        assertThat(library.ask(VIETNAMESE, Screen.NONE, "search", "chợ \"nổi").err())
                .isEqualTo("""
                        chitieu: không hiểu câu tìm, ở ký tự 5: thiếu dấu đóng cụm từ
                          chợ "nổi
                              ^
                          Có thể là: "
                        """);
        Program.Run english = library.ask("search", "chợ tilte:x");
        assertThat(english.status()).isEqualTo(2);
        assertThat(english.out()).isEmpty();
        assertThat(english.err())
                .startsWith("chitieu: the query is not understood, at character 5: there is no field \"tilte\"\n"
                        + "  chợ tilte:x\n"
                        + "      ^\n")
                .contains("title:");
    }

    @Test
    void theCaretStandsRightBelowInLongAndOddQueries() {
        String query = "x ".repeat(60) + "\u001Bo\u0302\u200B 中 (";
        List<String> lines = library.ask("search", query).err().lines().toList();
        int caret = lines.get(2).indexOf('^');
        String shown = lines.get(1);
        assertThat(shown).contains("… x x").doesNotContain("\u001B");
        assertThat(TextWidth.of(shown.substring(0, shown.indexOf('(')))).isEqualTo(caret);
    }

    @Test
    void whatWasSearchedIsSaidWithAWayOut() {
        clauses(1);
        library.searchedAs = "chợ nổi";
        library.relaxed = true;
        assertThat(library.ask(VIETNAMESE, Screen.NONE, "search", "cho noi").out())
                .startsWith("Tìm theo: chợ nổi   (--literal để tìm đúng như đã gõ)\nÍt kết quả");
        assertThat(library.ask("search", "cho noi").out()).startsWith("Searched as: chợ nổi   (--literal ");
    }

    @Test
    void withoutHitsSomethingElseIsSuggested() {
        library.suggestions.add(new Suggestion("Sở Y tế", 3));
        library.searchedAs = "chợ nổi";
        Program.Run run = library.ask("search", "cho noi", "--agency", "So Y");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("No hits.", "--literal", "Take fewer words", "Take fewer filters")
                .contains("--agency: did you mean Sở Y tế?");
        library.searchedAs = null;
        assertThat(library.ask("search", "chợ").out()).isEqualTo("No hits.\n");
    }

    @Test
    void facetsAreCountedInTheOrderOfTheFacets() {
        clauses(1);
        library.facets = Map.of(
                Facet.YEAR, List.of(new FacetCount("2024", 3)),
                Facet.AGENCY, List.of(new FacetCount("Sở A", 1_200), new FacetCount("Sở B", 3)));
        assertThat(library.ask(VIETNAMESE, Screen.NONE, "search", "chợ", "--facets")
                        .out())
                .contains("\nCơ quan: Sở A 1.200 · Sở B 3\nNăm: 2024 3\n");
        assertThat(library.requests.get(0).facets()).containsExactlyInAnyOrder(Facet.values());
    }

    @Test
    void explanationsSayWhatEachWordGave() {
        Hit plain = FakeLibrary.clause("Chợ nổi", "Chợ");
        Explanation.Part part = new Explanation.Part("chợ", "exact", 3.256, 2.1, List.of("heading ×2", "text ×1"));
        library.hits.add(new Hit(
                plain.documentId(),
                plain.document(),
                plain.clause(),
                null,
                plain.headings(),
                plain.text(),
                plain.marks(),
                plain.copies(),
                3.256,
                new Explanation(3.256, List.of(part))));
        assertThat(library.ask("search", "chợ", "--explain").out().lines().map(String::strip))
                .contains(
                        "#  Score  Word   Form   Rarity  Where",
                        "1   3.26  (sum)",
                        "3.26  chợ    exact    2.10  heading ×2, text ×1");
    }

    @Test
    void jsonHasItsKeysInTheOrderOfTheDocumentation() throws IOException {
        clauses(1);
        library.facets = Map.of(Facet.YEAR, List.of(new FacetCount("2024", 1)));
        String json = library.ask("search", "chợ", "--place", "An Giang", "--facets", "--format", "json")
                .out();
        JsonNode answer = JsonMapper.builder().build().readTree(json);
        assertThat(keys(answer))
                .containsExactly(
                        "schema",
                        "query",
                        "searchedAs",
                        "relaxed",
                        "scope",
                        "filters",
                        "sort",
                        "offset",
                        "total",
                        "hits",
                        "facets");
        assertThat(keys(answer.get("hits").get(0)))
                .containsExactly(
                        "id",
                        "document",
                        "clause",
                        "target",
                        "headings",
                        "text",
                        "marks",
                        "copies",
                        "score",
                        "explanation");
        assertThat(keys(answer.get("hits").get(0).get("clause")))
                .containsExactly(
                        "id",
                        "parent",
                        "kind",
                        "label",
                        "path",
                        "heading",
                        "start",
                        "end",
                        "page",
                        "lead",
                        "coordinating",
                        "topics");
        assertThat(answer.get("schema").asText()).isEqualTo("chitieu/search/1");
        assertThat(answer.get("searchedAs").isNull()).isTrue();
        assertThat(answer.get("scope").asText()).isEqualTo("clauses");
        assertThat(answer.get("filters").toString()).isEqualTo("{\"place\":[\"An Giang\"]}");
        assertThat(answer.get("facets").toString()).isEqualTo("{\"year\":[{\"value\":\"2024\",\"count\":1}]}");
        assertThat(answer.get("hits").get(0).get("marks").toString()).isEqualTo("[[0,3]]");
        assertThat(json)
                .isEqualTo(library.ask("search", "chợ", "--place", "An Giang", "--facets", "--format", "json")
                        .out())
                .endsWith("}\n");
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void csvHasARowForEveryHitOfAllPagesAndNoFormula() {
        clauses(2_499);
        library.hits.add(FakeLibrary.clause("=HYPERLINK(\"http://x\"), chợ"));
        Program.Run run = library.ask("search", "chợ", "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(0)).startsWith("\uFEFFdocument,number,title,");
        assertThat(lines.get(1))
                .isEqualTo(
                        "12-nq-hdnd,12/NQ-HĐND,Về phát triển chợ,Hội đồng nhân dân tỉnh An Giang,An Giang,2024-12-10,"
                                + "dieu-1.2.a,Điều 1 > 2 > a,,Chỉ tiêu,Chợ số 0,Sở Công Thương,,thuong-mai,3,,1.5");
        assertThat(lines.get(2_500)).contains(",\"'=HYPERLINK(\"\"http://x\"\"), chợ\",");
        assertThat(library.requests).hasSize(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aCutIsSaid() {
        clauses(20);
        Program.Run run = library.ask("search", "chợ", "--format", "csv", "--limit", "5");
        assertThat(run.out().lines()).hasSize(6);
        assertThat(run.err()).contains("only 5 of 20 hits");
    }

    @Test
    void aLibraryThatCannotBeOpenedIsAFailure() {
        Program.Run run = Program.run("search", "chợ", "--home", "nowhere");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("chitieu: nowhere: APP-020 the library cannot be opened or read: no library\n");
    }
}
