package vn.chitieu.app.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Extraction;

class CitationTextTest {

    /** Clauses from the outermost to the innermost, as KIND:label or KIND:label@path. */
    private static List<Clause> chain(String spec) {
        List<Clause> clauses = new ArrayList<>();
        @Nullable String parent = null;
        for (String part : spec.split(" ; ", -1)) {
            String[] kindAndLabel = part.split(":", 2);
            String[] labelAndPath = kindAndLabel[1].split("@", 2);
            String id = "c" + clauses.size();
            String label = labelAndPath[0].isEmpty() ? null : labelAndPath[0];
            String path = labelAndPath.length > 1 ? labelAndPath[1] : labelAndPath[0];
            clauses.add(clause(id, parent, ClauseKind.valueOf(kindAndLabel[0]), label, path, null));
            parent = id;
        }
        return clauses;
    }

    private static Clause clause(
            String id,
            @Nullable String parent,
            ClauseKind kind,
            @Nullable String label,
            String path,
            @Nullable String repeatOf) {
        return new Clause(id, parent, kind, label, path, null, 0, 1, null, List.of(), List.of(), List.of(), repeatOf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "ARTICLE:Điều 1 = Điều 1",
                "ARTICLE:ĐIỀU 1 = Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:2 = khoản 2 Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:2 ; POINT:a = điểm a khoản 2 Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:2 ; POINT:đ = điểm đ khoản 2 Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:2 ; POINT:a ; POINT:(3) = tiết (3) điểm a khoản 2 Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:3 ; CLAUSE:3.1 = khoản 3.1 Điều 1",
                "ARTICLE:Điều 1 ; CLAUSE:3 ; CLAUSE:3.1 ; POINT:b ; ITEM:(i) = tiết (i) điểm b khoản 3.1 Điều 1",
                "CHAPTER:Chương II ; ARTICLE:Điều 5 = Điều 5 Chương II",
                "PART:PHẦN THỨ NHẤT ; CHAPTER:I ; SECTION:Mục 1 = Mục 1 Chương I Phần THỨ NHẤT",
                "PART:A ; SECTION:II = Mục II Phần A",
                "SECTION:II ; CLAUSE:1 = khoản 1 Mục II",
                "SECTION:II ; CLAUSE:1 ; CLAUSE:1.1 ; POINT:(1) = điểm (1) khoản 1.1 Mục II",
                "CLAUSE:1 ; ITEM:(1) = điểm (1) khoản 1",
                "CLAUSE:1 ; BULLET:-@1 > -1 = gạch đầu dòng thứ 1 khoản 1",
                "CLAUSE:1 ; BULLET:-@1 > -1 ; BULLET:+@1 > -1 > +1 = dấu cộng thứ 1 gạch đầu dòng thứ 1 khoản 1",
                "ANNEX:@Phụ lục 1 = Phụ lục 1",
                "ANNEX:PHỤ LỤC II = Phụ lục II",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 = bảng 1 Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:3@Phụ lục 1 > 3 = dòng 3 Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:3@Phụ lục 1 > I > 3 = dòng 3 mục I Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:I@Phụ lục 1 > I = dòng I Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:1.2@Phụ lục 1 > 1 > 1.2 = dòng 1.2 Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:-@Phụ lục 1 > I > 7 > -2"
                        + " = gạch đầu dòng thứ 2 dòng 7 mục I Phụ lục 1",
                "ANNEX:@Phụ lục 1 ; TABLE:@Phụ lục 1 ; ROW:@Phụ lục 1 > 3 = dòng thứ 1 bảng 1 Phụ lục 1",
                "PARAGRAPH: = đoạn thứ 1",
                "ARTICLE:Điều 2 ; PARAGRAPH:@Điều 2 = đoạn thứ 1 Điều 2",
            })
    void clausesAreCitedFromTheInnermost(String spec, String expected) {
        List<Clause> clauses = chain(spec.strip());
        CitationText text = CitationText.of(SampleDocuments.facts("Nghị quyết", "318/NQ-HĐND", "2025-12-16"), clauses);
        Clause innermost = clauses.get(clauses.size() - 1);
        assertThat(text.within(innermost)).isEqualTo(expected.strip());
        assertThat(text.of(innermost)).isEqualTo(expected.strip() + " Nghị quyết 318/NQ-HĐND ngày 16/12/2025");
    }

    @Test
    void aDocumentIsCitedByWhatIsKnown() {
        assertThat(CitationText.document(SampleDocuments.facts("Kế hoạch", "12/KH-UBND", null)))
                .isEqualTo("Kế hoạch 12/KH-UBND");
        assertThat(CitationText.document(SampleDocuments.facts(null, "12/KH-UBND", "2021-02-08")))
                .isEqualTo("văn bản 12/KH-UBND ngày 08/02/2021");
        assertThat(CitationText.document(SampleDocuments.facts("Kế hoạch", null, null)))
                .isEqualTo("Kế hoạch “ke-hoach.docx”");
    }

    @Test
    void aRepeatIsCitedAsItsFirstOccurrence() {
        Clause first = clause("a", null, ClauseKind.ARTICLE, "Điều 1", "Điều 1", null);
        Clause above = clause("b", null, ClauseKind.PARAGRAPH, null, "", null);
        Clause again = clause("a~2", "b", ClauseKind.ARTICLE, "Điều 1", "Điều 1", "a");
        CitationText text =
                CitationText.of(SampleDocuments.facts("Nghị quyết", "1/NQ", null), List.of(first, above, again));
        assertThat(text.within(again)).isEqualTo("Điều 1");
    }

    /** A citation that two clauses share would lead a reader to the wrong one. */
    @Test
    void clausesOfTheCorpusAreCitedDifferently() throws Exception {
        for (Extraction extraction : SampleDocuments.corpus()) {
            CitationText text = CitationText.of(extraction.document(), extraction.clauses());
            List<Clause> cited = extraction.clauses().stream()
                    .filter(clause -> clause.repeatOf() == null && !clause.id().contains("~"))
                    .toList();
            assertThat(cited).hasSizeGreaterThan(50);
            assertThat(cited).extracting(text::within).doesNotHaveDuplicates();
        }
    }
}
