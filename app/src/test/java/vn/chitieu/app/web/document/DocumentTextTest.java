package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;

class DocumentTextTest {

    /** The page's text as a browser would hold it, with the elements that are no text taken out. */
    private static Document parsed(Extraction extraction) {
        Document page =
                Jsoup.parse("<div id=text>" + SampleDocuments.html(SampleDocuments.view(extraction)) + "</div>");
        page.outputSettings().prettyPrint(false);
        page.select(".ui").remove();
        return page;
    }

    private static String text(Document page) {
        return page.expectFirst("#text").wholeText();
    }

    @Test
    void theTextIsTheCanonicalTextCharacterByCharacter() throws Exception {
        for (Extraction extraction : SampleDocuments.corpus()) {
            assertThat(text(parsed(extraction))).isEqualTo(extraction.text());
        }
    }

    @Test
    void everyLineSaysWhereItStands() throws Exception {
        for (Extraction extraction : SampleDocuments.corpus()) {
            List<Element> lines = parsed(extraction).select("[data-start]");
            assertThat(lines).hasSizeGreaterThan(100);
            for (Element line : lines) {
                assertThat(extraction.text().substring(Integer.parseInt(line.attr("data-start"))))
                        .startsWith(line.wholeText());
            }
        }
    }

    @Test
    void everyTargetMarksItsExactWords() throws Exception {
        for (Extraction extraction : SampleDocuments.corpus()) {
            Document page = parsed(extraction);
            for (Target target : extraction.targets()) {
                assertThat(page.getElementById("target-" + target.id())).isNotNull();
                part(page, extraction, target, "indicator", target.spans().indicator());
                part(page, extraction, target, "value", target.spans().value());
                part(page, extraction, target, "unit", target.spans().unit());
                part(page, extraction, target, "time", target.spans().time());
                assertThat(words(page, ".m[data-t~=\\b" + target.id() + "\\b]")).contains(squeezed(target.quote()));
            }
        }
    }

    private static void part(Document page, Extraction extraction, Target target, String part, @Nullable Span span) {
        String marked = words(page, ".m[data-p~=\\b" + target.id() + ":" + part + "\\b]");
        assertThat(marked).isEqualTo(span == null ? "" : squeezed(span.in(extraction.text())));
    }

    /** The marked words, without what divides cells and lines. */
    private static String words(Document page, String selector) {
        StringBuilder words = new StringBuilder();
        page.select(selector).forEach(element -> words.append(element.wholeText()));
        return squeezed(words.toString());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s|]", "");
    }

    @Test
    void everyClauseHasItsPlaceAndNoTwoPlacesShareAName() throws Exception {
        for (Extraction extraction : SampleDocuments.corpus()) {
            Document page = parsed(extraction);
            Set<String> ids = new HashSet<>();
            for (Element element : page.select("[id]")) {
                assertThat(ids.add(element.id())).as(element.id()).isTrue();
            }
            assertThat(ids)
                    .containsAll(extraction.clauses().stream().map(Clause::id).toList());
        }
    }

    @Test
    void rowsAreRowsOfRealTables() throws Exception {
        Extraction programme = SampleDocuments.corpus().stream()
                .filter(extraction -> extraction.clauses().stream().anyMatch(clause -> clause.kind() == ClauseKind.ROW))
                .findFirst()
                .orElseThrow();
        Document page = parsed(programme);
        for (Clause clause : programme.clauses()) {
            if (clause.kind() == ClauseKind.ROW) {
                Element row = page.getElementById(clause.id());
                assertThat(row).isNotNull();
                assertThat(row.tagName()).isEqualTo("tr");
                String line = programme.text().substring(clause.start(), clause.end());
                assertThat(row.select("td:not(.gap)")).hasSize(line.split(" \\| ", -1).length);
            }
        }
        assertThat(page.select("thead th")).isNotEmpty();
    }

    @Test
    void repeatsAreFoldedAndLeadToTheOccurrenceThatCounts() throws Exception {
        Extraction resolution = SampleDocuments.corpus().stream()
                .filter(extraction -> !extraction.repeats().isEmpty())
                .findFirst()
                .orElseThrow();
        Document page = Jsoup.parse(SampleDocuments.html(SampleDocuments.view(resolution)));
        assertThat(page.select("details.repeat")).hasSize(resolution.repeats().size());
        Element fold = page.expectFirst("details.repeat");
        assertThat(fold.hasAttr("open")).isFalse();
        String first = fold.expectFirst("a.ui, .ui a").attr("href").substring(1);
        Element place = page.getElementById(first);
        assertThat(place).isNotNull();
        assertThat(place.closest("details.repeat")).isNull();
    }

    /** Whatever a document holds is text. */
    @Test
    void hostileTextStaysText() throws Exception {
        Extraction extraction = SampleDocuments.extraction("""
                KẾ HOẠCH
                <script>alert(1)</script> & "nháy" 'đơn' <img src=x onerror=alert(2)>
                1. <b>Mục tiêu</b>
                a) Tỷ lệ <i>che phủ rừng</i> năm 2030 đạt trên 42%.
                b) Chữ \u202Eđảo\u202C chiều theo Nghị quyết số 12/NQ-HĐND"><script>alert(3)</script> ngày 10/12/2024.
                """);
        Document page = parsed(extraction);
        assertThat(page.select("script, img, b, i")).isEmpty();
        assertThat(text(page)).isEqualTo(SafeText.sameLength(extraction.text()));
        assertThat(text(page)).hasSameSizeAs(extraction.text()).doesNotContain("\u202E");
    }

    /** The bound holds for a page of 90,000 characters; the best of several runs is what the machine can do. */
    @Test
    void aLongDocumentIsWrittenFast() throws Exception {
        Extraction longest = SampleDocuments.corpus().stream()
                .max(java.util.Comparator.comparingInt(
                        extraction -> extraction.text().length()))
                .orElseThrow();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            assertThat(SampleDocuments.html(SampleDocuments.view(longest))).isNotEmpty();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best / 1_000_000).as("milliseconds").isLessThan(150);
    }
}
