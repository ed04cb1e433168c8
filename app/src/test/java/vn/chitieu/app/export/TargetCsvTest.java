package vn.chitieu.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.extractor.model.Comparator;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.model.TargetSpans;

class TargetCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "che phủ rừng|che phủ rừng",
                "a, b|\"a, b\"",
                "nói \"to\"|\"nói \"\"to\"\"\"",
                "=1+1|'=1+1",
                "` @SUM(A1)`|' @SUM(A1)",
                "-1|'-1",
                "+2,5|\"'+2,5\"",
                "＝A1|'＝A1",
                "``|``",
            })
    void textIsQuotedAndNeverAFormula(String value, String cell) {
        assertThat(TargetCsv.text(value)).isEqualTo(cell);
    }

    @Test
    void lineBreaksStayInsideQuotes() {
        assertThat(TargetCsv.text("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(TargetCsv.text(null)).isEmpty();
    }

    @Test
    void aTargetIsOneRowWithAsManyCellsAsTheHeader() {
        Target target = new Target(
                "t1",
                "dieu-1.1",
                "Điều 1 > 1",
                TargetKind.QUANTITATIVE,
                "Mức thay đổi",
                null,
                null,
                Comparator.EQ,
                new BigDecimal("-2.50"),
                null,
                null,
                "%",
                "2030",
                List.of(new TargetAgency("Sở A", "Sở A", false, 0, 4), new TargetAgency("Sở B", "Sở B", true, 0, 4)),
                List.of(),
                "Mức thay đổi -2,50%",
                0,
                19,
                new TargetSpans(new Span(0, 12), null, null, null),
                0.9,
                "list-item",
                null);
        Source source = new Source("a.txt", "text/plain", 1, "", null, false);
        DocumentFacts facts = new DocumentFacts("a", "1/KH", null, null, null, null, null, null, null, null, source);
        Extraction extraction = new Extraction(
                Extraction.SCHEMA,
                facts,
                "",
                List.of(),
                List.of(target),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        String row = TargetCsv.rows(extraction);
        assertThat(row)
                .isEqualTo("a,1/KH,t1,dieu-1.1,Điều 1 > 1,QUANTITATIVE,Mức thay đổi,,,EQ,-2.50,,,%,2030,"
                        + "Sở A; Sở B,,\"Mức thay đổi -2,50%\",0,19,0.9,list-item,\r\n");
        int columns = TargetCsv.header().split(",", -1).length;
        assertThat(row.replaceAll("\"[^\"]*+\"", "").split(",", -1)).hasSize(columns);
    }
}
